"""Ids of goals, strategies and indicators stand once in the year."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.strategies import Strategies
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_GOALS = (
    "goals: [{id: G1, name: ผู้เรียนมีคุณภาพ}, {id: G2, name: เข้าถึงการศึกษา}, {id: %s, name: ธรรมาภิบาล}]"
)


def check(held: Held[Strategies], frame: Frame) -> Iterator[Problem]:
    """Goals, strategies, and the indicators of all strategies together."""
    year = held.record
    goals = [(("goals", i, "id"), goal.id) for i, goal in enumerate(year.goals)]
    yield from doubled(held, Words("รหัสเป้าประสงค์", "goal id"), goals)
    strategies = [(("strategies", i, "id"), s.id) for i, s in enumerate(year.strategies)]
    yield from doubled(held, Words("รหัสกลยุทธ์", "strategy id"), strategies)
    kpis = [
        (("strategies", i, "kpis", j, "id"), kpi.id)
        for i, strategy in enumerate(year.strategies)
        for j, kpi in enumerate(strategy.kpis)
    ]
    yield from doubled(held, Words("รหัสตัวชี้วัด", "indicator id"), kpis)


RULE = Rule(
    id="strategy-id-doubled",
    severity="error",
    step="2.3",
    title=Words(
        "รหัสเป้าประสงค์ กลยุทธ์ และตัวชี้วัดไม่ซ้ำกัน", "Ids of goals, strategies and indicators stand once"
    ),
    why=Words(
        "โครงการอ้างกลยุทธ์และตัวชี้วัดด้วยรหัส รหัสซ้ำทำให้ผลไปลงผิดตัวชี้วัด",
        "Projects name strategies and indicators by id; a doubled id books results to the wrong one.",
    ),
    cure=Words("ให้รหัสใหม่แก่รายการที่ซ้ำ", "Give the second one an id of its own."),
    check=check,
    wrong={"strategies.yaml": _GOALS % "G2"},
    right={"strategies.yaml": _GOALS % "G3"},
    reads="strategies",
)
