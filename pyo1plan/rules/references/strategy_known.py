"""The strategy that a project answers is one of this year's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import STRATEGIES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """A proposal that names a strategy."""
    assert frame.strategies is not None
    named = held.record.strategy
    known = {strategy.id for strategy in frame.strategies.record.strategies}
    if named is not None and named not in known:
        yield unknown(held, ("strategy",), named, known, STRATEGIES)


RULE = Rule(
    id="strategy-unknown",
    severity="error",
    step="2.4.4",
    title=Words("กลยุทธ์ที่โครงการสนองมีอยู่จริง", "The strategy of a project exists"),
    why=Words(
        "คณะกรรมการกลั่นกรองโครงการตามกลยุทธ์ของปี โครงการที่อ้างกลยุทธ์ที่ไม่มีจะไม่ปรากฏในตารางใดเลย",
        "The committee screens projects by the year's strategies; one that names none of them stands in no table.",
    ),
    cure=Words(
        "ใช้รหัสกลยุทธ์จาก strategies.yaml เช่น S1", "Use an id from strategies.yaml, such as S1."
    ),
    check=check,
    wrong={FILE: "{strategy: S9, strategy_kpis: []}"},
    right={FILE: "{strategy: S1, strategy_kpis: [S1-K1]}"},
    needs=("strategies",),
)
