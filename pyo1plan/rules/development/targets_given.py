"""Every indicator of the development plan has a target for each year of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN, TARGETS, strategies
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """One problem for each indicator, with all years that it lacks."""
    for i, strategy in enumerate(held.record.strategies):
        for j, kpi in enumerate(strategy.kpis):
            missing = [str(year) for year in held.record.years if year not in kpi.targets]
            if missing:
                years = ", ".join(missing)
                yield Problem(
                    held,
                    ("strategies", i, "kpis", j, "targets"),
                    Words(
                        f"ตัวชี้วัด {kpi.id} ยังไม่มีค่าเป้าหมายปี {years}",
                        f"indicator {kpi.id} has no target for {years}",
                    ),
                    Words(
                        f"เติมใน targets เช่น {{{missing[0]}: 70}}",
                        f"add it under targets, such as {{{missing[0]}: 70}}",
                    ),
                )


RULE = Rule(
    id="development-target-missing",
    severity="warning",
    step="1.6",
    title=Words(
        "ตัวชี้วัดของแผนพัฒนามีค่าเป้าหมายครบทุกปี",
        "Indicators of the development plan have a target for every year",
    ),
    why=Words(
        "แผนปฏิบัติการแต่ละปีนำค่าเป้าหมายของปีนั้นไปใช้ ปีที่ไม่มีค่าก็ไม่มีเกณฑ์วัด",
        "Each year's action plan takes its target from here; a year without one cannot be measured.",
    ),
    cure=Words("ใส่ค่าเป้าหมายให้ครบทุกปีของแผน", "Write a target for every year of the plan."),
    check=check,
    wrong={PLAN: strategies(kpi="targets: {2566: 54, 2570: 70}")},
    right={PLAN: strategies(kpi=f"targets: {TARGETS}")},
    reads="development",
)
