"""Every strategy of the development plan has a goal and an indicator."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import label
from pyo1plan.records.development import DevelopmentPlan, DevelopmentStrategy
from pyo1plan.rules.development.example import PLAN, strategies
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """One problem for each of the two that a strategy lacks."""
    for i, strategy in enumerate(held.record.strategies):
        for key in ("goals", "kpis"):
            if getattr(strategy, key):
                continue
            name = label(DevelopmentStrategy, key)
            yield Problem(
                held,
                ("strategies", i, key),
                Words(
                    f"กลยุทธ์ {strategy.id} ของแผนพัฒนายังไม่มี{name.th}",
                    f"strategy {strategy.id} of the development plan has no {name.en.lower()}",
                ),
                Words(
                    f"เติม {key}: ของกลยุทธ์ {strategy.id}", f"add {key}: to strategy {strategy.id}"
                ),
            )


RULE = Rule(
    id="development-strategy-incomplete",
    severity="warning",
    step="1.5",
    title=Words(
        "ทุกกลยุทธ์ของแผนพัฒนามีเป้าประสงค์และตัวชี้วัด",
        "Every strategy of the development plan has a goal and an indicator",
    ),
    why=Words(
        "กลยุทธ์ที่ไม่มีเป้าประสงค์ไม่รู้ว่าทำไปเพื่ออะไร ที่ไม่มีตัวชี้วัดไม่รู้ว่าสำเร็จหรือไม่",
        "Without a goal a strategy serves nothing; without an indicator nobody knows if it succeeds.",
    ),
    cure=Words("เติมเป้าประสงค์และตัวชี้วัดให้ครบทุกกลยุทธ์", "Add goals and indicators to every strategy."),
    check=check,
    wrong={PLAN: strategies("goals: []")},
    right={PLAN: strategies("goals: [G1]")},
    reads="development",
)
