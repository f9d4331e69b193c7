"""A case of establishing, merging, dissolving, expanding or transferring a school (standard job 4).

One case is one file: `reorganisations/<case>.yaml`.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Key, Text, Whole


class Hearing(Record):
    """A hearing with the school and its community, with signed minutes."""

    date: Day = field("วันที่", "Date")
    place: Text = field("สถานที่", "Place")
    participants: Whole = field("ผู้เข้าร่วม (คน)", "Participants")
    opinion: Text = field("ความเห็นของที่ประชุม", "Opinion")
    minutes: Text | None = field("แฟ้มบันทึกการประชุม", "Signed minutes", default=None)


class Reorganisation(Record):
    """One case."""

    kind: Literal["establish", "merge", "dissolve", "expand", "transfer"] = field(
        "ประเภท",
        "Kind",
        "establish = จัดตั้ง, merge = รวม, dissolve = เลิก, expand = ขยายชั้นเรียน, transfer = รับหรือโอน",
        "What is to be done",
    )
    name: Text = field("เรื่อง", "Name")
    schools: tuple[Code, ...] = field(
        "สถานศึกษา", "Schools", "รหัส ๘ หลัก", "8-digit codes", min_length=1
    )
    opened: Day = field("วันที่เริ่มเรื่อง", "Opened on")
    committee: Key | None = field(
        "คณะกรรมการ", "Committee", "คีย์ใน office.yaml", "Key in office.yaml", default=None
    )
    basis: tuple[Text, ...] = field("ระเบียบกฎหมาย", "Legal basis", default=())
    reasons: tuple[Text, ...] = field("เหตุผล", "Reasons", default=())
    checked: Day | None = field("วันที่ตรวจสอบข้อมูลพื้นฐาน", "Facts checked on", default=None)
    hearings: tuple[Hearing, ...] = field("การรับฟังความคิดเห็น", "Hearings", default=())
    summary: Text | None = field("สรุปผล", "Summary", default=None)
    meeting: Code | None = field(
        "มติที่ประชุม", "Meeting", "รหัสการประชุม", "Id of the meeting", default=None
    )
