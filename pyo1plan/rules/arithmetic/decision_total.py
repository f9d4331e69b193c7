"""The total that a decision states is the project's total after it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.example import ENDORSEMENT
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.decisions import Ruling, added_later, course, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Every decision with a total on a proposal that is here and that could be carried out."""
    every = tuple(rulings(year.meetings))
    for outcome in course(year.proposals, every, added_later(every)):
        stated, held = outcome.ruling.decision.total, outcome.after
        if stated is None or outcome.fault is not None:
            continue
        right = held.record.budget.total if held else Decimal(0)
        sent = year.proposal(outcome.ruling.decision.proposal) or held
        if sent is not None and right != stated:
            yield _wrong(sent, outcome.ruling, right, stated)


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
