"""The indicators that a school's plan answers are the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.references.unknown import unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN
from pyo1plan.rules.school_plans.named import home_of_kpis, kpis_named
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import asked_in, kind_of_plan
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """Every indicator that an answer or a project names."""
    kind = kind_of_plan(held)
    asked = asked_in(frame, kind)
    if asked is None:
        return
    known = {kpi.id for kpi in asked.kpis}
    for path, id_ in kpis_named(held.record):
        if id_ not in known:
            yield unknown(held, path, id_, known, home_of_kpis(kind))


RULE = Rule(
    id="school-plan-kpi-unknown",
    severity="error",
    step="2.7",
    title=Words("ตัวชี้วัดที่แผนของโรงเรียนสนองมีอยู่จริง", "The indicators that a school answers exist"),
    why=Words(
        "เป้าหมายของโรงเรียนรวมเป็นเป้าหมายของเขตได้เมื่อวัดด้วยตัวชี้วัดเดียวกัน",
        "Schools' targets add up to the area's only where they are those of the same indicator.",
    ),
    cure=Words("ใช้รหัสตัวชี้วัดของสำนักงาน", "Use a code of the office's indicators."),
    check=check,
    wrong={PLAN: "{school: '99010001', kpis: [{kpi: S1-K9, targets: {2570: 80}}]}"},
    right={PLAN: "{school: '99010001', kpis: [{kpi: S1-K1, targets: {2570: 80}}]}"},
    reads="school-annual-plan",
)
