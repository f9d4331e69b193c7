"""The schools of the area with the day their figures were counted: `schools.yaml`.

Persons everywhere; results are means in percent. Codes stay text. Nothing here is about a single
pupil or a named teacher: counts only, and no result of so few that it would tell of one child.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import (
    Baht,
    BuddhistYear,
    Code,
    Day,
    Key,
    Number,
    Text,
    Whole,
    YesNo,
)

#: What a school teaches: kindergarten alone, up to ป.6, up to ม.3 (ขยายโอกาส), or secondary.
Level = Literal["kindergarten", "primary", "expanded", "secondary"]


class Grade(Record):
    """The pupils of one grade: boys, girls and rooms."""

    m: Whole = field("ชาย (คน)", "Boys (persons)")
    f: Whole = field("หญิง (คน)", "Girls (persons)")
    rooms: Whole | None = field(
        "ห้อง",
        "Rooms",
        "ว่างไว้ถ้าต้นทางไม่ได้นับ",
        "Absent where the source has not counted them",
        default=None,
    )


class Staff(Record):
    """Persons of one kind of post: men and women."""

    m: Whole = field("ชาย (คน)", "Men (persons)")
    f: Whole = field("หญิง (คน)", "Women (persons)")


class Road(Record):
    """The way by road from a school to another one, in kilometres."""

    to: Code = field("ถึงโรงเรียน", "To", "รหัสโรงเรียนปลายทาง", "Code of the other school")
    km: Number = field("ระยะทาง (กม.)", "Distance (km)", "ตามถนน", "By road")
    source: Text | None = field(
        "ที่มา", "Source", "ผู้วัดและวิธีวัด", "Who measured, and how", default=None
    )


class Expenditure(Record):
    """What a school cost in one fiscal year, in baht."""

    year: BuddhistYear = field("ปีงบประมาณ", "Fiscal year")
    amount: Baht = field("จำนวนเงิน (บาท)", "Amount (baht)")
    pupils: Whole | None = field(
        "นักเรียนในปีนั้น (คน)",
        "Pupils in that year (persons)",
        "ใช้คิดค่าใช้จ่ายรายหัว",
        "By which the cost per head is computed",
        default=None,
    )
    covers: Text | None = field(
        "ประกอบด้วย", "Covers", "เช่น เงินเดือน เงินอุดหนุน", "Such as salaries, subsidies", default=None
    )
    source: Text = field("ที่มา", "Source")


class School(Record):
    """One school, by the office's own count."""

    code: Code = field("รหัสโรงเรียน", "School code", "๘ หลัก", "8 digits")
    name: Text | None = field("ชื่อโรงเรียน", "Name", default=None)
    ministry_code: Code | None = field(
        "รหัสกระทรวง", "Ministry code", "๑๐ หลัก (EMIS)", "10 digits (EMIS)", default=None
    )
    level: Level | None = field(
        "ระดับที่เปิดสอน",
        "Level",
        "kindergarten = อนุบาล, primary = ถึง ป.6, expanded = ขยายโอกาส (ถึง ม.3), secondary = มัธยมศึกษา; ไม่ระบุ = ดูจากชั้นที่มีนักเรียนหรือห้อง",
        "What it teaches; if absent, told from the grades with pupils or rooms",
        default=None,
    )
    branch_of: Code | None = field(
        "สาขาของ", "Branch of", "รหัสโรงเรียนหลัก", "Code of the main school", default=None
    )
    learns_at: Code | None = field(
        "เรียนรวมที่",
        "Learns together at",
        "รหัสโรงเรียนหลักที่นักเรียนไปเรียนรวม (โรงเรียนยังคงอยู่)",
        "Code of the main school to which its pupils go; the school itself goes on",
        default=None,
    )
    learns_grades: tuple[Key, ...] = field(
        "ชั้นที่ไปเรียนรวม", "Grades that go", "ว่าง = ทุกชั้น", "Empty for all", default=()
    )
    standalone: Text | None = field(
        "เหตุที่ต้องคงอยู่",
        "Why it must stand",
        "เช่น พื้นที่เกาะ พื้นที่สูง โครงการพระราชดำริ",
        "Such as an island, a mountain, a royal initiative",
        default=None,
    )
    amphoe: Text | None = field("อำเภอ", "District", default=None)
    tambon: Text | None = field("ตำบล", "Sub-district", default=None)
    moo: Text | None = field("หมู่ที่", "Village number", default=None)
    latitude: Number | None = field(
        "ละติจูด", "Latitude", "องศาทศนิยม เช่น 19.1664", "Decimal degrees", default=None
    )
    longitude: Number | None = field(
        "ลองจิจูด", "Longitude", "องศาทศนิยม เช่น 99.9019", "Decimal degrees", default=None
    )
    location_basis: Text | None = field("ที่มาของที่ตั้ง", "Basis of the location", default=None)
    roads: tuple[Road, ...] = field("ระยะทางตามถนน", "Distances by road", default=())
    classrooms: Whole | None = field(
        "ห้องเรียนที่ใช้ได้ (ห้อง)",
        "Usable classrooms",
        "ห้องทั้งหมดที่ใช้สอนได้ แม้ปีนี้ไม่ได้ใช้",
        "All that could be taught in, used this year or not",
        default=None,
    )
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
    director: YesNo | None = field("มีผู้อำนวยการ", "Has a director", default=None)
    expenditure: tuple[Expenditure, ...] = field("ค่าใช้จ่าย", "Expenditure", default=())
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
        return sum(grade.rooms or 0 for grade in self.pupils.values())

    @property
    def enrolled(self) -> int:
        """Pupils in persons: of all grades where they are given, else the total that is stated."""
        return self.counted if self.pupils else self.total or 0

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
    means: tuple[Number, ...] = field("คะแนนเฉลี่ยรายวิชา", "Means by subject", default=())
    suppressed: YesNo = field(
        "ไม่เก็บคะแนน",
        "Suppressed",
        "true เมื่อผู้เข้าสอบน้อยจนคะแนนบอกถึงเด็กรายคน (ค่าในเกณฑ์ suppress_at_most)",
        "Where so few took the test that means would tell of single children",
        default=False,
    )
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
