"""A meeting of a committee: its agenda, the papers put before it, its resolutions and decisions.

The file's name is its id: `<date>-<body>`, the date in the Buddhist era.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, Code, Day, Key, Text, Time, Whole


class Paper(Record):
    """The parts of a paper for consideration (เรื่องเสนอเพื่อพิจารณา)."""

    background: tuple[Text, ...] = field("ความเป็นมา/เรื่องเดิม", "Background", default=())
    law: tuple[Text, ...] = field("ข้อกฎหมาย/ระเบียบที่เกี่ยวข้อง", "Law and regulations", default=())
    facts: tuple[Text, ...] = field("ข้อเท็จจริง", "Facts", default=())
    opinion: tuple[Text, ...] = field(
        "ข้อพิจารณา/ความเห็นของสำนักงาน", "Opinion of the office", default=()
    )
    request: tuple[Text, ...] = field("ข้อเสนอเพื่อพิจารณา", "Request", default=())


class Decision(Record):
    """What the meeting decided on one proposal; it never edits the proposal itself."""

    proposal: Code = field("โครงการ", "Proposal")
    decision: Literal["agree", "agree-with-changes", "postpone", "reject"] = field(
        "มติ",
        "Decision",
        "agree = เห็นชอบ, agree-with-changes = เห็นชอบโดยปรับแก้, postpone = ชะลอ, reject = ไม่เห็นชอบ",
        "What was decided",
    )
    changes: dict[Text, Text] = field(
        "รายการปรับแก้",
        "Changes",
        "ช่อง: ค่าใหม่ เช่น activities.1.lines.2.amount: 1000 (นับจาก 1)",
        "Field: new value",
        default={},
    )
    total: Baht | None = field(
        "งบประมาณตามมติ (บาท)",
        "Total after the decision (baht)",
        "ใช้สอบยอด",
        "A control total",
        default=None,
    )
    reason: Text | None = field("เหตุผล", "Reason", default=None)


class Item(Record):
    """One matter on the agenda, under one of the body's headings."""

    heading: Whole = field(
        "ระเบียบวาระที่",
        "Agenda heading",
        "ลำดับใน agenda ของคณะกรรมการ",
        "Number in the body's agenda",
    )
    title: Text = field("เรื่อง", "Subject")
    details: tuple[Text, ...] = field("รายละเอียด", "Details", default=())
    paper: Paper | None = field("เอกสารประกอบการพิจารณา", "Paper", default=None)
    attachments: tuple[Literal["budget-summary", "project-list"], ...] = field(
        "เอกสารแนบ",
        "Attachments",
        "budget-summary, project-list",
        "Tables printed behind the agenda",
        default=(),
    )
    resolution: Text | None = field("มติที่ประชุม", "Resolution", default=None)
    decisions: tuple[Decision, ...] = field("มติรายโครงการ", "Decisions by project", default=())


class Meeting(Record):
    """One meeting of one body."""

    body: Key = field("คณะกรรมการ", "Body")
    number: Text = field("ครั้งที่", "Number", "เช่น 1/2569 (ปีปฏิทิน)", "Such as 1/2569 (calendar year)")
    date: Day = field("วันที่ประชุม", "Date")
    start: Time | None = field("เวลาเริ่ม", "Start", default=None)
    end: Time | None = field("เวลาเลิก", "End", default=None)
    place: Text | None = field("สถานที่", "Place", default=None)
    previous: Code | None = field("รับรองรายงานการประชุมของ", "Previous meeting", default=None)
    items: tuple[Item, ...] = field("ระเบียบวาระ", "Items", default=())
    note: Text | None = field("หมายเหตุ", "Note", default=None)
