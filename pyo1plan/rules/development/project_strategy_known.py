"""Every project of the frame serves a strategy of the development plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import MONEY, PLAN, projects
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

STRATEGIES = Home(Words("กลยุทธ์", "strategy"), "plan.yaml")


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """The strategy of each project."""
    known = {strategy.id for strategy in held.record.strategies}
    for i, project in enumerate(held.record.projects):
        if project.strategy not in known:
            yield unknown(held, ("projects", i, "strategy"), project.strategy, known, STRATEGIES)


_PROJECT = projects(f"strategy: %s, money: {MONEY}")

RULE = Rule(
    id="development-project-strategy-unknown",
    severity="error",
    step="1.6",
    title=Words(
        "โครงการในกรอบอยู่ใต้กลยุทธ์ที่มีจริง", "Projects of the frame serve a strategy that exists"
    ),
    why=Words(
        "โครงการที่ไม่อยู่ใต้กลยุทธ์ใดไม่มีที่ในรูปเล่ม และวงเงินไม่รวมในยอดของกลยุทธ์",
        "A project under no strategy has no place in the booklet, and its money is in no sum.",
    ),
    cure=Words(
        "ใช้รหัสจากช่อง strategies ของแฟ้มเดียวกัน", "Use an id from strategies in the same file."
    ),
    check=check,
    wrong={PLAN: _PROJECT % "S7"},
    right={PLAN: _PROJECT % "S1"},
    reads="development",
)
