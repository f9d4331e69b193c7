"""The population of school age and its access to schooling (standard steps 4.2 and 5.2)."""

from __future__ import annotations

from pyo1plan.records.base import Record, field
from pyo1plan.records.values import Day, Text, Whole


class Tambon(Record):
    """One tambon's children by age."""

    name: Text = field("ตำบล", "Tambon")
    district: Text = field("อำเภอ", "District")
    ages: dict[Whole, Whole] = field(
        "จำนวนตามอายุ (คน)", "Persons by age", "อายุ: คน", "Age: persons", default={}
    )


class Need(Record):
    """A need or problem that a survey found."""

    text: Text = field("ปัญหา/ความต้องการ", "Need")
    source: Text = field("ที่มา", "Source")
    date: Day | None = field("วันที่สำรวจ", "Date", default=None)


class Population(Record):
    """The school-age population: `population.yaml`."""

    as_of: Day = field("ข้อมูล ณ วันที่", "As of")
    source: Text = field("ที่มา", "Source")
    tambons: tuple[Tambon, ...] = field("รายตำบล", "By tambon", default=())
    access: tuple[Need, ...] = field("การเข้าถึงบริการการศึกษา", "Access to schooling", default=())
    needs: tuple[Need, ...] = field("ปัญหาและความต้องการ", "Needs", default=())
