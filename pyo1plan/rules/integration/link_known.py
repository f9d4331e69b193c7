"""An item of a plan follows items that stand in the list."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_plans import LinkedPlans
from pyo1plan.rules.integration.briefs import PLANS as HOME
from pyo1plan.rules.integration.example import LINKED, PLANS
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[LinkedPlans], frame: Frame) -> Iterator[Problem]:
    """Every key and code under `follows`."""
    known = {plan.key: plan for plan in held.record.plans}
    for i, plan in enumerate(held.record.plans):
        for j, item in enumerate(plan.items):
            for key, codes in item.follows.items():
                path = ("plans", i, "items", j, "follows", key)
                above = known.get(key)
                if above is None:
                    yield unknown(held, path, key, known, HOME)
                    continue
                there = {one.code for one in above.items}
                of = Home(
                    Words(f"ข้อของ{above.short_name}", f"item of {above.short_name}"), HOME.file
                )
                for k, code in enumerate(codes):
                    if code not in there:
                        yield unknown(held, (*path, k), code, there, of)


RULE = Rule(
    id="integration-link-unknown",
    severity="error",
    step="3.1",
    title=Words("ข้อที่สืบเนื่องมีอยู่จริง", "What an item follows exists"),
    why=Words(
        "ตารางความเชื่อมโยงต้องไล่จากแผนจังหวัดขึ้นไปถึงยุทธศาสตร์ชาติได้ทุกข้อ",
        "The table must lead from the province up to the national strategy, item by item.",
    ),
    cure=Words(
        "แก้คีย์หรือรหัสข้อใต้ follows หรือเพิ่มแผนที่ขาดใน integration/plans.yaml",
        "Correct the key or code under follows, or add the plan that is missing.",
    ),
    check=check,
    wrong={PLANS: LINKED.replace("follows: {cluster: [CL2]}", "follows: {cluster: [CL9]}")},
    right={PLANS: LINKED},
    reads="integration-plans",
)
