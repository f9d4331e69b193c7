"""What follows from a case of reorganisation: who and what goes where, the announcement, the reports."""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Key, Text, Whole
from pyo1plan.words import Words

ArrangedFor = Literal["pupils", "staff", "assets", "documents", "money"]
#: What has to be taken care of when a school changes.
ARRANGED_FOR: dict[ArrangedFor, Words] = {
    "pupils": Words("นักเรียน", "pupils"),
    "staff": Words("ข้าราชการครูและบุคลากร", "staff"),
    "assets": Words("ทรัพย์สิน ที่ดิน และสิ่งก่อสร้าง", "assets"),
    "documents": Words("เอกสารหลักฐาน", "documents"),
    "money": Words("เงินและงบประมาณ", "money"),
}

ReportedTo = Literal["obec", "executives-meeting", "provincial-committee", "public"]
#: To whom the result of a case is reported (standard step 4.5).
REPORTED_TO: dict[ReportedTo, Words] = {
    "obec": Words("สพฐ.", "OBEC"),
    "executives-meeting": Words("ผู้บริหารเขตพื้นที่การศึกษา", "the executives"),
    "provincial-committee": Words("กศจ.", "the Provincial Education Committee"),
    "public": Words("สาธารณชน", "the public"),
}


class Arrangement(Record):
    """What is done with one part of a school, by whom and by when."""

    of: ArrangedFor = field(
        "เกี่ยวกับ",
        "Of",
        "pupils = นักเรียน, staff = บุคลากร, assets = ทรัพย์สิน, documents = เอกสาร, money = เงิน",
        "What it is about",
    )
    what: Text = field("การดำเนินการ", "What is done")
    persons: Whole | None = field(
        "จำนวน (คน)", "Persons", "ใช้กับนักเรียนและบุคลากร", "For pupils and staff", default=None
    )
    to: Text | None = field("ไปที่", "Goes to", "ชื่อสถานศึกษาหรือหน่วยงาน", default=None)
    to_school: Code | None = field("รหัสสถานศึกษาที่รองรับ", "Receiving school", default=None)
    who: Text | None = field("ผู้รับผิดชอบ", "Who", "ตำแหน่งหรือกลุ่ม", "Position or group", default=None)
    due: Day | None = field("ภายในวันที่", "By", default=None)
    done: Day | None = field("แล้วเสร็จวันที่", "Done on", default=None)
    file: Text | None = field(
        "แฟ้มบัญชีส่งมอบ", "List handed over", "ใต้ attachments/ ไม่ใช่รายชื่อรายบุคคล", default=None
    )


class Transferral(Record):
    """To or from whom a school goes over."""

    direction: Literal["in", "out"] = field(
        "ทิศทาง", "Direction", "in = รับเข้า, out = โอนออก", "in or out"
    )
    other: Text = field("หน่วยงานคู่โอน", "The other office", "เช่น อปท. หรือ สพป. อื่น")
    date: Day | None = field("วันที่มีผล", "Effective on", default=None)


class Announcement(Record):
    """The office's announcement (ประกาศ) of what was resolved."""

    number: Text | None = field("เลขที่ประกาศ", "Number", default=None)
    date: Day = field("ประกาศ ณ วันที่", "Date")
    effective: Day = field("มีผลตั้งแต่วันที่", "Effective on")
    signed_by: Key | None = field(
        "ผู้ลงนาม", "Signed by", "คีย์ของ signatories", "A key of the signatories", default=None
    )
    file: Text | None = field("แฟ้มประกาศที่ลงนาม", "Signed file", "ใต้ attachments/", default=None)


class CaseReport(Record):
    """The result of the case as it was reported."""

    date: Day = field("วันที่รายงาน", "Reported on")
    to: ReportedTo = field(
        "รายงานต่อ",
        "To",
        "obec = สพฐ., executives-meeting = ผู้บริหาร, provincial-committee = กศจ., public = สาธารณชน",
        "To whom",
    )
    result: Text = field("ผลการดำเนินงาน", "Result")
    problems: Text | None = field("ปัญหา/อุปสรรค", "Problems", default=None)
    meeting: Code | None = field("การประชุม", "Meeting", default=None)
