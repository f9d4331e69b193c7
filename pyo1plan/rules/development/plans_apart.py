"""Two development plans do not cover the same fiscal year."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Every other plan's folder whose years meet those of this one."""
    folder = held.file.split("/")[-2]
    plan = held.record
    for other in frame.periods:
        first, last = max(plan.first, other.first), min(plan.last, other.last)
        if str(other) != folder and first <= last:
            shared = str(first) if first == last else f"{first}-{last}"
            yield Problem(
                held,
                ("first",),
                Words(
                    f"แผนพัฒนา {folder} กับ {other} ใช้ปี {shared} ร่วมกัน",
                    f"the development plans {folder} and {other} both cover {shared}",
                ),
                Words(
                    f"ถ้าเป็นการปรับแผนเดิม ให้เขียนเป็น revisions/<ปี>.yaml ถ้าแผนใหม่ใช้แทน ให้ทราบว่าโปรแกรมใช้ฉบับที่เริ่มหลังสุดกับปี {shared}",
                    f"write changes of one plan as revisions; else the plan begun last is the one in force in {shared}",
                ),
            )


RULE = Rule(
    id="development-plans-overlap",
    severity="warning",
    step="1.6",
    title=Words("แผนพัฒนาแต่ละฉบับใช้คนละช่วงปี", "Each fiscal year has one development plan"),
    why=Words(
        "ปีงบประมาณหนึ่งยึดแผนพัฒนาได้ฉบับเดียว สองฉบับทำให้ค่าเป้าหมายของปีนั้นมีสองค่า",
        "A fiscal year keeps to one development plan; two give it two targets.",
    ),
    cure=Words("แก้ช่วงปี หรือรวมการปรับไว้ในฉบับทบทวน", "Mend the years, or make it a review of the first plan."),
    check=check,
    wrong={"development/2562-2565/plan.yaml": "first: 2562", PLAN: "first: 2565"},
    right={"development/2562-2565/plan.yaml": "first: 2562", PLAN: "first: 2566"},
    reads="development",
)  # fmt: skip
