"""The fund sources of the year's money and of administrative lines are the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.budget import Budget
from pyo1plan.rules.references.unknown import SOURCES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_LINES = (
    "administration: [{id: M1, name: ค่าสาธารณูปโภค, group: planning, source: %s, amount: 120000}]"
)


def check(held: Held[Budget], frame: Frame) -> Iterator[Problem]:
    """Every source of money and every administrative line."""
    assert frame.office is not None
    known = {source.key for source in frame.office.record.fund_sources}
    for path, source in _named(held.record):
        if source not in known:
            yield unknown(held, path, source, known, SOURCES)


def _named(budget: Budget) -> Iterator[tuple[Path, str]]:
    for i, entry in enumerate(budget.sources):
        yield ("sources", i, "source"), entry.source
    for i, line in enumerate(budget.administration):
        yield ("administration", i, "source"), line.source


RULE = Rule(
    id="budget-source-unknown",
    severity="error",
    step="2.1",
    title=Words("แหล่งงบประมาณใน budget.yaml มีอยู่จริง", "The fund sources in budget.yaml exist"),
    why=Words(
        "วงเงินของแหล่งที่สะกดผิดไม่ถูกนำไปเทียบกับโครงการใด ยอดของแหล่งจริงจึงขาดไป",
        "Money of a misspelt source is compared with no project, and the real source seems to have none.",
    ),
    cure=Words(
        "ใช้คีย์จาก office.yaml ช่อง fund_sources", "Use a key from fund_sources in office.yaml."
    ),
    check=check,
    wrong={"budget.yaml": _LINES % "ofice"},
    right={"budget.yaml": _LINES % "office"},
    reads="budget",
    needs=("office",),
)
