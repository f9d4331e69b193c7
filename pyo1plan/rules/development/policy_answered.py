"""Every item of a plan above that must be answered is answered by a strategy."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN, strategies
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Items of plans with `answer_required` that no strategy names, once there are strategies."""
    plan = held.record
    answered = {
        (key, code) for s in plan.strategies for key, codes in s.align.items() for code in codes
    }
    for i, above in enumerate(plan.plans):
        for j, item in enumerate(above.items):
            needed = above.answer_required and plan.strategies
            if needed and (above.key, item.code) not in answered:
                yield Problem(
                    held,
                    ("plans", i, "items", j, "code"),
                    Words(
                        f"{above.short_name} ข้อ {item.code} ({item.name}) ยังไม่มีกลยุทธ์รองรับ",
                        f"no strategy answers item {item.code} of {above.short_name}",
                    ),
                    Words(
                        f"เพิ่ม {item.code} ใต้ align: {above.key} ของกลยุทธ์ที่ตรงกัน",
                        f"add {item.code} under align: {above.key} of a fitting strategy",
                    ),
                )


RULE = Rule(
    id="development-policy-unanswered",
    severity="warning",
    step="1.5",
    title=Words(
        "นโยบายของต้นสังกัดทุกข้อมีกลยุทธ์รองรับ", "Every item that must be answered has a strategy"
    ),
    why=Words(
        "มาตรฐานกำหนดให้แผนพัฒนาสอดคล้องกับทิศทางนโยบายของต้นสังกัด",
        "The standard asks the plan to agree with the policies of the bodies above.",
    ),
    cure=Words(
        "ระบุข้อนี้ใน align ของกลยุทธ์ หรือปิด answer_required ถ้าไม่บังคับทุกข้อ",
        "Name it under align of a strategy, or unset answer_required.",
    ),
    check=check,
    wrong={PLAN: strategies("goals: [G1], align: {obec: [P1]}")},
    right={PLAN: strategies("goals: [G1], align: {obec: [P1, P2]}")},
    reads="development",
)
