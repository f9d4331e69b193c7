"""Targets and money of the development plan are for years of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyo1plan.findings import Path
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import MONEY, PLAN, projects
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Every year of the Buddhist era that stands under targets or money and is none of the plan's."""
    plan = held.record
    for path, what, years in _dated(plan):
        for year in years:
            if year not in plan.years:
                yield Problem(
                    held,
                    (*path, str(year)),
                    Words(
                        f"{what.th}มีปี {year} ซึ่งอยู่นอกแผน {plan.first}-{plan.last}",
                        f"{what.en} name {year}, which is outside the plan of {plan.first}-{plan.last}",
                    ),
                    Words(
                        "แก้ปีให้ถูก หรือลบค่าของปีนั้น",
                        "mend the year, or remove what stands for it",
                    ),
                )


def _dated(plan: DevelopmentPlan) -> Iterator[tuple[Path, Words, Iterable[int]]]:
    for i, strategy in enumerate(plan.strategies):
        for j, kpi in enumerate(strategy.kpis):
            what = Words(f"ค่าเป้าหมายของ {kpi.id} ", f"the targets of {kpi.id}")
            yield ("strategies", i, "kpis", j, "targets"), what, kpi.targets
    for i, project in enumerate(plan.projects):
        what = Words(f"กรอบวงเงินของ {project.id} ", f"the figures of money of {project.id}")
        yield ("projects", i, "money"), what, project.money


_PROJECT = projects("strategy: S1, money: %s")

RULE = Rule(
    id="development-year-outside",
    severity="error",
    step="1.6",
    title=Words("ค่าเป้าหมายและวงเงินอยู่ในปีของแผนพัฒนา", "Targets and money are for years of the plan"),
    why=Words(
        "ค่าที่อยู่นอกปีของแผนไม่ถูกพิมพ์และไม่ถูกใช้ ส่วนมากเกิดจากพิมพ์ปีผิด",
        "What stands for a year outside the plan is printed nowhere; most often the year is a slip.",
    ),
    cure=Words("แก้ปีให้อยู่ระหว่างปีแรกและปีสุดท้ายของแผน", "Write a year from first to last."),
    check=check,
    wrong={PLAN: _PROJECT % "{2566: 30000, 2571: 40000}"},
    right={PLAN: _PROJECT % MONEY},
    reads="development",
)
