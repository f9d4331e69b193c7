"""The quarters of a project make its total, and each is the sum of its lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.example import LINE, PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The quarters against the total; then each against its lines, where all money has lines.

    Of a project without a line its total says so.
    """
    budget = held.record.budget
    total = sum(budget.quarters, Decimal(0))
    if total != budget.total:
        yield _not_the_total(held, total)
    activities = held.record.activities
    if any(a.amount and not a.lines for a in activities) or not any(a.lines for a in activities):
        return
    sums = [Decimal(0)] * 4
    for activity in held.record.activities:
        for line in activity.lines:
            sums[int(line.quarter) - 1] += line.amount
    for i, (right, written) in enumerate(zip(sums, budget.quarters, strict=True)):
        if right != written:
            yield _not_its_lines(held, i, right, written)


def _not_the_total(held: Held[Proposal], total: Decimal) -> Problem:
    stated = held.record.budget.total
    difference = apart(total, stated)
    return Problem(
        held,
        ("budget", "quarters"),
        Words(
            f"งบประมาณสี่ไตรมาสรวม {baht(total)} บาท แต่งบประมาณทั้งสิ้นคือ {baht(stated)} บาท {difference.th}",
            f"the four quarters make {baht(total)} baht, but the total is {baht(stated)} {difference.en}",
        ),
        Words("แก้ยอดรายไตรมาสให้รวมได้เท่ากับงบประมาณทั้งสิ้น", "correct the quarters so that they make the total"),
    )  # fmt: skip


def _not_its_lines(held: Held[Proposal], i: int, right: Decimal, written: Decimal) -> Problem:
    difference = apart(right, written)
    return Problem(
        held,
        ("budget", "quarters", i),
        Words(
            f"รายการของไตรมาสที่ {i + 1} รวม {baht(right)} บาท"
            f" แต่ยอดไตรมาสที่เขียนคือ {baht(written)} บาท {difference.th}",
            f"the lines of quarter {i + 1} make {baht(right)} baht,"
            f" but the quarter is {baht(written)} {difference.en}",
        ),
        Words(
            f"แก้ยอดไตรมาสที่ {i + 1} เป็น {baht(right)} หรือแก้ quarter ของรายการ",
            f"write {baht(right)}, or correct the quarter of the lines",
        ),
    )


_RIGHT = f"{{activities: [{{name: อบรม, lines: [{LINE}]}}], budget: {{total: 2400, quarters: %s}}}}"

RULE = Rule(
    id="project-quarters",
    severity="error",
    step="2.4.4",
    title=Words(
        "งบประมาณรายไตรมาสรวมเท่ากับงบทั้งสิ้นและตรงกับรายการ",
        "The quarters make the total and are the sums of their lines",
    ),
    why=Words(
        "แผนการใช้จ่ายรายไตรมาสเป็นฐานของการเร่งรัดและรายงานผลการเบิกจ่ายทุกไตรมาส",
        "Spending is urged on and reported by quarter; the plan of the quarters is the measure.",
    ),
    cure=Words("แบ่งงบประมาณรายไตรมาสใหม่ตามไตรมาสของแต่ละรายการ", "Split the money again by the quarter of each line."),
    check=check,
    wrong={PROPOSAL: _RIGHT % "[0, 2400, 0, 0]"},
    right={PROPOSAL: _RIGHT % "[2400, 0, 0, 0]"},
)  # fmt: skip
