"""The fund source of every line of expense is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import SOURCES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"
_LINE = "item: ค่าอาหาร, category: ค่าใช้สอย, quantity: 10, rate: 120, amount: 1200, quarter: 1"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """The source of every line."""
    assert frame.office is not None
    known = {source.key for source in frame.office.record.fund_sources}
    for i, activity in enumerate(held.record.activities):
        for j, line in enumerate(activity.lines):
            if line.source not in known:
                path = ("activities", i, "lines", j, "source")
                yield unknown(held, path, line.source, known, SOURCES)


RULE = Rule(
    id="line-source-unknown",
    severity="error",
    step="2.4.4",
    title=Words("แหล่งงบประมาณของรายการมีอยู่จริง", "The fund source of a line exists"),
    why=Words(
        "เงินของโครงการรวมตามแหล่ง แล้วเทียบกับงบประมาณที่ได้รับจัดสรร รายการที่ไม่รู้แหล่งทำให้ยอดไม่ครบ",
        "Project money is summed by source against what was allocated; a line of no source is left out.",
    ),
    cure=Words(
        "ใช้คีย์ของแหล่งงบประมาณจาก office.yaml ช่อง fund_sources",
        "Use a key from fund_sources in office.yaml.",
    ),
    check=check,
    wrong={FILE: f"activities: [{{name: อบรม, lines: [{{source: obek, {_LINE}}}]}}]"},
    right={FILE: f"activities: [{{name: อบรม, lines: [{{source: obec, {_LINE}}}]}}]"},
    needs=("office",),
)
