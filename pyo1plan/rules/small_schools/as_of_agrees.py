"""The plan rests on the school data that the year holds."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """The plan's day of data against that of schools.yaml."""
    there = frame.schools.record.as_of if frame.schools else None
    own = held.record.as_of
    if there is not None and there != own:
        yield Problem(
            held,
            ("as_of",),
            Words(
                f"แผนใช้ข้อมูล ณ {short_date(own)} แต่ schools.yaml เป็นข้อมูล ณ {short_date(there)}",
                f"the plan rests on {short_date(own, 'en')}, schools.yaml on {short_date(there, 'en')}",
            ),
            Words(
                "ทบทวนช่วงขนาดและมาตรการตามข้อมูลใหม่ แล้วแก้ as_of",
                "review bands and measures by the new data, then change as_of",
            ),
        )


RULE = Rule(
    id="small-school-as-of",
    severity="warning",
    step="5.3",
    title=Words("แผนใช้ข้อมูลรอบเดียวกับข้อมูลโรงเรียน", "The plan rests on the year's data"),
    why=Words(
        "มาตรฐานให้ข้อมูลโรงเรียนขนาดเล็กเป็นปัจจุบัน ถูกต้อง ครบถ้วน",
        "The standard asks for data on small schools that is current, right and whole.",
    ),
    cure=Words("ปรับแผนตามข้อมูลรอบล่าสุด", "Bring the plan up to the latest data."),
    check=check,
    wrong={FILE: "{as_of: 2568-06-10}"},
    right={FILE: "{as_of: 2569-06-10}"},
    reads=PLAN,
    needs=("schools",),
)
