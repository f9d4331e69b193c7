"""Every project of the frame says its money for each year of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import MONEY, PLAN, projects
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """One problem for each project, with all years that it lacks."""
    for i, project in enumerate(held.record.projects):
        missing = [str(year) for year in held.record.years if year not in project.money]
        if missing:
            years = ", ".join(missing)
            yield Problem(
                held,
                ("projects", i, "money"),
                Words(
                    f"โครงการ {project.id} ยังไม่มีกรอบวงเงินปี {years}",
                    f"project {project.id} has no money for {years}",
                ),
                Words(
                    "เติมวงเงิน (บาท) ปีที่ไม่ใช้เงินให้ใส่ 0",
                    "add the amount in baht; 0 for a year without money",
                ),
            )


_PROJECT = projects("strategy: S1, money: %s")

RULE = Rule(
    id="development-money-missing",
    severity="warning",
    step="1.6",
    title=Words(
        "โครงการในกรอบมีวงเงินครบทุกปี", "Projects of the frame have their money for every year"
    ),
    why=Words(
        "กรอบวงเงินรายปีใช้ตั้งงบประมาณ ช่องว่างบอกไม่ได้ว่าไม่ใช้เงินหรือลืมใส่",
        "Budgets are drawn from the frame; a gap does not say whether it is none or forgotten.",
    ),
    cure=Words("ใส่วงเงินทุกปี รวมทั้ง 0", "Write an amount for every year, 0 included."),
    check=check,
    wrong={PLAN: _PROJECT % "{2566: 30000}"},
    right={PLAN: _PROJECT % MONEY},
    reads="development",
)
