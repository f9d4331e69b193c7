"""A school's plan says one thing of each strategy and each indicator."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ROWS = "{school: '99010001', strategies: [{strategy: S1, own: พัฒนาผู้เรียน}, {strategy: %s, own: พัฒนาครู}]}"


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """Strategies and indicators that stand in two rows."""
    plan = held.record
    rows = [(("strategies", i, "strategy"), a.strategy) for i, a in enumerate(plan.strategies)]
    yield from doubled(held, Words("กลยุทธ์", "strategy"), rows)
    rows = [(("kpis", i, "kpi"), a.kpi) for i, a in enumerate(plan.kpis)]
    yield from doubled(held, Words("ตัวชี้วัด", "indicator"), rows)


RULE = Rule(
    id="school-plan-answer-doubled",
    severity="error",
    step="2.7",
    title=Words("แผนของโรงเรียนตอบแต่ละข้อครั้งเดียว", "A school answers each item once"),
    why=Words(
        "ตารางมีหนึ่งช่องต่อหนึ่งข้อ แถวที่ซ้ำจะไม่มีใครเห็น",
        "A table has one cell for each: a second row is seen by nobody.",
    ),
    cure=Words("รวมแถวที่ซ้ำ", "Merge the rows."),
    check=check,
    wrong={PLAN: _ROWS % "S1"},
    right={PLAN: _ROWS % "S2"},
    reads="school-annual-plan",
)
