"""The fund source of every notified allocation is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.policies import Policies
from pyo1plan.rules.references.unknown import SOURCES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_LETTER = "allocations: [{id: A1, date: 2569-10-05, from: สพฐ., source: %s, amount: 150000}]"


def check(held: Held[Policies], frame: Frame) -> Iterator[Problem]:
    """Every allocation."""
    assert frame.office is not None
    known = {source.key for source in frame.office.record.fund_sources}
    for i, allocation in enumerate(held.record.allocations):
        if allocation.source not in known:
            yield unknown(held, ("allocations", i, "source"), allocation.source, known, SOURCES)


RULE = Rule(
    id="allocation-source-unknown",
    severity="error",
    step="2.1",
    title=Words("แหล่งงบประมาณของการแจ้งจัดสรรมีอยู่จริง", "The fund source of an allocation exists"),
    why=Words(
        "เงินที่ได้รับแจ้งต้องลงแหล่งให้ถูก จึงสอบยอดกับ budget.yaml ได้",
        "Money that was notified must be booked to its source to be checked against budget.yaml.",
    ),
    cure=Words(
        "ใช้คีย์จาก office.yaml ช่อง fund_sources", "Use a key from fund_sources in office.yaml."
    ),
    check=check,
    wrong={"policies.yaml": _LETTER % "obecc"},
    right={"policies.yaml": _LETTER % "obec"},
    reads="policies",
    needs=("office",),
)
