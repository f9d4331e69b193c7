"""The goals that a strategy serves are among the year's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.strategies import Strategies
from pyo1plan.rules.references.unknown import GOALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_FIRST = (
    "strategies: [{id: S1, name: พัฒนาคุณภาพการจัดการเรียนรู้, goals: [%s], kpis: [{id: S1-K1,"
    " name: ร้อยละของครูที่จัดการเรียนรู้เชิงรุก, unit: ร้อยละ, target: 70}]},"
    " {id: S2, name: เพิ่มโอกาสทางการศึกษา, goals: [G2], kpis: [{id: S2-K1, name: เด็กที่ได้เข้าเรียน,"
    " unit: ร้อยละ, target: 98}, {id: S2-K2, name: โครงการที่รายงานผล, unit: ร้อยละ, target: 95}]}]"
)


def check(held: Held[Strategies], frame: Frame) -> Iterator[Problem]:
    """Every goal of every strategy."""
    known = {goal.id for goal in held.record.goals}
    for i, strategy in enumerate(held.record.strategies):
        for j, goal in enumerate(strategy.goals):
            if goal not in known:
                yield unknown(held, ("strategies", i, "goals", j), goal, known, GOALS)


RULE = Rule(
    id="strategy-goal-unknown",
    severity="error",
    step="2.3",
    title=Words("เป้าประสงค์ของกลยุทธ์มีอยู่จริง", "The goals of a strategy exist"),
    why=Words(
        "กลยุทธ์ต้องนำไปสู่เป้าประสงค์ที่กำหนดไว้ จึงวัดและประเมินผลได้",
        "A strategy leads to a goal that was set, so that it can be measured.",
    ),
    cure=Words("ใช้รหัสจากช่อง goals ของแฟ้มเดียวกัน", "Use an id from goals in the same file."),
    check=check,
    wrong={"strategies.yaml": _FIRST % "G7"},
    right={"strategies.yaml": _FIRST % "G1"},
    reads="strategies",
)
