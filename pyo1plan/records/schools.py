"""The schools of the area with the day their figures were counted: `schools.yaml`.

Persons everywhere; results are means in percent. Codes stay text.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import BuddhistYear, Code, Day, Key, Number, Text, Whole


class Grade(Record):
    """The pupils of one grade: boys, girls and rooms."""

    m: Whole = field("ชาย (คน)", "Boys (persons)")
    f: Whole = field("หญิง (คน)", "Girls (persons)")
    rooms: Whole = field("ห้อง", "Rooms")


class Staff(Record):
    """Persons of one kind of post: men and women."""

    m: Whole = field("ชาย (คน)", "Men (persons)")
    f: Whole = field("หญิง (คน)", "Women (persons)")


class School(Record):
    """One school, by the office's own count."""

    code: Code = field("รหัสโรงเรียน", "School code", "๘ หลัก", "8 digits")
    name: Text | None = field("ชื่อโรงเรียน", "Name", default=None)
    branch_of: Code | None = field(
        "สาขาของ", "Branch of", "รหัสโรงเรียนหลัก", "Code of the main school", default=None
    )
    amphoe: Text | None = field("อำเภอ", "District", default=None)
    tambon: Text | None = field("ตำบล", "Sub-district", default=None)
    location_basis: Text | None = field("ที่มาของที่ตั้ง", "Basis of the location", default=None)
    pupils: dict[Key, Grade] = field(
        "นักเรียนรายชั้น",
        "Pupils by grade",
        "o1–o2 อนุบาล, p1–p6 ประถม, m1–m3 มัธยมต้น",
        "o1–o2, p1–p6, m1–m3",
        default={},
    )
    total: Whole | None = field("นักเรียนรวม (คน)", "Pupils in all (persons)", default=None)
    staff: dict[Key, Staff] = field(
        "บุคลากร",
        "Staff",
        "teacher, govt-employee, permanent-worker, temporary-worker",
        "By kind of post",
        default={},
    )
    note: Text | None = field(
        "หมายเหตุ", "Note", "สิ่งที่แก้จากข้อมูลต้นทาง และเหตุผล", "What was mended, and why", default=None
    )

    @property
    def counted(self) -> int:
        """Pupils in all grades together, in persons."""
        return sum(grade.m + grade.f for grade in self.pupils.values())

    @property
    def rooms(self) -> int:
        """Rooms of all grades together."""
        return sum(grade.rooms for grade in self.pupils.values())

    @property
    def teachers(self) -> int:
        """Teachers, in persons."""
        teacher = self.staff.get("teacher")
        return teacher.m + teacher.f if teacher else 0


class Score(Record):
    """The mean results of one school in one test, in percent by subject."""

    code: Code = field("รหัสโรงเรียน", "School code")
    name: Text | None = field("ชื่อโรงเรียน", "Name", default=None)
    pupils: Whole | None = field("จำนวนผู้เข้าสอบ (คน)", "Pupils tested (persons)", default=None)
    means: tuple[Number, ...] = field("คะแนนเฉลี่ยรายวิชา", "Means by subject")
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class TestResult(Record):
    """The results of one national test in one year (RT, NT, O-NET)."""

    test: Text = field("การทดสอบ", "Test", "RT, NT หรือ O-NET", "RT, NT or O-NET")
    grade: Text = field("ระดับชั้น", "Grade")
    year: BuddhistYear = field("ปีการศึกษา", "School year")
    subjects: tuple[Text, ...] = field(
        "วิชา", "Subjects", "ชื่อวิชาเรียงตามคะแนน", "In the order of the means"
    )
    area: tuple[Number, ...] = field("เฉลี่ยระดับเขตพื้นที่", "Area means", default=())
    nation: tuple[Number, ...] = field("เฉลี่ยระดับประเทศ", "National means", default=())
    schools: tuple[Score, ...] = field("รายโรงเรียน", "By school", default=())
    source: Text | None = field("ที่มา", "Source", default=None)
    note: Text | None = field("หมายเหตุ", "Note", default=None)


class Schools(Record):
    """All schools of the area office."""

    as_of: Day | None = field("ข้อมูล ณ วันที่", "As of", default=None)
    round: Text | None = field(
        "รอบข้อมูล", "Round", "เช่น ภาคเรียนที่ 2/2558", "Such as term 2/2558", default=None
    )
    source: Text | None = field("ที่มา", "Source", default=None)
    total: Whole | None = field(
        "ยอดควบคุมนักเรียน (คน)", "Control total of pupils (persons)", default=None
    )
    mended: tuple[Text, ...] = field("รายการที่แก้จากต้นทาง", "What was mended", default=())
    schools: tuple[School, ...] = field("โรงเรียน", "Schools", default=())
    results: tuple[TestResult, ...] = field("ผลการทดสอบ", "Test results", default=())
