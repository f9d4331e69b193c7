"""A meeting of another body that the office attended (standard steps 3.3 and 3.7).

The file's name is its id, as for the office's own meetings: `integration/meetings/<date>-<body>.yaml`.
Members and speakers are named by position.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.integration_letter import LetterEntry
from pyo1plan.records.values import Baht, Code, Day, Text


class Presented(Record):
    """What the office presented or explained."""

    what: Text = field("เรื่องที่ชี้แจง", "What")
    project: Code | None = field(
        "โครงการ", "Project", "รหัสใน integration/projects/", "Id of the brief", default=None
    )
    by: Text | None = field("ผู้ชี้แจง", "By", "ตำแหน่ง", "Position", default=None)
    file: Text | None = field("เอกสารชี้แจง", "File", default=None)


class Decided(Record):
    """What the meeting decided."""

    what: Text = field("มติ", "Resolution")
    project: Code | None = field(
        "โครงการ", "Project", "รหัสใน integration/projects/", "Id of the brief", default=None
    )
    amount: Baht | None = field("งบประมาณตามมติ (บาท)", "Amount (baht)", default=None)


class Told(Record):
    """Who was told of it, and when."""

    whom: Text = field("แจ้งแก่", "Whom", "กลุ่มหรือหน่วยงาน", "Group or agency")
    date: Day = field("วันที่แจ้ง", "Date")
    letter: LetterEntry | None = field("หนังสือ", "Letter", default=None)


class AttendedMeeting(Record):
    """One meeting of another body."""

    date: Day = field("วันที่", "Date")
    body: Text = field("คณะกรรมการ/หน่วยงาน", "Body", "เช่น ก.บ.จ.พะเยา กศจ.พะเยา", "Whose meeting")
    number: Text | None = field("ครั้งที่", "Number", default=None)
    place: Text | None = field("สถานที่", "Place", default=None)
    purpose: Literal["analysis", "integration", "follow-up"] = field(
        "เพื่อ",
        "Purpose",
        "analysis = วิเคราะห์สภาพแวดล้อม, integration = บูรณาการและชี้แจงโครงการ, follow-up = ติดตามผล",
        "analysis, integration or follow-up",
    )
    order: Text | None = field(
        "คำสั่งแต่งตั้ง",
        "Order of appointment",
        "คำสั่งที่แต่งตั้งผู้แทนสำนักงาน",
        "By which the office sits there",
        default=None,
    )
    invitation: LetterEntry | None = field("หนังสือเชิญ", "Invitation", default=None)
    attended: tuple[Text, ...] = field("ผู้เข้าร่วม", "Attended", "ตำแหน่ง", "Positions", default=())
    presented: tuple[Presented, ...] = field("การชี้แจง", "Presented", default=())
    findings: tuple[Text, ...] = field(
        "ผลการวิเคราะห์",
        "Findings",
        "จุดแข็ง จุดอ่อน โอกาส อุปสรรคที่ที่ประชุมสรุป",
        "What the analysis found",
        default=(),
    )
    decided: tuple[Decided, ...] = field("มติ", "Decided", default=())
    told: tuple[Told, ...] = field("การแจ้งผู้เกี่ยวข้อง", "Told", default=())
    file: Text | None = field("แฟ้มรายงานการประชุม", "File", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)
