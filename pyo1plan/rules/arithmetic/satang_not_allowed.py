"""Project money is in whole baht, unless the office allows satang."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.findings import Path
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The total, the quarters, the activities and the lines; a rate may have satang."""
    assert frame.settings is not None
    if frame.settings.record.satang:
        return
    for path, amount in _amounts(held.record):
        if amount % 1:
            yield Problem(
                held,
                path,
                Words(
                    f"{baht(amount)} บาท มีเศษสตางค์ แต่ปีนี้งบประมาณโครงการเป็นจำนวนเต็มบาท",
                    f"{baht(amount)} has satang, but project money is in whole baht this year",
                ),
                Words(
                    "ปัดเป็นบาทเต็มแล้วแก้ยอดรวม หรือกำหนด satang: true ใน year.yaml",
                    "write whole baht and correct the sums, or set satang: true in year.yaml",
                ),
            )


def _amounts(project: Proposal) -> Iterator[tuple[Path, Decimal]]:
    yield ("budget", "total"), project.budget.total
    for i, amount in enumerate(project.budget.quarters):
        yield ("budget", "quarters", i), amount
    for i, activity in enumerate(project.activities):
        if activity.amount is not None:
            yield ("activities", i, "amount"), activity.amount
        for j, line in enumerate(activity.lines):
            yield ("activities", i, "lines", j, "amount"), line.amount


RULE = Rule(
    id="satang-not-allowed",
    severity="error",
    step="2.4.4",
    title=Words("งบประมาณโครงการเป็นจำนวนเต็มบาท", "Project money is in whole baht"),
    why=Words(
        "สำนักงานกำหนดให้เสนองบประมาณโครงการเป็นบาทเต็ม เศษสตางค์มักเกิดจากการหารหรือพิมพ์ผิด",
        "The office plans in whole baht; satang usually come from a division or a slip.",
    ),
    cure=Words("ปัดเป็นบาทเต็ม หรืออนุญาตเศษสตางค์ใน year.yaml", "Write whole baht, or allow satang in year.yaml."),
    check=check,
    wrong={PROPOSAL: "budget: {total: 40000.50}"},
    right={PROPOSAL: "budget: {total: 40000.00}"},
    needs=("settings",),
)  # fmt: skip
