"""Every strategy of the development plan has a project in the frame."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import MONEY, PLAN, projects
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Strategies without a project, once the frame holds any."""
    served = {project.strategy for project in held.record.projects}
    for i, strategy in enumerate(held.record.strategies):
        if served and strategy.id not in served:
            yield Problem(
                held,
                ("strategies", i, "id"),
                Words(
                    f"กลยุทธ์ {strategy.id} ของแผนพัฒนายังไม่มีโครงการในกรอบ",
                    f"no project of the frame serves strategy {strategy.id}",
                ),
                Words(
                    f"เพิ่มโครงการที่มี strategy: {strategy.id} ใน projects หรือทบทวนกลยุทธ์นี้",
                    f"add a project with strategy: {strategy.id}, or reconsider the strategy",
                ),
            )


_PROJECT = projects(f"strategy: %s, money: {MONEY}")

RULE = Rule(
    id="development-strategy-unframed",
    severity="warning",
    step="1.6",
    title=Words(
        "ทุกกลยุทธ์ของแผนพัฒนามีโครงการในกรอบ", "Every strategy of the plan has a project in the frame"
    ),
    why=Words(
        "กลยุทธ์ที่ไม่มีโครงการและวงเงินรองรับห้าปีจะไม่ได้ทำ",
        "A strategy with no project and no money for five years will not be carried out.",
    ),
    cure=Words("เพิ่มโครงการของกลยุทธ์ในกรอบ", "Add a project of the strategy to the frame."),
    check=check,
    wrong={PLAN: _PROJECT % "S2"},
    right={PLAN: _PROJECT % "S1"},
    reads="development",
)
