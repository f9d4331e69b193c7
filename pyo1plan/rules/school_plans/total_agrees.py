"""The money of a school's plan is the sum of its projects."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN, WHOLE
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """Each year's total against the money of the projects in that year (baht)."""
    for year, total in held.record.total.items():
        spent = held.record.spent_in(year)
        if spent != total:
            yield Problem(
                held,
                ("total", str(year)),
                Words(
                    f"งบประมาณรวมปี {year} ระบุ {with_commas(total)} บาท"
                    f" แต่โครงการรวมกันได้ {with_commas(spent)} บาท ต่างกัน {with_commas(abs(total - spent))} บาท",
                    f"the total of {year} is {with_commas(total)} baht, but the projects come to"
                    f" {with_commas(spent)}: a difference of {with_commas(abs(total - spent))}",
                ),
                Words("แก้ยอดรวมหรืองบประมาณของโครงการ", "correct the total or a project's money"),
            )


RULE = Rule(
    id="school-plan-total",
    severity="error",
    step="2.7",
    title=Words("งบประมาณรวมของโรงเรียนตรงกับโครงการ", "A school's total is the sum of its projects"),
    why=Words(
        "ตารางของสำนักงานรวมเงินจากรายโครงการ ถ้ายอดรวมของโรงเรียนไม่ตรง ตัวเลขสองแห่งจะขัดกัน",
        "The office adds up projects: where the school's own total differs, two papers disagree.",
    ),
    cure=Words("แก้ตัวเลขให้ตรงกัน", "Make them agree."),
    check=check,
    wrong={PLAN: WHOLE + "total: {2570: 9000}"},
    right={PLAN: WHOLE + "total: {2570: 8000}"},
    reads="school-annual-plan",
)
