"""A plan that stands in the linked list and in policies.yaml says the same in both."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.integration_plans import LinkedPlans
from pyo1plan.rules.integration.example import LINKED, PLANS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[LinkedPlans], frame: Frame) -> Iterator[Problem]:
    """Items of plans whose key policies.yaml has: the code stands there too, with the same text.

    The linked list may name fewer items: those that the area carries on.
    """
    assert frame.policies is not None
    for i, plan in enumerate(held.record.plans):
        framework = frame.policies.record.framework(plan.key)
        if framework is None:
            continue
        there = {item.code: (k, item.name) for k, item in enumerate(framework.items)}
        at = next(k for k, f in enumerate(frame.policies.record.frameworks) if f.key == plan.key)
        for j, item in enumerate(plan.items):
            path: Path = ("plans", i, "items", j, "name")
            if item.code not in there:
                message = Words(
                    f"{framework.short_name} ข้อ {item.code} ไม่มีใน policies.yaml",
                    f"policies.yaml has no item {item.code} of {plan.key}",
                )
                beside: Path = ("frameworks", at, "key")
            elif canonical(item.name) != canonical(there[item.code][1]):
                message = Words(
                    f"{framework.short_name} ข้อ {item.code} ข้อความไม่ตรงกับ policies.yaml",
                    f"{plan.key} {item.code} reads otherwise in policies.yaml",
                )
                beside = ("frameworks", at, "items", there[item.code][0], "name")
            else:
                continue
            yield Problem(
                held,
                path,
                message,
                Words(
                    "แก้ให้ตรงกับเอกสารที่ประกาศทั้งสองแฟ้ม ถ้าเป็นคนละแผนให้ใช้คีย์ต่างกัน",
                    "make both say what was published; if they are two plans, give them two keys",
                ),
                ((frame.policies, beside, Words("ใน policies.yaml", "in policies.yaml")),),
            )


RULE = Rule(
    id="integration-plan-differs",
    severity="warning",
    step="3.1",
    title=Words("แผนเดียวกันในสองแฟ้มมีข้อความตรงกัน", "A plan in two files says the same in both"),
    why=Words(
        "แผนเดียวกันใช้ทั้งในแผนปฏิบัติการและโครงการที่เสนอจังหวัด ข้อความต่างกันทำให้เอกสารสองฉบับขัดกัน",
        "The annual plan and the briefs quote the same plan; two wordings make them contradict.",
    ),
    cure=Words("ตรวจกับเอกสารที่ประกาศแล้วแก้ให้ตรงกัน", "Check what was published, and mend one."),
    check=check,
    wrong={PLANS: LINKED.replace("name: การสร้างโอกาสและความเสมอภาคทางสังคม", "name: ด้านโอกาส")},
    right={PLANS: LINKED},
    reads="integration-plans",
    needs=("policies",),
)
