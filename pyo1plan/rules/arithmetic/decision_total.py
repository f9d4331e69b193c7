"""The total that a decision states is the project's total after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.example import ENDORSEMENT
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.decisions import DecisionError, Ruling, apply, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Every decision with a total on a proposal that is here."""
    taken: dict[str, list[Ruling]] = defaultdict(list)
    for ruling in rulings(year.meetings):
        id_ = ruling.decision.proposal
        held = year.proposal(id_)
        if held is None:
            continue
        taken[id_].append(ruling)
        stated = ruling.decision.total
        if stated is None:
            continue
        right = _total_after(held, taken[id_])
        if right is not None and right != stated:
            yield _wrong(held, ruling, right, stated)


def _total_after(held: Held[Proposal], taken: list[Ruling]) -> Decimal | None:
    """The money of the project after the decisions; nothing where it left the plan.

    None where one of them cannot be applied, which another rule reports.
    """
    try:
        standing = apply([held], taken)
    except DecisionError:
        return None
    return standing[0].record.budget.total if standing else Decimal(0)


def _wrong(held: Held[Proposal], ruling: Ruling, right: Decimal, stated: Decimal) -> Problem:
    difference = apart(right, stated)
    return Problem(
        ruling.meeting,
        (*ruling.path, "total"),
        Words(
            f"หลังมตินี้โครงการ {held.id} มีงบประมาณ {baht(right)} บาท"
            f" แต่งบประมาณตามมติที่เขียนคือ {baht(stated)} บาท {difference.th}",
            f"after this decision {held.id} has {baht(right)} baht,"
            f" but the decision states {baht(stated)} {difference.en}",
        ),
        Words(
            "แก้ยอดตามมติ หรือเพิ่มรายการปรับแก้ (changes) ให้ครบตามมติ",
            "correct the total, or complete the changes",
        ),
        ((held, ("budget", "total"), Words("งบประมาณที่กลุ่มเสนอ", "as the group proposed it")),),
    )


_DECISION = (
    "items: [{heading: 5, title: พิจารณาโครงการ, resolution: เห็นชอบ,"
    " decisions: [{proposal: 70-SUP-001, decision: agree, total: %s}]}]"
)

RULE = Rule(
    id="decision-total",
    severity="error",
    step="2.4.5",
    title=Words("งบประมาณตามมติตรงกับโครงการหลังปรับแก้", "A decision's total is the project's total after it"),
    why=Words(
        "ร่างแผนต้องเป็นไปตามมติที่ประชุม (มาตรฐานข้อ ๔.๕) ยอดที่ไม่ตรงแสดงว่ายังปรับแก้ไม่ครบตามมติ",
        "The draft must follow the resolution; a total that differs means a change was left out.",
    ),
    cure=Words("เทียบรายงานการประชุมกับรายการปรับแก้", "Compare the minutes with the changes."),
    check=check,
    wrong={ENDORSEMENT: _DECISION % "39000"},
    right={ENDORSEMENT: _DECISION % "40000"},
    reads="year",
    needs=("proposal", "meeting"),
)  # fmt: skip
