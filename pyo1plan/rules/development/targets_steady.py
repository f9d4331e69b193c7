"""The targets of an indicator move in one direction over the years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN, strategies
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Indicators whose targets both rise and fall; standing still is no matter."""
    for i, strategy in enumerate(held.record.strategies):
        for j, kpi in enumerate(strategy.kpis):
            moves = [
                (later - earlier, later_year)
                for (_, earlier), (later_year, later) in pairwise(sorted(kpi.targets.items()))
                if later != earlier
            ]
            turned = next((year for move, year in moves if (move > 0) != (moves[0][0] > 0)), None)
            if turned is not None:
                yield Problem(
                    held,
                    ("strategies", i, "kpis", j, "targets", str(turned)),
                    Words(
                        f"ค่าเป้าหมายของ {kpi.id} เปลี่ยนทิศในปี {turned}",
                        f"the targets of {kpi.id} turn round in {turned}",
                    ),
                    Words(
                        "ตรวจว่าพิมพ์ค่าถูกปี ถ้าตั้งใจให้เขียนเหตุผลไว้ในแนวทาง/มาตรการ",
                        "see that each value stands at its year; if it is meant, say why in the measures",
                    ),
                )


RULE = Rule(
    id="development-targets-turn",
    severity="advice",
    step="1.6",
    title=Words("ค่าเป้าหมายเปลี่ยนไปในทางเดียวกันทุกปี", "Targets move in one direction"),
    why=Words(
        "ค่าเป้าหมายที่ขึ้นแล้วลงส่วนมากเกิดจากพิมพ์สลับปี",
        "Targets that rise and then fall are most often two years changed about.",
    ),
    cure=Words("เรียงค่าเป้าหมายให้เพิ่มหรือลดต่อเนื่อง", "Let the targets rise, or fall, year by year."),
    check=check,
    wrong={PLAN: strategies(kpi="targets: {2566: 54, 2567: 62, 2568: 58}")},
    right={PLAN: strategies(kpi="targets: {2566: 54, 2567: 58, 2568: 58}")},
    reads="development",
)
