"""The years for which a school's plan has targets and money are those of the office's plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN, WHOLE
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import asked_in, kind_of_plan
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """Every year that a target or an amount is given for."""
    asked = asked_in(frame, kind_of_plan(held))
    if asked is None:
        return
    first, last = asked.years[0], asked.years[-1]
    span = f"{first}" if first == last else f"{first}–{last}"
    for path, year in _years(held.record):
        if year not in asked.years:
            yield Problem(
                held,
                path,
                Words(f"ปี {year} อยู่นอกแผน ({span})", f"{year} is no year of the plan ({span})"),
                Words(f"ใช้ปี {span} หรือตัดค่านี้ออก", f"use {span}, or take the value out"),
            )


def _years(plan: SchoolPlan) -> Iterator[tuple[Path, int]]:
    for i, answer in enumerate(plan.kpis):
        yield from ((("kpis", i, "targets", str(year)), year) for year in answer.targets)
    for i, project in enumerate(plan.projects):
        yield from ((("projects", i, "money", str(year)), year) for year in project.money)
    yield from ((("total", str(year)), year) for year in plan.total)


RULE = Rule(
    id="school-plan-year-outside",
    severity="error",
    step="2.7",
    title=Words("ปีของเป้าหมายและเงินอยู่ในแผน", "The years of a school's plan lie in the office's"),
    why=Words(
        "เงินหรือเป้าหมายของปีนอกแผนจะไม่ปรากฏในตารางใด ทั้งที่โรงเรียนตั้งใจรายงาน",
        "Money and targets of a year outside the plan stand in no table, though the school reported them.",
    ),
    cure=Words("แก้ปีให้อยู่ในแผน", "Correct the year."),
    check=check,
    wrong={
        PLAN: "{school: '99010001', projects: [{name: โครงการนิเทศภายใน, strategy: S1, money: {2569: 5000}}]}"
    },
    right={PLAN: WHOLE},
    reads="school-annual-plan",
)
