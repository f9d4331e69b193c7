"""A meeting of a committee: its agenda, the papers put before it, its resolutions and decisions.

The file's name is its id: `<date>-<body>`, the date in the Buddhist era.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, Code, Day, Key, Text, Time, Whole
from pyo1plan.words import Words

#: What a meeting may decide on a project.
Verb = Literal[
    "agree",
    "agree-with-changes",
    "merge",
    "split",
    "postpone",
    "reject",
    "transfer",
    "cancel",
    "add",
]
#: The same in words.
VERBS: dict[Verb, Words] = {
    "agree": Words("เห็นชอบ", "agreed"),
    "agree-with-changes": Words("เห็นชอบโดยปรับแก้", "agreed with changes"),
    "merge": Words("รวมเข้ากับโครงการอื่น", "merged"),
    "split": Words("แยกเป็นหลายโครงการ", "split"),
    "postpone": Words("ชะลอ", "postponed"),
    "reject": Words("ไม่เห็นชอบ", "rejected"),
    "transfer": Words("โอนเปลี่ยนแปลงงบประมาณ", "money transferred"),
    "cancel": Words("ยกเลิก", "cancelled"),
    "add": Words("เพิ่มระหว่างปี", "added during the year"),
}
#: What a meeting may say of a document that is put before it.
Outcome = Literal["agree", "agree-with-changes", "acknowledge", "postpone", "reject"]


class Paper(Record):
    """The parts of a paper for consideration (เรื่องเสนอเพื่อพิจารณา)."""

    background: tuple[Text, ...] = field("ความเป็นมา/เรื่องเดิม", "Background", default=())
    law: tuple[Text, ...] = field("ข้อกฎหมาย/ระเบียบที่เกี่ยวข้อง", "Law and regulations", default=())
    facts: tuple[Text, ...] = field("ข้อเท็จจริง", "Facts", default=())
    opinion: tuple[Text, ...] = field(
        "ข้อพิจารณา/ความเห็นของสำนักงาน", "Opinion of the office", default=()
    )
    request: tuple[Text, ...] = field("ข้อเสนอเพื่อพิจารณา", "Request", default=())


class Part(Record):
    """One of the projects that a project is split into: some of its activities under a code of its own."""

    id: Code = field("รหัสโครงการใหม่", "New project code")
    name: Text = field("ชื่อโครงการใหม่", "New project name")
    group: Key | None = field(
        "กลุ่มที่รับผิดชอบ", "Group", "ไม่ระบุ = กลุ่มเดิม", "The same group if absent", default=None
    )
    activities: tuple[Whole, ...] = field(
        "กิจกรรมที่", "Activities", "ลำดับของกิจกรรม นับจาก 1", "Their numbers, from 1", min_length=1
    )


class Transfer(Record):
    """Money that goes from a line of this project to a line of another, of the same fund source."""

    to: Code = field("โอนไปโครงการ", "To project")
    amount: Baht = field("จำนวนเงิน (บาท)", "Amount (baht)")
    from_line: Code = field(
        "จากรายการที่",
        "From line",
        "กิจกรรม.รายการ นับจาก 1 เช่น 1.2",
        "Activity.line from 1, such as 1.2",
    )
    to_line: Code | None = field(
        "ไปยังรายการที่",
        "To line",
        "กิจกรรม.รายการ ไม่ระบุ = เพิ่มรายการใหม่ในกิจกรรมแรก",
        "Activity.line; a new line of the first activity if absent",
        default=None,
    )
    item: Text | None = field("ชื่อรายการใหม่", "New line", default=None)


class Decision(Record):
    """What the meeting decided on one proposal; it never edits the proposal itself."""

    proposal: Code = field("โครงการ", "Proposal")
    decision: Verb = field(
        "มติ",
        "Decision",
        "agree = เห็นชอบ, agree-with-changes = เห็นชอบโดยปรับแก้, merge = รวมเข้ากับโครงการอื่น, split = แยกเป็นหลายโครงการ,"
        " postpone = ชะลอ, reject = ไม่เห็นชอบ, transfer = โอนเปลี่ยนแปลงงบประมาณ, cancel = ยกเลิก, add = เพิ่มระหว่างปี",
        "What was decided",
    )
    changes: dict[Text, Text] = field(
        "รายการปรับแก้",
        "Changes",
        "ช่อง: ค่าใหม่ เช่น activities.1.lines.2.amount: 1000 (นับจาก 1)",
        "Field: new value",
        default={},
    )
    into: Code | None = field(
        "รวมเข้ากับโครงการ", "Into", "ใช้กับ merge", "For merge: the project it goes into", default=None
    )
    parts: tuple[Part, ...] = field(
        "แยกเป็น", "Parts", "ใช้กับ split ทุกกิจกรรมอยู่ในโครงการใหม่หนึ่งโครงการ", "For split", default=()
    )
    transfer: Transfer | None = field(
        "รายการโอน", "Transfer", "ใช้กับ transfer", "For transfer", default=None
    )
    total: Baht | None = field(
        "งบประมาณตามมติ (บาท)",
        "Total after the decision (baht)",
        "ใช้สอบยอด",
        "A control total",
        default=None,
    )
    reason: Text | None = field("เหตุผล", "Reason", default=None)
    seen: Text | None = field(
        "ฉบับที่พิจารณา",
        "Version decided on",
        "รหัสฉบับที่ plan decide บันทึกให้ ใช้รู้ว่าข้อเสนอถูกแก้หลังมติหรือไม่",
        "Written by plan decide: tells whether the proposal changed since",
        default=None,
    )


class Assignment(Record):
    """Work that the meeting gave to somebody; it stays open, across meetings, until it is done."""

    what: Text = field("งานที่มอบหมาย", "What")
    who: Text = field("ผู้รับผิดชอบ", "Who", "ตำแหน่งหรือกลุ่ม", "Position or group")
    by: Day | None = field("ภายในวันที่", "By", default=None)
    done: Day | None = field(
        "เสร็จวันที่", "Done on", "เว้นว่าง = ยังไม่เสร็จ", "Empty while it is open", default=None
    )
    result: Text | None = field("ผล", "Result", default=None)


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
    approves: Key | None = field(
        "ขอความเห็นชอบ",
        "Approves",
        "เอกสารที่ขอความเห็นชอบหรือเสนอทราบ เช่น annual-plan, development-plan, small-schools",
        "The document put before the meeting, such as annual-plan",
        default=None,
    )
    outcome: Outcome | None = field(
        "ผลการพิจารณา",
        "Outcome",
        "agree = เห็นชอบ, agree-with-changes = เห็นชอบโดยปรับแก้, acknowledge = รับทราบ, postpone = ชะลอ, reject = ไม่เห็นชอบ",
        "What the meeting decided on the document",
        default=None,
    )
    attachments: tuple[Literal["budget-summary", "project-list"], ...] = field(
        "เอกสารแนบ",
        "Attachments",
        "budget-summary, project-list",
        "Tables printed behind the agenda",
        default=(),
    )
    resolution: Text | None = field("มติที่ประชุม", "Resolution", default=None)
    decisions: tuple[Decision, ...] = field("มติรายโครงการ", "Decisions by project", default=())
    told: Day | None = field(
        "แจ้งมติแก่ผู้เกี่ยวข้องวันที่",
        "Resolution told on",
        "วันที่แจ้งมติให้ผู้เกี่ยวข้องทราบ",
        "Day on which those concerned were told",
        default=None,
    )
    assignments: tuple[Assignment, ...] = field("งานที่มอบหมาย", "Assignments", default=())


class Attendee(Record):
    """One seat at the meeting: by position, with the name where it may be kept."""

    position: Text = field("ตำแหน่ง", "Position")
    name: Text | None = field("ชื่อ", "Name", "เว้นว่างได้", "May stay blank", default=None)
    role: Text | None = field("หน้าที่ในคณะกรรมการ", "Role", default=None)
    stand_in_for: Text | None = field(
        "มาแทน", "Stands in for", "ตำแหน่งที่มาแทน", "The position replaced", default=None
    )
    reason: Text | None = field("เหตุที่ไม่มา", "Reason for absence", default=None)


class Attendance(Record):
    """Who came, who did not and who joined (ระเบียบงานสารบรรณ แบบที่ ๑๑)."""

    present: tuple[Attendee, ...] = field("ผู้มาประชุม", "Present", default=())
    absent: tuple[Attendee, ...] = field("ผู้ไม่มาประชุม", "Absent", default=())
    others: tuple[Attendee, ...] = field("ผู้เข้าร่วมประชุม", "Others", default=())


class Minutes(Record):
    """Who wrote the minutes and where the signed copy lies."""

    taken_by: Text = field("ผู้จดรายงานการประชุม", "Taken by", "ตำแหน่ง", "Position")
    checked_by: Text | None = field(
        "ผู้ตรวจรายงานการประชุม", "Checked by", "ตำแหน่ง", "Position", default=None
    )
    date: Day = field("วันที่จัดทำแล้วเสร็จ", "Finished on")
    file: Text | None = field(
        "แฟ้มรายงานการประชุม", "File", "ใต้ attachments/", "Below attachments/", default=None
    )


class Preparation(Record):
    """One thing to have ready before the meeting: a paper, the room, equipment, a duty."""

    what: Text = field("รายการ", "What")
    who: Text = field("ผู้รับผิดชอบ", "Who", "ตำแหน่งหรือกลุ่ม", "Position or group")
    by: Day | None = field("ภายในวันที่", "By", default=None)
    done: Day | None = field("เสร็จวันที่", "Done on", default=None)


class Meeting(Record):
    """One meeting of one body."""

    body: Key = field("คณะกรรมการ", "Body")
    number: Text = field("ครั้งที่", "Number", "เช่น 1/2569 (ปีปฏิทิน)", "Such as 1/2569 (calendar year)")
    date: Day = field("วันที่ประชุม", "Date")
    start: Time | None = field("เวลาเริ่ม", "Start", default=None)
    end: Time | None = field("เวลาเลิก", "End", default=None)
    place: Text | None = field("สถานที่", "Place", default=None)
    previous: Code | None = field("รับรองรายงานการประชุมของ", "Previous meeting", default=None)
    preparation: tuple[Preparation, ...] = field(
        "การเตรียมการประชุม",
        "Preparation",
        "เอกสาร สถานที่ อุปกรณ์ หน้าที่",
        "Papers, room, duties",
        default=(),
    )
    items: tuple[Item, ...] = field("ระเบียบวาระ", "Items", default=())
    attendance: Attendance | None = field("การเข้าประชุม", "Attendance", default=None)
    minutes: Minutes | None = field("รายงานการประชุม", "Minutes", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)
