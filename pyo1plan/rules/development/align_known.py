"""What a strategy of the development plan answers stands in a plan above it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN, strategies
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

PLANS = Home(Words("แผนหรือนโยบาย", "plan or policy"), "plan.yaml (plans)")


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Every key under `align`, and every code of a plan that exists."""
    keys = {framework.key for framework in held.record.plans}
    for i, strategy in enumerate(held.record.strategies):
        for key, codes in strategy.align.items():
            above = held.record.plan_above(key)
            if above is None:
                yield unknown(held, ("strategies", i, "align", key), key, keys, PLANS)
                continue
            known = {item.code for item in above.items}
            home = Home(
                Words(f"ข้อของ{above.short_name}", f"item of {above.short_name}"),
                "plan.yaml (plans)",
            )
            for j, code in enumerate(codes):
                if code not in known:
                    yield unknown(held, ("strategies", i, "align", key, j), code, known, home)


RULE = Rule(
    id="development-align-unknown",
    severity="error",
    step="1.5",
    title=Words(
        "ข้อของแผน 3 ระดับที่กลยุทธ์สนองมีอยู่จริง", "The items of plans that a strategy answers exist"
    ),
    why=Words(
        "ตารางความสอดคล้องพิมพ์ข้อความจาก plans รหัสที่ไม่มีทำให้ตารางอ้างถึงสิ่งที่ไม่มี",
        "The table of alignment prints the items of plans; an unknown code answers nothing.",
    ),
    cure=Words("ดูรหัสใน plans ของแฟ้มเดียวกัน", "Look the codes up under plans in the same file."),
    check=check,
    wrong={PLAN: strategies("goals: [G1], align: {obec: [P9]}")},
    right={PLAN: strategies("goals: [G1], align: {obec: [P1]}")},
    reads="development",
)
