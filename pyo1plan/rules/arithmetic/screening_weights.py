"""The weights of the screening criteria make 100 percent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.settings import Settings
from pyo1plan.rules.example import SETTINGS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Settings], frame: Frame) -> Iterator[Problem]:
    """The criteria of the year, where there are any; none may weigh less than nothing."""
    criteria = held.record.screening
    for i, criterion in enumerate(criteria):
        if criterion.weight < 0:
            yield Problem(
                held,
                ("screening", i, "weight"),
                Words(f"น้ำหนักเกณฑ์ติดลบ ({criterion.weight})", f"the weight is below zero ({criterion.weight})"),
                Words("ใส่น้ำหนักตั้งแต่ 0 ถึง 100", "write a weight from 0 to 100"),
            )  # fmt: skip
    total = sum((criterion.weight for criterion in criteria), Decimal(0))
    if criteria and total != 100:
        listed = " + ".join(f"{criterion.weight:f}" for criterion in criteria)
        yield Problem(
            held,
            ("screening",),
            Words(
                f"น้ำหนักเกณฑ์กลั่นกรองรวม {listed} = {total:f} ไม่ใช่ 100",
                f"the weights make {listed} = {total:f}, not 100",
            ),
            Words("ปรับน้ำหนักของเกณฑ์ให้รวมได้ 100", "change the weights so that they make 100"),
        )


_CRITERION = (
    "screening: [{key: policy, name: ความสอดคล้องกับนโยบาย, weight: %s, scored_by: data},"
    " {key: need, name: ความจำเป็น, weight: 60, scored_by: members}]"
)

RULE = Rule(
    id="screening-weights",
    severity="error",
    step="2.4.4",
    title=Words("น้ำหนักเกณฑ์กลั่นกรองรวมเป็น 100", "The screening weights make 100"),
    why=Words(
        "คณะกรรมการกลั่นกรองตามหลักเกณฑ์ (มาตรฐานข้อ ๔.๔) คะแนนเทียบกันไม่ได้ถ้าน้ำหนักรวมไม่ครบร้อย",
        "Scores can only be compared when the weights make one hundred.",
    ),
    cure=Words("ปรับน้ำหนักใน year.yaml", "Change the weights in year.yaml."),
    check=check,
    wrong={SETTINGS: _CRITERION % "30"},
    right={SETTINGS: _CRITERION % "40"},
    reads="settings",
)
