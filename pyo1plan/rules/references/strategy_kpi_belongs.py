"""The indicators that a project measures belong to the strategy that it answers."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Indicators that exist, under a strategy other than the project's own."""
    assert frame.strategies is not None
    own = held.record.strategy
    if own is None or frame.strategies.record.strategy(own) is None:
        return
    homes = {k.id: s.id for s in frame.strategies.record.strategies for k in s.kpis}
    for i, named in enumerate(held.record.strategy_kpis):
        home = homes.get(named)
        if home is not None and home != own:
            yield Problem(
                held,
                ("strategy_kpis", i),
                Words(
                    f"ตัวชี้วัด {named} เป็นของกลยุทธ์ {home} แต่โครงการสนองกลยุทธ์ {own}",
                    f"indicator {named} belongs to strategy {home}, but the project answers {own}",
                ),
                Words(
                    f"แก้ strategy เป็น {home} หรือเลือกตัวชี้วัดของ {own}",
                    f"make the strategy {home}, or choose an indicator of {own}",
                ),
            )


RULE = Rule(
    id="strategy-kpi-elsewhere",
    severity="error",
    step="2.4.4",
    title=Words(
        "ตัวชี้วัดกลยุทธ์อยู่ภายใต้กลยุทธ์ของโครงการ", "A project's indicators belong to its strategy"
    ),
    why=Words(
        "เล่มแผนจัดโครงการตามกลยุทธ์ ตัวชี้วัดของกลยุทธ์อื่นจะพิมพ์ผิดบท",
        "The booklet orders projects by strategy; an indicator of another would be printed in the wrong chapter.",
    ),
    cure=Words(
        "เลือกกลยุทธ์และตัวชี้วัดที่คู่กันใน strategies.yaml",
        "Choose a strategy and indicators that stand together in strategies.yaml.",
    ),
    check=check,
    wrong={FILE: "{strategy: S1, strategy_kpis: [S2-K1]}"},
    right={FILE: "{strategy: S1, strategy_kpis: [S1-K1]}"},
    needs=("strategies",),
)
