"""A line of expense is quantity × rate × times."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Line, Proposal
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: A product with a fraction of a satang may be written as the satang above or below it.
_SATANG = Decimal("0.01")


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every line that gives a quantity and a rate; a line without `times` counts once."""
    for i, activity in enumerate(held.record.activities):
        for j, line in enumerate(activity.lines):
            if line.quantity is None or line.rate is None:
                continue
            product = line.quantity * line.rate
            if line.times is not None:
                product *= line.times
            if product != line.amount and abs(product - line.amount) >= _SATANG:
                yield _wrong(held, i, j, line, product)


def _wrong(held: Held[Proposal], i: int, j: int, line: Line, product: Decimal) -> Problem:
    right, written = baht(product), baht(line.amount)
    difference = apart(product, line.amount)
    return Problem(
        held,
        ("activities", i, "lines", j, "amount"),
        Words(
            f"จำนวน × อัตรา × ครั้ง = {right} บาท แต่จำนวนเงินที่เขียนคือ {written} บาท {difference.th}",
            f"quantity × rate × times is {right} baht, but the amount is {written} {difference.en}",
        ),
        Words(
            f"แก้ amount เป็น {right} หรือแก้ quantity, rate, times ให้ตรง",
            f"write {right}, or correct quantity, rate or times",
        ),
    )


_LINE = (
    "activities: [{name: อบรม, lines: [{item: ค่าอาหาร, category: ค่าใช้สอย, source: obec,"
    " quantity: 10, rate: 120, times: 2, amount: %s, quarter: 1}]}]"
)

RULE = Rule(
    id="line-product",
    severity="error",
    step="2.4.4",
    title=Words("จำนวนเงินแต่ละรายการเท่ากับจำนวน × อัตรา × ครั้ง", "A line is quantity × rate × times"),
    why=Words(
        "คณะกรรมการกลั่นกรองโครงการตามงบประมาณที่ได้รับจัดสรร รายการที่คูณผิดทำให้ยอดทั้งโครงการผิด",
        "The committee screens projects against the money; one wrong product makes the whole total wrong.",
    ),
    cure=Words("คำนวณรายการใหม่ แล้วแก้จำนวนเงินหรือตัวคูณ", "Work the line out again."),
    check=check,
    wrong={PROPOSAL: _LINE % "2300"},
    right={PROPOSAL: _LINE % "2400"},
)
