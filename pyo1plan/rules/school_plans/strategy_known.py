"""The strategies that a school's plan answers are the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.references.unknown import unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN, WHOLE
from pyo1plan.rules.school_plans.named import home_of_strategies, strategies_named
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import asked_in, kind_of_plan
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """Every strategy that an answer or a project names."""
    kind = kind_of_plan(held)
    asked = asked_in(frame, kind)
    if asked is None:
        return
    known = {strategy.id for strategy in asked.strategies}
    for path, id_ in strategies_named(held.record):
        if id_ not in known:
            yield unknown(held, path, id_, known, home_of_strategies(kind))


RULE = Rule(
    id="school-plan-strategy-unknown",
    severity="error",
    step="2.7",
    title=Words("กลยุทธ์ที่แผนของโรงเรียนสนองมีอยู่จริง", "The strategies that a school answers exist"),
    why=Words(
        "แผนของสถานศึกษาต้องสอดคล้องกับกลยุทธ์ของสำนักงาน รหัสที่ไม่มีคือการสนองที่ไม่ตรงกับข้อใด",
        "A school's plan agrees with the office's strategies: an unknown code answers none of them.",
    ),
    cure=Words("ใช้รหัสกลยุทธ์ของสำนักงาน", "Use a code of the office's strategies."),
    check=check,
    wrong={PLAN: "{school: '99010001', strategies: [{strategy: S7, own: พัฒนาผู้เรียน}]}"},
    right={PLAN: WHOLE},
    reads="school-annual-plan",
)
