"""The goals that a strategy of the development plan serves are goals of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN, strategies
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

GOALS = Home(Words("เป้าประสงค์", "goal"), "plan.yaml")


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Every goal of every strategy."""
    known = {goal.id for goal in held.record.goals}
    for i, strategy in enumerate(held.record.strategies):
        for j, goal in enumerate(strategy.goals):
            if goal not in known:
                yield unknown(held, ("strategies", i, "goals", j), goal, known, GOALS)


RULE = Rule(
    id="development-goal-unknown",
    severity="error",
    step="1.5",
    title=Words(
        "เป้าประสงค์ของกลยุทธ์ในแผนพัฒนามีอยู่จริง",
        "The goals of the development plan's strategies exist",
    ),
    why=Words(
        "กลยุทธ์ต้องนำไปสู่เป้าประสงค์ที่แผนกำหนดไว้",
        "A strategy leads to a goal that the plan has set.",
    ),
    cure=Words("ใช้รหัสจากช่อง goals ของแฟ้มเดียวกัน", "Use an id from goals in the same file."),
    check=check,
    wrong={PLAN: strategies("goals: [G9]")},
    right={PLAN: strategies("goals: [G1]")},
    reads="development",
)
