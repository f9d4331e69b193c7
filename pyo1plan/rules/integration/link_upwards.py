"""Links lead upwards: an item follows plans that stand above its own."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_plans import LEVELS, LinkedPlans
from pyo1plan.rules.integration.example import LINKED, PLANS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[LinkedPlans], frame: Frame) -> Iterator[Problem]:
    """Links to a lower level, or to a plan of the same level that is not listed earlier.

    So no chain of links comes back to where it began.
    """
    listed = held.record.plans
    place = {plan.key: (LEVELS.index(plan.level), i) for i, plan in reversed([*enumerate(listed)])}
    for i, plan in enumerate(listed):
        for j, item in enumerate(plan.items):
            for key in item.follows:
                if key in place and place[key] >= place[plan.key]:
                    yield Problem(
                        held,
                        ("plans", i, "items", j, "follows", key),
                        Words(
                            f"{plan.short_name} ข้อ {item.code} สืบเนื่องจาก {key} ซึ่งไม่ได้อยู่เหนือขึ้นไป",
                            f"{plan.key} {item.code} follows {key}, which does not stand above it",
                        ),
                        Words(
                            "อ้างแผนระดับบน หรือแผนระดับเดียวกันที่เรียงไว้ก่อน แล้วเรียงแฟ้มจากระดับบนลงล่าง",
                            "follow a higher level, or a plan of its own level listed before it",
                        ),
                    )


RULE = Rule(
    id="integration-link-downwards",
    severity="error",
    step="3.1",
    title=Words("ข้อของแผนสืบเนื่องจากแผนที่อยู่เหนือขึ้นไป", "Items follow plans above their own"),
    why=Words(
        "แผนระดับล่างถ่ายทอดจากแผนระดับบน การอ้างย้อนลงล่างหรือวนกลับทำให้ตารางเชื่อมโยงอ่านไม่ได้",
        "Plans are handed down; a link that leads down or in a circle cannot be read as a chain.",
    ),
    cure=Words("แก้ follows ให้อ้างแผนระดับบน", "Let follows name a plan above."),
    check=check,
    wrong={PLANS: LINKED.replace('follows: {national: ["4"]}', "follows: {province: [PV2]}")},
    right={PLANS: LINKED},
    reads="integration-plans",
)
