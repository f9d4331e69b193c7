"""The control totals of the budget agree with what they control."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.budget import Budget
from pyo1plan.rules import spoken
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.example import BUDGET
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Budget], frame: Frame) -> Iterator[Problem]:
    """Each source's control total against its money of the year; then that of all administrative
    lines against their sum."""
    budget = held.record
    for i, source in enumerate(budget.sources):
        if source.control_total is not None:
            right = source.amount
            if right != source.control_total:
                path = ("sources", i, "control_total")
                name = spoken.source(frame, source.source)
                what = Words(f"วงเงินทั้งปีของ{name.th} คือ", f"the money of {name.en} is")
                yield _wrong(held, path, what, right, source.control_total)
    if budget.administration_total is not None:
        right = sum((line.amount for line in budget.administration), Decimal(0))
        if right != budget.administration_total:
            what = Words("งบบริหารจัดการทุกรายการรวม", "all administrative lines make")
            yield _wrong(held, ("administration_total",), what, right, budget.administration_total)


def _wrong(
    held: Held[Budget], path: tuple[str | int, ...], what: Words, right: Decimal, stated: Decimal
) -> Problem:
    difference = apart(right, stated)
    return Problem(
        held,
        path,
        Words(
            f"{what.th} {baht(right)} บาท ไม่ตรงกับยอดควบคุม {baht(stated)} บาท {difference.th}",
            f"{what.en} {baht(right)} baht, but the control total is {baht(stated)} {difference.en}",
        ),
        Words(
            "เทียบทุกรายการกับหนังสือแจ้งจัดสรร หารายการที่ขาด ซ้ำ หรือพิมพ์ผิด",
            "compare each line with the letter: one is missing, doubled or mistyped",
        ),
    )


_LINES = (
    "administration: [{id: M1, name: ค่าวัสดุ, group: planning, source: office, amount: %s, rounds: []}]"
    "\nadministration_total: 120000"
)

RULE = Rule(
    id="budget-control-totals",
    severity="error",
    step="2.1",
    title=Words("ยอดควบคุมของงบประมาณตรงกับผลรวม", "The budget's control totals agree"),
    why=Words(
        "ยอดควบคุมคือยอดในหนังสือแจ้งจัดสรร เมื่อรวมรายการแล้วไม่ตรง แสดงว่าคัดลอกตัวเลขผิดที่ใดที่หนึ่ง",
        "The control total is the one in the letter; if the lines do not make it, a figure was miscopied.",
    ),
    cure=Words("เทียบตัวเลขกับหนังสือแจ้งจัดสรร", "Compare the figures with the letter."),
    check=check,
    wrong={BUDGET: _LINES % "119999.75"},
    right={BUDGET: _LINES % "120000"},
    reads="budget",
)
