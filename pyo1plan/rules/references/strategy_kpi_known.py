"""The strategy indicators that a project measures are among this year's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import STRATEGY_KPIS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every indicator that the proposal names."""
    assert frame.strategies is not None
    known = {kpi.id for strategy in frame.strategies.record.strategies for kpi in strategy.kpis}
    for i, named in enumerate(held.record.strategy_kpis):
        if named not in known:
            yield unknown(held, ("strategy_kpis", i), named, known, STRATEGY_KPIS)


RULE = Rule(
    id="strategy-kpi-unknown",
    severity="error",
    step="2.4.4",
    title=Words("ตัวชี้วัดกลยุทธ์ที่โครงการสนองมีอยู่จริง", "The strategy indicators of a project exist"),
    why=Words(
        "ผลของโครงการถูกรวมเป็นผลของตัวชี้วัดกลยุทธ์ ตัวชี้วัดที่ไม่มีจึงทำให้ผลนั้นหายไป",
        "Results of projects make up the results of strategy indicators; one that does not exist loses them.",
    ),
    cure=Words(
        "ใช้รหัสตัวชี้วัดจาก strategies.yaml เช่น S1-K1", "Use an id from strategies.yaml, such as S1-K1."
    ),
    check=check,
    wrong={FILE: "strategy_kpis: [S1-K7]"},
    right={FILE: "strategy_kpis: [S1-K1]"},
    needs=("strategies",),
)
