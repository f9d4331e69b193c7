"""The registers of letters received and sent (ทะเบียนหนังสือรับ แบบที่ ๑๓, ส่ง แบบที่ ๑๔).

Registers run by calendar year (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ ข้อ ๓๘, ๔๓):
`workspaces/registers/<calendar year>/letters-in.yaml` and `letters-out.yaml`.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Key, Text, Whole


class Letter(Record):
    """One line of a register."""

    register_number: Whole = field("เลขทะเบียน", "Register number", "เรียงลำดับในปีปฏิทิน", "In sequence")
    number: Text | None = field("ที่", "Number", "เลขที่ของหนังสือ", "The letter's own", default=None)
    date: Day = field("ลงวันที่", "Date")
    registered: Day | None = field("วันลงทะเบียน", "Registered on", default=None)
    from_: Text = field("จาก", "From", alias="from")
    to: Text = field("ถึง", "To")
    subject: Text = field("เรื่อง", "Subject")
    about: Key | None = field(
        "เรื่องตามมาตรฐาน",
        "Matter",
        "เช่น policies, call-for-proposals, approved-plan",
        "What the standards ask to be told",
        default=None,
    )
    recipients: tuple[Code, ...] = field(
        "ผู้รับรายหน่วย",
        "Recipients",
        "คีย์กลุ่ม รหัสโรงเรียน คีย์หน่วยงาน หรือ all-groups, all-schools",
        "Keys of groups or agencies, codes of schools, all-groups, all-schools",
        default=(),
    )
    urgency: Literal["normal", "urgent", "very-urgent", "most-urgent"] = field(
        "ชั้นความเร็ว",
        "Urgency",
        "normal, urgent = ด่วน, very-urgent = ด่วนมาก, most-urgent = ด่วนที่สุด",
        "Urgency",
        default="normal",
    )
    group: Key | None = field("กลุ่มปฏิบัติ", "Group", default=None)
    due: Day | None = field("กำหนด", "Due", default=None)
    action: Text | None = field("การปฏิบัติ", "Action", default=None)
    acted: Day | None = field("วันที่ปฏิบัติ", "Acted on", default=None)
    file: Text | None = field("แฟ้มแนบ", "File", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class Letters(Record):
    """One register of one calendar year."""

    letters: tuple[Letter, ...] = field("หนังสือ", "Letters", default=())
