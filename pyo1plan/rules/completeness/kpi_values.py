"""Each indicator of a project says its unit, where it stands and where it shall stand."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import label
from pyo1plan.records.proposal import Kpi, Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """One problem for each value that an indicator lacks."""
    for i, kpi in enumerate(held.record.kpis):
        if kpi.unit is None:
            yield _missing(held, i, kpi, "unit")
        if kpi.baseline is None:
            yield _missing(held, i, kpi, "baseline")
        if kpi.target is None:
            yield _missing(held, i, kpi, "target")


def _missing(held: Held[Proposal], i: int, kpi: Kpi, key: str) -> Problem:
    name = label(Kpi, key)
    return Problem(
        held,
        ("kpis", i, key),
        Words(
            f"ตัวชี้วัดที่ {i + 1} “{kpi.name}” ยังไม่มี{name.th}",
            f"indicator {i + 1}, “{kpi.name}”, has no {name.en.lower()}",
        ),
        Words(f"เติม {key}: ในตัวชี้วัดที่ {i + 1}", f"add {key}: to indicator {i + 1}"),
    )


_KPIS = (
    "kpis: [{name: จำนวนครูที่ผ่านการอบรม, kind: output, unit: คน, %s, target: 40, measures: 1},"
    " {name: ร้อยละของครูที่สอนเชิงรุก, kind: outcome, unit: ร้อยละ, baseline: 62, target: 70, measures: 2}]"
)

RULE = Rule(
    id="kpi-values",
    severity="error",
    step="2.4.1",
    title=Words("ตัวชี้วัดมีหน่วยนับ ข้อมูลฐาน และค่าเป้าหมาย", "Indicators have a unit, a baseline and a target"),
    why=Words(
        "เป้าหมายต้องชัดเจน วัดและประเมินผลได้ (มาตรฐานข้อ ๓) ไม่มีข้อมูลฐานก็ไม่รู้ว่าดีขึ้นเท่าใด",
        "Targets must be measurable; without a baseline nobody knows what was gained.",
    ),
    cure=Words("เติมค่าที่ขาด ถ้ายังไม่เคยวัดให้ข้อมูลฐานเป็น 0", "Add the missing value; where nothing was measured the baseline is 0."),
    check=check,
    wrong={PROPOSAL: _KPIS % "baseline: "},
    right={PROPOSAL: _KPIS % "baseline: 0"},
)  # fmt: skip
