"""No more money is released than was allocated."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.budget import Budget
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.example import BUDGET
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Budget], frame: Frame) -> Iterator[Problem]:
    """The release rounds of each source, then those of each administrative line."""
    policies = frame.policies
    assert policies is not None
    allocated: dict[str, Decimal] = {}
    for letter in policies.record.allocations:
        allocated[letter.source] = allocated.get(letter.source, Decimal(0)) + letter.amount
    for i, source in enumerate(held.record.sources):
        released = sum((release.amount for release in source.releases), Decimal(0))
        limit = allocated.get(source.source, source.amount)
        if released > limit:
            name = (
                Words("ที่แจ้งจัดสรรใน policies.yaml", "allocated in policies.yaml")
                if source.source in allocated
                else Words("ของวงเงินทั้งปี", "of the year")
            )
            yield _over(held, ("sources", i, "releases"), source.source, released, limit, name)
    for i, line in enumerate(held.record.administration):
        if line.released > line.amount:
            name = Words("ของรายการ", "of the line")
            yield _over(
                held, ("administration", i, "rounds"), line.id, line.released, line.amount, name
            )


def _over(
    held: Held[Budget],
    path: tuple[str | int, ...],
    key: str,
    released: Decimal,
    limit: Decimal,
    name: Words,
) -> Problem:
    over = baht(released - limit)
    return Problem(
        held,
        path,
        Words(
            f"งวดจัดสรรของ {key} รวม {baht(released)} บาท เกิน {baht(limit)} บาท{name.th} อยู่ {over} บาท",
            f"the rounds of {key} make {baht(released)} baht, {over} over the {baht(limit)} {name.en}",
        ),
        Words(
            "ตรวจหนังสือแจ้งจัดสรรแต่ละงวด แล้วแก้งวด หรือบันทึกการจัดสรรที่ขาด",
            "compare the letters, then correct the rounds or record the missing allocation",
        ),
    )


RULE = Rule(
    id="released-over-allocated",
    severity="error",
    step="2.1",
    title=Words("เงินที่ได้รับรายงวดรวมไม่เกินที่ได้รับจัดสรร", "Releases stay within the allocation"),
    why=Words(
        "ต้องรู้งบประมาณที่ได้รับจัดสรรจริงก่อนวางแผน (มาตรฐานข้อ ๑) งวดที่รวมแล้วเกินแสดงว่าบันทึกซ้ำหรือขาดหนังสือแจ้ง",
        "Planning rests on the money really received; rounds beyond it mean a double entry or a missing letter.",
    ),
    cure=Words("เทียบงวดกับหนังสือแจ้งจัดสรร", "Compare the rounds with the letters."),
    check=check,
    wrong={BUDGET: "sources: [{source: obec, amount: 150000, releases: [{round: 1, amount: 150000.25}]}]"},
    right={BUDGET: "sources: [{source: obec, amount: 150000, releases: [{round: 1, amount: 150000}]}]"},
    reads="budget",
    needs=("policies",),
)  # fmt: skip
