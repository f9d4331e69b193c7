"""A line of expense is quantity × rate × times."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Line, Proposal
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every line that gives a quantity and a rate; a line without `times` counts once."""
    for i, activity in enumerate(held.record.activities):
        for j, line in enumerate(activity.lines):
            product = _product(line)
            if product is not None and product != line.amount:
                yield _wrong(held, i, j, line, product)


def _product(line: Line) -> Decimal | None:
    if line.quantity is None or line.rate is None:
        return None
    return line.quantity * line.rate * (Decimal(1) if line.times is None else line.times)


def _wrong(held: Held[Proposal], i: int, j: int, line: Line, product: Decimal) -> Problem:
    right, written = with_commas(product, 2), with_commas(line.amount, 2)
    return Problem(
        held,
        ("activities", i, "lines", j, "amount"),
        Words(
            f"จำนวน × อัตรา × ครั้ง = {right} บาท แต่จำนวนเงินที่เขียนคือ {written} บาท",
            f"quantity × rate × times is {right} baht, but the amount is {written}",
        ),
        Words(
            f"แก้ amount เป็น {right} หรือแก้ quantity, rate, times ให้ตรง",
            f"write {right}, or correct quantity, rate or times",
        ),
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
    wrong={
        FILE: "activities: [{name: อบรม, lines: [{item: ค่าอาหาร, category: ค่าใช้สอย, source: obec,"
        " quantity: 10, rate: 120, times: 2, amount: 2300, quarter: 1}]}]"
    },
    right={
        FILE: "activities: [{name: อบรม, lines: [{item: ค่าอาหาร, category: ค่าใช้สอย, source: obec,"
        " quantity: 10, rate: 120, times: 2, amount: 2400, quarter: 1}]}]"
    },
)
