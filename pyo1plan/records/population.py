"""The population of school age and its access to schooling (standard steps 4.2 and 5.2).

Counts by tambon only: nothing here names a child or a family.
"""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Code, Day, Number, Text, Whole


class Tambon(Record):
    """One tambon's children by age."""

    name: Text = field("ตำบล", "Tambon")
    district: Text = field("อำเภอ", "District")
    ages: dict[Whole, Whole] = field(
        "จำนวนตามอายุ (คน)", "Persons by age", "อายุ: คน", "Age: persons", default={}
    )


class OutOfSchool(Record):
    """Children of school age who attend no school, as a survey counted them."""

    tambon: Text = field("ตำบล", "Tambon")
    district: Text = field("อำเภอ", "District")
    persons: Whole = field("จำนวน (คน)", "Persons")
    ages: Text | None = field("ช่วงอายุ", "Ages", "เช่น 6-11", "Such as 6-11", default=None)
    reason: Text | None = field("สาเหตุ", "Reason", default=None)
    source: Text = field("ที่มา", "Source")
    date: Day | None = field("วันที่สำรวจ", "Date", default=None)


class Travel(Record):
    """How the children of a place come to their school."""

    place: Text = field("จากหมู่บ้าน/ตำบล", "From")
    district: Text = field("อำเภอ", "District")
    school: Code | None = field("ไปโรงเรียน", "To school", "รหัสโรงเรียน", "Code", default=None)
    km: Number | None = field("ระยะทาง (กม.)", "Distance (km)", default=None)
    minutes: Whole | None = field("เวลาเดินทาง (นาที)", "Minutes", default=None)
    means: Text | None = field(
        "วิธีเดินทาง", "Means", "เช่น เดิน รถรับส่ง", "Such as on foot, by school bus", default=None
    )
    persons: Whole | None = field("จำนวน (คน)", "Persons", default=None)
    source: Text = field("ที่มา", "Source")
    date: Day | None = field("วันที่สำรวจ", "Date", default=None)


class Need(Record):
    """A need or problem that a survey found."""

    text: Text = field("ปัญหา/ความต้องการ", "Need")
    tambon: Text | None = field("ตำบล", "Tambon", default=None)
    source: Text = field("ที่มา", "Source")
    date: Day | None = field("วันที่สำรวจ", "Date", default=None)


class Population(Record):
    """The school-age population: `population.yaml`."""

    as_of: Day = field("ข้อมูล ณ วันที่", "As of")
    source: Text = field("ที่มา", "Source")
    tambons: tuple[Tambon, ...] = field("รายตำบล", "By tambon", default=())
    out_of_school: tuple[OutOfSchool, ...] = field(
        "เด็กที่ไม่ได้เข้าเรียน", "Children out of school", default=()
    )
    travel: tuple[Travel, ...] = field("การเดินทางไปเรียน", "Travel to school", default=())
    access: tuple[Need, ...] = field("การเข้าถึงบริการการศึกษา", "Access to schooling", default=())
    needs: tuple[Need, ...] = field("ปัญหาและความต้องการ", "Needs", default=())
