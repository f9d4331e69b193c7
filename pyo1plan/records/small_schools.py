"""The plan for small schools (แผนบริหารจัดการโรงเรียนขนาดเล็ก, standard job 5): `small-schools.yaml`."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Baht, BuddhistYear, Code, Day, Text, Whole


class Guideline(Record):
    """A policy or guideline that was studied (standard step 5.1)."""

    title: Text = field("แนวทาง/นโยบาย", "Guideline")
    issued_by: Text = field("หน่วยงาน", "Issued by")
    studied: Day = field("วันที่ศึกษา", "Studied on")
    summary: Text | None = field("สาระสำคัญ", "Summary", default=None)


class SmallSchoolMeasure(Record):
    """What is done for schools of a size in a year (แผนแบบขั้นบันได)."""

    band: Text = field("ช่วงขนาด", "Band", "เช่น 1-40", "Such as 1-40")
    year: BuddhistYear = field("ปีงบประมาณ", "Fiscal year")
    measure: Text = field("มาตรการ", "Measure")
    schools: tuple[Code, ...] = field("โรงเรียน", "Schools", default=())
    money: Baht | None = field("งบประมาณ (บาท)", "Money (baht)", default=None)


class SmallSchools(Record):
    """The plan for small schools."""

    threshold: Whole = field("โรงเรียนขนาดเล็กไม่เกิน (คน)", "Pupils at most", default=120)
    as_of: Day = field("ข้อมูล ณ วันที่", "As of")
    guidelines: tuple[Guideline, ...] = field("แนวทางที่ศึกษา", "Guidelines studied", default=())
    situation: tuple[Text, ...] = field("สภาพปัจจุบันและปัญหา", "Situation", default=())
    measures: tuple[SmallSchoolMeasure, ...] = field("มาตรการ", "Measures", default=())
