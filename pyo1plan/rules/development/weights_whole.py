"""The weights of each side of the analysis make 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.analysis import Analysis
from pyo1plan.rules.development.aspects_given import SIDES
from pyo1plan.rules.development.example import ANALYSIS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Analysis], frame: Frame) -> Iterator[Problem]:
    """Both sides, where they hold anything."""
    for side, model, _ in SIDES:
        weights = [entry.weight for entry in getattr(held.record, side)]
        total = sum(weights, Decimal(0))
        if weights and total != 1:
            listed = " + ".join(f"{weight:f}" for weight in weights)
            yield Problem(
                held,
                (side,),
                Words(
                    f"น้ำหนักของ {model} รวม {listed} = {total:f} ไม่ใช่ 1",
                    f"the weights of {model} make {listed} = {total:f}, not 1",
                ),
                Words("ปรับน้ำหนักทุกด้านให้รวมได้ 1", "change the weights so that they make 1"),
            )


_INSIDE = (
    "inside: [{aspect: structure, weight: %s, strength_score: 3, weakness_score: 2},"
    " {aspect: man, weight: 0.6, strength_score: 3, weakness_score: 4}]"
)

RULE = Rule(
    id="analysis-weights",
    severity="error",
    step="1.3",
    title=Words("น้ำหนักของแต่ละด้านรวมเป็น 1", "The weights of each side make 1"),
    why=Words(
        "คะแนนถ่วงน้ำหนักภายในกับภายนอกเทียบกันได้เมื่อน้ำหนักรวมเท่ากับ 1 ทั้งสองข้าง",
        "Weighted scores can be set against each other only when each side weighs 1.",
    ),
    cure=Words("ปรับน้ำหนักใน analysis.yaml", "Change the weights in analysis.yaml."),
    check=check,
    wrong={ANALYSIS: _INSIDE % "0.3"},
    right={ANALYSIS: _INSIDE % "0.4"},
    reads="analysis",
)
