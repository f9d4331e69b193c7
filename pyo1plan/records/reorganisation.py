"""A case of establishing, merging, dissolving, expanding or transferring a school (standard job 4).

One case is one file: `reorganisations/<case>.yaml`. What a case must hold before it goes to the
Provincial Education Committee stands in the table of requirements (`records/requirements.py`).
Persons are counted, never named: nothing of a single pupil or teacher belongs here.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.reorganisation_outcome import (
    Announcement,
    Arrangement,
    CaseReport,
    Transferral,
)
from pyo1plan.records.schools import Grade, Staff
from pyo1plan.records.values import Baht, Code, Day, Key, Number, Text, Whole, YesNo
from pyo1plan.words import Words

CaseKind = Literal["establish", "merge", "dissolve", "expand", "transfer"]
#: What is to be done, as titles name it.
CASE_KINDS: dict[CaseKind, Words] = {
    "establish": Words("จัดตั้งสถานศึกษา", "establish"),
    "merge": Words("รวมสถานศึกษา", "merge"),
    "dissolve": Words("เลิกสถานศึกษา", "dissolve"),
    "expand": Words("ขยายชั้นเรียน", "expand"),
    "transfer": Words("รับหรือโอนสถานศึกษา", "transfer"),
}

SchoolPart = Literal["closing", "receiving", "opening", "changing", "moving"]
#: What becomes of a school in the case.
SCHOOL_PARTS: dict[SchoolPart, Words] = {
    "closing": Words("สถานศึกษาที่รวมเข้าหรือเลิก", "merged away or dissolved"),
    "receiving": Words("สถานศึกษาที่รองรับ", "receiving"),
    "opening": Words("สถานศึกษาที่จัดตั้งใหม่", "established"),
    "changing": Words("สถานศึกษาที่ขยายชั้นเรียน", "expanded"),
    "moving": Words("สถานศึกษาที่รับหรือโอน", "transferred"),
}


class Basis(Record):
    """A regulation of the table of requirements, and the clause that is used."""

    regulation: Key = field(
        "ระเบียบ",
        "Regulation",
        "คีย์ใน checklists/requirements/reorganisation.yaml",
        "Key in the table of requirements",
    )
    clause: Text | None = field("ข้อ", "Clause", default=None)


class SchoolFacts(Record):
    """A school as it was when its facts were checked."""

    code: Code | None = field(
        "รหัสสถานศึกษา",
        "School code",
        "๘ หลัก เว้นว่างเมื่อยังไม่ได้จัดตั้ง",
        "8 digits; none before it is established",
        default=None,
    )
    name: Text = field("ชื่อสถานศึกษา", "Name")
    part: SchoolPart = field(
        "ฐานะในเรื่องนี้",
        "Part in the case",
        "closing = รวมเข้าหรือเลิก, receiving = รองรับ, opening = จัดตั้งใหม่, changing = ขยายชั้นเรียน, moving = รับหรือโอน",
        "What becomes of it",
    )
    as_of: Day = field("ข้อมูล ณ วันที่", "As of")
    place: Text | None = field("ที่ตั้ง", "Place", "ตำบล อำเภอ", "Sub-district, district", default=None)
    pupils: dict[Key, Grade] = field(
        "นักเรียนรายชั้น", "Pupils by grade", "เหมือน schools.yaml", "As in schools.yaml", default={}
    )
    staff: dict[Key, Staff] = field(
        "บุคลากร", "Staff", "เหมือน schools.yaml", "As in schools.yaml", default={}
    )
    distance_km: Number | None = field(
        "ระยะทางถึงสถานศึกษาที่ใกล้ที่สุดหรือที่รองรับ (กม. ตามถนน)",
        "Road to the nearest or receiving school (km)",
        default=None,
    )
    distance_source: Text | None = field(
        "ที่มาของระยะทาง", "Source of the distance", "เช่น วัดตามถนนเมื่อวันที่", default=None
    )
    protected: Text | None = field(
        "เหตุที่ต้องคงไว้",
        "Why it is protected",
        "เช่น บนเกาะ ภูเขาสูง โครงการพระราชดำริ เว้นว่าง = ไม่มี",
        "Such as an island; none if absent",
        default=None,
    )

    @property
    def counted(self) -> int:
        """Pupils of all grades, in persons."""
        return sum(grade.m + grade.f for grade in self.pupils.values())

    @property
    def employed(self) -> int:
        """Staff of all kinds, in persons."""
        return sum(staff.m + staff.f for staff in self.staff.values())


class ServiceArea(Record):
    """The children of school age whom a school is to serve."""

    villages: Text = field("หมู่บ้าน/ตำบลในเขตบริการ", "Villages served")
    children: Whole = field("ประชากรวัยเรียน (คน)", "Children of school age (persons)")
    as_of: Day = field("ข้อมูล ณ วันที่", "As of")
    source: Text = field("ที่มา", "Source")


class Option(Record):
    """One way that was weighed."""

    title: Text = field("ทางเลือก", "Option")
    advantages: tuple[Text, ...] = field("ข้อดี", "Advantages", default=())
    disadvantages: tuple[Text, ...] = field("ข้อจำกัด", "Disadvantages", default=())
    cost: Baht | None = field("ค่าใช้จ่าย (บาทต่อปี)", "Cost (baht a year)", default=None)
    chosen: YesNo = field("ทางเลือกที่เสนอ", "Proposed", default=False)


class Hearing(Record):
    """A hearing with the school and its community, with signed minutes."""

    date: Day = field("วันที่", "Date")
    place: Text = field("สถานที่", "Place")
    who: Text | None = field(
        "ผู้เกี่ยวข้อง", "With whom", "เช่น ผู้ปกครอง กรรมการสถานศึกษา ผู้นำชุมชน", default=None
    )
    participants: Whole = field("ผู้เข้าร่วม (คน)", "Participants")
    agreed: Whole | None = field("เห็นด้วย (คน)", "Agreed", default=None)
    disagreed: Whole | None = field("ไม่เห็นด้วย (คน)", "Disagreed", default=None)
    abstained: Whole | None = field("ไม่ออกความเห็น (คน)", "Abstained", default=None)
    opinion: Text = field("ความเห็นของที่ประชุม", "Opinion")
    minutes: Text | None = field(
        "แฟ้มบันทึกการประชุม", "Signed minutes", "ใต้ attachments/", default=None
    )


class Answer(Record):
    """How a requirement is met that no field of the case can show by itself."""

    requirement: Key = field("ข้อกำหนด", "Requirement", "คีย์ของข้อกำหนด", "Key of a requirement")
    met: YesNo = field("เป็นไปตามข้อกำหนด", "Met")
    how: Text = field("คำอธิบาย/หลักฐาน", "How")


class CaseStep(Record):
    """A step of the work on the case in this year's plan."""

    what: Text = field("ขั้นตอน", "Step")
    start: Day = field("เริ่ม", "Start")
    end: Day = field("สิ้นสุด", "End")
    who: Text | None = field("ผู้รับผิดชอบ", "Who", default=None)


class Reorganisation(Record):
    """One case."""

    kind: CaseKind = field(
        "ประเภท",
        "Kind",
        "establish = จัดตั้ง, merge = รวม, dissolve = เลิก, expand = ขยายชั้นเรียน, transfer = รับหรือโอน",
        "What is to be done",
    )
    name: Text = field("เรื่อง", "Name")
    schools: tuple[Code, ...] = field(
        "สถานศึกษา",
        "Schools",
        "รหัส ๘ หลัก ว่างได้เฉพาะการจัดตั้ง",
        "8-digit codes; none only where one is established",
        default=(),
    )
    opened: Day = field("วันที่เริ่มเรื่อง", "Opened on")
    committee: Key | None = field(
        "คณะกรรมการ", "Committee", "คีย์ใน office.yaml", "Key in office.yaml", default=None
    )
    basis: tuple[Basis, ...] = field("ระเบียบกฎหมาย", "Legal basis", default=())
    reasons: tuple[Text, ...] = field("เหตุผล", "Reasons", default=())
    facts: tuple[SchoolFacts, ...] = field(
        "ข้อมูลสถานศึกษา ณ วันที่ตรวจสอบ", "Facts of the schools", default=()
    )
    service_area: ServiceArea | None = field("เขตบริการ", "Service area", default=None)
    grades: tuple[Key, ...] = field(
        "ชั้นที่ขอเปิด", "Grades to open", "เช่น m1, m2, m3", "Such as m1, m2", default=()
    )
    transfer: Transferral | None = field("การรับหรือโอน", "Transfer", default=None)
    checked: Day | None = field("วันที่ตรวจสอบข้อมูลพื้นฐาน", "Facts checked on", default=None)
    options: tuple[Option, ...] = field("ทางเลือกที่พิจารณา", "Options weighed", default=())
    hearings: tuple[Hearing, ...] = field("การรับฟังความคิดเห็น", "Hearings", default=())
    answers: tuple[Answer, ...] = field("การเป็นไปตามข้อกำหนด", "Requirements met", default=())
    arrangements: tuple[Arrangement, ...] = field(
        "การดำเนินการกับนักเรียน บุคลากร ทรัพย์สิน และเอกสาร", "What happens to all", default=()
    )
    schedule: tuple[CaseStep, ...] = field("แผนการดำเนินงานของเรื่อง", "Schedule", default=())
    summary: Text | None = field("สรุปผล", "Summary", default=None)
    proposed: Day | None = field(
        "วันที่เสนอ กศจ.",
        "Put forward on",
        "กรอกเมื่อเรื่องครบตามข้อกำหนด",
        "Once all requirements are met",
        default=None,
    )
    meeting: Code | None = field(
        "มติที่ประชุม",
        "Meeting",
        "รหัสการประชุม ซึ่งวาระต้องระบุ approves: <รหัสเรื่องนี้>",
        "Id of the meeting, whose item has approves: <this case>",
        default=None,
    )
    announcement: Announcement | None = field("ประกาศ", "Announcement", default=None)
    reports: tuple[CaseReport, ...] = field("รายงานผล", "Reports", default=())

    def facts_of(self, *parts: SchoolPart) -> tuple[SchoolFacts, ...]:
        """The facts of the schools that play one of `parts`."""
        return tuple(facts for facts in self.facts if facts.part in parts)
