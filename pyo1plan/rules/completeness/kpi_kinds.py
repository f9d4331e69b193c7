"""A project is measured by what it puts out and by what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_KINDS = (
    ("output", Words("ผลผลิต (output)", "output")),
    ("outcome", Words("ผลลัพธ์ (outcome)", "outcome")),
)


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """At least one indicator of each kind."""
    kinds = [kpi.kind for kpi in held.record.kpis]
    for kind, name in _KINDS:
        if kind not in kinds:
            yield Problem(
                held,
                ("kpis",),
                Words(f"ยังไม่มีตัวชี้วัด{name.th}", f"no indicator measures an {name.en}"),
                Words(
                    f"เพิ่มตัวชี้วัด{name.th} อย่างน้อยหนึ่งตัวใน kpis พร้อม kind: {kind}",
                    f"add at least one indicator with kind: {kind}",
                ),
            )


_OUTPUT = "{name: จำนวนครูที่ผ่านการอบรม, kind: output, unit: คน, baseline: 0, target: 40, measures: 1}"
_OUTCOME = (
    "{name: ร้อยละของครูที่สอนเชิงรุก, kind: outcome, unit: ร้อยละ, baseline: 62, target: 70, measures: 2}"
)

RULE = Rule(
    id="kpi-kinds",
    severity="error",
    step="2.4.1",
    title=Words("มีตัวชี้วัดทั้งผลผลิตและผลลัพธ์", "Indicators of output and of outcome"),
    why=Words(
        "ผลผลิตบอกว่าทำครบหรือไม่ ผลลัพธ์บอกว่าเกิดผลหรือไม่ รายงานผลต้องตอบได้ทั้งสองข้อ",
        "Output tells whether it was done, outcome whether it helped; the reports must answer both.",
    ),
    cure=Words("เพิ่มตัวชี้วัดที่ขาด", "Add the missing kind of indicator."),
    check=check,
    wrong={PROPOSAL: f"kpis: [{_OUTPUT}]"},
    right={PROPOSAL: f"kpis: [{_OUTPUT}, {_OUTCOME}]"},
)
