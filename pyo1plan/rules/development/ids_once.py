"""Ids of the development plan stand once."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_GOALS = (
    "goals: [{id: G1, name: ผู้เรียนมีคุณภาพ}, {id: G2, name: เข้าถึงการศึกษา}, {id: %s, name: ธรรมาภิบาล}]"
)


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Goals, strategies, all indicators together, projects of the frame, plans above."""
    plan = held.record
    kinds = (
        (Words("รหัสเป้าประสงค์", "goal id"), "goals", [g.id for g in plan.goals]),
        (Words("รหัสกลยุทธ์", "strategy id"), "strategies", [s.id for s in plan.strategies]),
        (Words("รหัสโครงการ", "project id"), "projects", [p.id for p in plan.projects]),
    )
    for what, key, ids in kinds:
        yield from doubled(held, what, [((key, i, "id"), id_) for i, id_ in enumerate(ids)])
    kpis = [
        (("strategies", i, "kpis", j, "id"), kpi.id)
        for i, strategy in enumerate(plan.strategies)
        for j, kpi in enumerate(strategy.kpis)
    ]
    yield from doubled(held, Words("รหัสตัวชี้วัด", "indicator id"), kpis)
    above = [(("plans", i, "key"), framework.key) for i, framework in enumerate(plan.plans)]
    yield from doubled(held, Words("คีย์ของแผนหรือนโยบาย", "key of plan"), above)


RULE = Rule(
    id="development-id-doubled",
    severity="error",
    step="1.6",
    title=Words("รหัสในแผนพัฒนาไม่ซ้ำกัน", "Ids of the development plan stand once"),
    why=Words(
        "โครงการและฉบับทบทวนอ้างรายการด้วยรหัส รหัสซ้ำทำให้ไม่รู้ว่าหมายถึงรายการใด",
        "Projects and reviews name entries by id; a doubled id names neither.",
    ),
    cure=Words("ให้รหัสใหม่แก่รายการที่ซ้ำ", "Give the second one an id of its own."),
    check=check,
    wrong={PLAN: _GOALS % "G2"},
    right={PLAN: _GOALS % "G3"},
    reads="development",
)
