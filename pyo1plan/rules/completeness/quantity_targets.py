"""A target of quantity has a number and a unit."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import label
from pyo1plan.records.proposal import Proposal, QuantityTarget
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """One problem for each number or unit that is missing."""
    for i, target in enumerate(held.record.targets.quantity):
        if target.number is None:
            yield _missing(held, i, target, "number")
        if target.unit is None:
            yield _missing(held, i, target, "unit")


def _missing(held: Held[Proposal], i: int, target: QuantityTarget, key: str) -> Problem:
    name = label(QuantityTarget, key)
    return Problem(
        held,
        ("targets", "quantity", i, key),
        Words(
            f"เป้าหมายเชิงปริมาณข้อ {i + 1} “{target.text}” ยังไม่มี{name.th}",
            f"target of quantity {i + 1}, “{target.text}”, has no {name.en.lower()}",
        ),
        Words(f"เติม {key}: เช่น number: 40, unit: คน", f"add {key}:, such as number: 40, unit: คน"),
    )


RULE = Rule(
    id="quantity-targets",
    severity="error",
    step="2.4.1",
    title=Words("เป้าหมายเชิงปริมาณมีจำนวนและหน่วยนับ", "Targets of quantity have a number and a unit"),
    why=Words(
        "เป้าหมายเชิงปริมาณต้องนับได้ จึงจะรวมยอดทั้งเขตพื้นที่และรายงานผลรายไตรมาสได้",
        "A target of quantity must be countable, to be summed up and reported on.",
    ),
    cure=Words(
        "แยกจำนวนและหน่วยนับออกจากข้อความ", "Write the number and the unit in their own fields."
    ),
    check=check,
    wrong={PROPOSAL: "targets: {quantity: [{text: ครูผู้สอน 40 คน}]}"},
    right={PROPOSAL: "targets: {quantity: [{text: ครูผู้สอน, number: 40, unit: คน}]}"},
)
