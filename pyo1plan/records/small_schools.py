"""The plan for small schools (แผนบริหารจัดการโรงเรียนขนาดเล็ก, standard job 5): `small-schools.yaml`.

A plan by steps (แบบขั้นบันได): schools are grouped into bands by their number of pupils, and each band
has its measures year by year. Persons are pupils, money is baht. Nothing of a single pupil or a named
teacher belongs here.
"""

from __future__ import annotations

from typing import Literal

from pyo1plan.records.base import Record, field
from pyo1plan.records.small_school_reports import SmallSchoolReport
from pyo1plan.records.values import (
    Baht,
    BuddhistYear,
    Code,
    Day,
    Key,
    Number,
    Text,
    Whole,
)
from pyo1plan.words import Words

Management = Literal["network", "co-learning", "merge", "innovation", "stand-alone"]
#: How a small school is run (รูปแบบการบริหารจัดการ).
MANAGEMENT: dict[Management, Words] = {
    "network": Words("เครือข่ายโรงเรียนหลักและโรงเรียนลูกข่าย", "network around a main school"),
    "co-learning": Words("เรียนรวมกับโรงเรียนหลัก", "learning together at a main school"),
    "merge": Words("รวมสถานศึกษา", "merging"),
    "innovation": Words("โรงเรียนนวัตกรรมหรือพัฒนาเฉพาะทาง", "innovation school"),
    "stand-alone": Words("คงอยู่ตามลำพัง (ที่ตั้งพิเศษหรือชุมชนประสงค์)", "standing alone"),
}

CentreState = Literal["planned", "developing", "assessed", "certified"]
#: How far a school has come towards a quality learning centre (ศูนย์การเรียนรู้คุณภาพ).
CENTRE_STATES: dict[CentreState, Words] = {
    "planned": Words("อยู่ในแผน", "planned"),
    "developing": Words("กำลังพัฒนา", "being developed"),
    "assessed": Words("ประเมินแล้ว", "assessed"),
    "certified": Words("ผ่านการรับรอง", "certified"),
}


class Guideline(Record):
    """A policy or guideline that was studied (standard step 5.1)."""

    title: Text = field("แนวทาง/นโยบาย", "Guideline")
    issued_by: Text = field("หน่วยงาน", "Issued by")
    studied: Day = field("วันที่ศึกษา", "Studied on")
    summary: Text | None = field("สาระสำคัญ", "Summary", default=None)


class Participation(Record):
    """Who took part in making the plan, and what came of it (standard of step 5.4)."""

    date: Day = field("วันที่", "Date")
    who: Text = field("ผู้มีส่วนร่วม", "Who", "กลุ่มบุคคล ไม่ระบุชื่อ", "A group of people, no names")
    persons: Whole | None = field("จำนวน (คน)", "Persons", default=None)
    said: Text = field("ข้อเสนอ", "What they said")


class SizeBand(Record):
    """One step of the plan: schools of a size, and what is aimed at for them."""

    band: Text = field("ช่วงขนาด", "Band", "เช่น 1-40", "Such as 1-40")
    aim: Text = field("ทิศทางการบริหารจัดการ", "Aim")


class SmallSchoolIndicator(Record):
    """An indicator with its target for each year."""

    key: Key = field("คีย์", "Key")
    name: Text = field("ตัวชี้วัด", "Indicator")
    unit: Text = field("หน่วยนับ", "Unit")
    baseline: Number | None = field("ข้อมูลฐาน", "Baseline", default=None)
    targets: dict[BuddhistYear, Number] = field(
        "ค่าเป้าหมายรายปี", "Targets by year", "ปี พ.ศ.: ค่าเป้าหมาย", "Year: target", default={}
    )
    source: Text | None = field("แหล่งข้อมูล", "Source of data", default=None)


class SmallSchoolMeasure(Record):
    """What is done for schools of a size in a year (แผนแบบขั้นบันได)."""

    key: Key | None = field(
        "คีย์",
        "Key",
        "รายงานผลอ้างถึงมาตรการด้วยคีย์นี้",
        "By it reports name the measure",
        default=None,
    )
    band: Text = field("ช่วงขนาด", "Band", "เช่น 1-40", "Such as 1-40")
    year: BuddhistYear = field("ปีงบประมาณ", "Fiscal year")
    measure: Text = field("มาตรการ", "Measure")
    management: Management | None = field(
        "รูปแบบการบริหารจัดการ",
        "Kind of management",
        "network = เครือข่าย, co-learning = เรียนรวม, merge = รวม, innovation = นวัตกรรม,"
        " stand-alone = คงอยู่ตามลำพัง ไม่ระบุ = มาตรการทั่วไป",
        "None for a measure that fits any of them",
        default=None,
    )
    schools: tuple[Code, ...] = field(
        "โรงเรียน",
        "Schools",
        "รหัสโรงเรียน ไม่ระบุ = ทุกโรงเรียนในช่วง",
        "Codes; all of the band if absent",
        default=(),
    )
    money: Baht | None = field("งบประมาณ (บาท)", "Money (baht)", default=None)
    source: Key | None = field(
        "แหล่งงบประมาณ",
        "Fund source",
        "คีย์ใน office.yaml ใช้เมื่อเงินไม่ได้อยู่ในโครงการของแผนปฏิบัติการ",
        "Key in office.yaml, where no project carries the money",
        default=None,
    )
    project: Code | None = field(
        "โครงการในแผนปฏิบัติการ", "Project of the annual plan", "เช่น 70-PLN-002", default=None
    )
    group: Key | None = field("กลุ่มผู้รับผิดชอบ", "Group in charge", default=None)


class Network(Record):
    """A main school and the schools that share with it or learn there."""

    name: Text = field("ชื่อเครือข่าย", "Name")
    form: Literal["network", "co-learning"] = field(
        "รูปแบบ",
        "Form",
        "network = ใช้ทรัพยากรร่วมกัน, co-learning = นักเรียนไปเรียนรวม (โรงเรียนยังคงอยู่)",
        "Sharing means, or pupils learning at the main school",
    )
    main: Code = field("โรงเรียนหลัก", "Main school")
    members: tuple[Code, ...] = field("โรงเรียนเครือข่าย", "Members", default=())
    since: BuddhistYear = field("ตั้งแต่ปีงบประมาณ", "Since fiscal year")
    grades: tuple[Key, ...] = field(
        "ชั้นที่เรียนรวม", "Grades learning together", "เช่น p4, p5, p6", "Such as p4, p5", default=()
    )
    shared: Text | None = field("ทรัพยากรที่ใช้ร่วมกัน", "What is shared", default=None)
    small_main: Text | None = field(
        "เหตุผลที่โรงเรียนหลักเป็นโรงเรียนขนาดเล็ก",
        "Why the main school is itself small",
        "ต้องระบุเมื่อโรงเรียนหลักมีนักเรียนไม่เกินเกณฑ์",
        "Needed where the main school is within the threshold",
        default=None,
    )


class LeftOut(Record):
    """A small school that no measure is for, and why."""

    school: Code = field("โรงเรียน", "School")
    reason: Text = field("เหตุผล", "Reason")


class QualityCentre(Record):
    """A school that is developed towards a quality learning centre (standard of step 5.5)."""

    school: Code = field("โรงเรียน", "School")
    focus: Text = field("จุดเน้นการพัฒนา", "Focus")
    target: BuddhistYear = field("ปีเป้าหมาย", "Target year")
    state: CentreState = field(
        "สถานะ",
        "State",
        "planned = อยู่ในแผน, developing = กำลังพัฒนา, assessed = ประเมินแล้ว, certified = ผ่านการรับรอง",
        "How far it has come",
        default="planned",
    )
    date: Day | None = field("วันที่ของสถานะ", "Day of the state", default=None)


class SmallSchools(Record):
    """The plan for small schools."""

    first: BuddhistYear | None = field("ปีแรกของแผน", "First year", default=None)
    last: BuddhistYear | None = field("ปีสุดท้ายของแผน", "Last year", default=None)
    threshold: Whole = field("โรงเรียนขนาดเล็กไม่เกิน (คน)", "Pupils at most", default=120)
    as_of: Day = field("ข้อมูล ณ วันที่", "As of")
    committee: Key | None = field(
        "คณะกรรมการจัดทำแผน", "Committee", "คีย์ใน office.yaml", "Key in office.yaml", default=None
    )
    guidelines: tuple[Guideline, ...] = field("แนวทางที่ศึกษา", "Guidelines studied", default=())
    situation: tuple[Text, ...] = field("สภาพปัจจุบันและปัญหา", "Situation", default=())
    participation: tuple[Participation, ...] = field(
        "การมีส่วนร่วมในการจัดทำแผน", "Participation", default=()
    )
    aims: tuple[Text, ...] = field("วัตถุประสงค์ของแผน", "Aims", default=())
    bands: tuple[SizeBand, ...] = field("ขั้นตามขนาดโรงเรียน", "Bands", default=())
    indicators: tuple[SmallSchoolIndicator, ...] = field(
        "ตัวชี้วัดและค่าเป้าหมาย", "Indicators", default=()
    )
    measures: tuple[SmallSchoolMeasure, ...] = field("มาตรการ", "Measures", default=())
    networks: tuple[Network, ...] = field("โรงเรียนหลักและเครือข่าย", "Networks", default=())
    left_out: tuple[LeftOut, ...] = field("โรงเรียนที่ไม่มีมาตรการ", "Schools left out", default=())
    centres: tuple[QualityCentre, ...] = field(
        "การพัฒนาสู่ศูนย์การเรียนรู้คุณภาพ", "Towards quality learning centres", default=()
    )
    reports: tuple[SmallSchoolReport, ...] = field("รายงานผลการดำเนินงาน", "Reports", default=())

    def measure(self, key: str) -> SmallSchoolMeasure | None:
        """The measure named `key`."""
        return next((m for m in self.measures if m.key == key), None)

    def indicator(self, key: str) -> SmallSchoolIndicator | None:
        """The indicator named `key`."""
        return next((i for i in self.indicators if i.key == key), None)
