"""A school's projects lie within the years of its plan, and end after they begin."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN
from pyo1plan.thai.dates import long_date
from pyo1plan.thai.fiscal import first_day, last_day
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import asked_in, kind_of_plan
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PROJECT = "{school: '99010001', projects: [{name: โครงการนิเทศภายใน, start: 2569-11-02, end: %s}]}"


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """The first and the last day of every project."""
    asked = asked_in(frame, kind_of_plan(held))
    if asked is None:
        return
    first, last = first_day(asked.years[0]), last_day(asked.years[-1])
    for i, project in enumerate(held.record.projects):
        for key, day in (("start", project.start), ("end", project.end)):
            if day is not None and not first <= day <= last:
                yield Problem(
                    held,
                    ("projects", i, key),
                    Words(
                        f"“{project.name}” {long_date(day)} อยู่นอกช่วงของแผน"
                        f" ({long_date(first)} – {long_date(last)})",
                        f"“{project.name}”: {long_date(day, 'en')} lies outside the plan"
                        f" ({long_date(first, 'en')} – {long_date(last, 'en')})",
                    ),
                    Words(
                        "แก้วันที่ หรือแบ่งส่วนที่เลยปีไปไว้ในแผนของปีนั้น",
                        "correct the day, or put what goes beyond into the plan of its year",
                    ),
                )
        if project.start and project.end and project.end < project.start:
            yield Problem(
                held,
                ("projects", i, "end"),
                Words(f"“{project.name}” สิ้นสุดก่อนวันเริ่ม", f"“{project.name}” ends before it begins"),
                Words("แก้วันเริ่มหรือวันสิ้นสุด", "correct one of the two days"),
            )


RULE = Rule(
    id="school-plan-days",
    severity="warning",
    step="2.7",
    title=Words("ระยะเวลาของโครงการอยู่ในแผน", "A school's projects lie within its plan"),
    why=Words(
        "โรงเรียนทำงานตามปีการศึกษา ส่วนแผนเป็นปีงบประมาณ โครงการที่คร่อมปีต้องตัดสินว่าส่วนใดนับในปีใด",
        "Schools work by school years and plans run by fiscal years: what crosses the border is decided on.",
    ),
    cure=Words("แก้วันที่ให้อยู่ในช่วงของแผน", "Correct the days."),
    check=check,
    wrong={PLAN: _PROJECT % "2571-03-31"},
    right={PLAN: _PROJECT % "2570-03-31"},
    reads="school-annual-plan",
)
