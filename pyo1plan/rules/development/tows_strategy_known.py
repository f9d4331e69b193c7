"""The strategies that the TOWS matrix leads to are strategies of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.analysis import Analysis
from pyo1plan.rules.development.example import ANALYSIS
from pyo1plan.rules.development.project_strategy_known import STRATEGIES
from pyo1plan.rules.references.unknown import unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Analysis], frame: Frame) -> Iterator[Problem]:
    """Every way that names a strategy."""
    assert frame.development is not None
    known = {strategy.id for strategy in frame.development.record.strategies}
    for i, way in enumerate(held.record.tows):
        if way.strategy is not None and way.strategy not in known:
            yield unknown(held, ("tows", i, "strategy"), way.strategy, known, STRATEGIES)


_TOWS = "tows: [{corner: so, text: ขยายการเรียนรู้เชิงรุก, strategy: %s}]"

RULE = Rule(
    id="tows-strategy-unknown",
    severity="error",
    step="1.5",
    title=Words("กลยุทธ์ในตาราง TOWS มีอยู่จริง", "The strategies of the TOWS matrix exist"),
    why=Words(
        "ตาราง TOWS แสดงว่ากลยุทธ์แต่ละข้อมาจากผลการวิเคราะห์ใด",
        "The matrix shows from which finding each strategy comes.",
    ),
    cure=Words("ใช้รหัสกลยุทธ์จาก plan.yaml", "Use an id of strategies from plan.yaml."),
    check=check,
    wrong={ANALYSIS: _TOWS % "S9"},
    right={ANALYSIS: _TOWS % "S1"},
    reads="analysis",
    needs=("development",),
)
