"""What is asked of the cluster works in more than one of its provinces."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.integration.briefs import briefs, plans
from pyo1plan.rules.integration.example import BRIEF, LINKED, PLANS, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_ASKED = {"asked": "cluster", "issue": "{plan: cluster, code: CL2}"}


def check(year: Year) -> Iterator[Problem]:
    """Briefs asked of the cluster in one province only; provinces that the issue's plan has not."""
    known = plans(year)
    for held in briefs(year):
        record = held.record
        there = {area.province for area in record.areas}
        if record.asked == "cluster" and len(there) == 1:
            yield Problem(
                held,
                ("areas",),
                Words(
                    f"โครงการที่เสนอกลุ่มจังหวัดดำเนินการในจังหวัด{record.areas[0].province}จังหวัดเดียว",
                    f"asked of the cluster, it works in {record.areas[0].province} alone",
                ),
                Words(
                    "เพิ่มพื้นที่ของจังหวัดอื่นในกลุ่ม หรือเสนอต่อจังหวัด (asked: province)",
                    "add areas in other provinces, or ask the province (asked: province)",
                ),
            )
        plan = known.get(record.issue.plan) if record.issue else None
        for i, area in enumerate(record.areas):
            if plan and plan.provinces and area.province not in plan.provinces:
                listed = ", ".join(plan.provinces)
                yield Problem(
                    held,
                    ("areas", i, "province"),
                    Words(
                        f"{plan.short_name}ไม่มีจังหวัด{area.province}",
                        f"{area.province} is not among the provinces of {plan.key}",
                    ),
                    Words(f"จังหวัดในแผนคือ {listed}", f"its provinces are {listed}"),
                )


RULE = Rule(
    id="integration-areas",
    severity="warning",
    step="3.5",
    title=Words("โครงการกลุ่มจังหวัดครอบคลุมมากกว่าหนึ่งจังหวัด", "A cluster's project spans provinces"),
    why=Words(
        "ประเด็นของแผนพัฒนากลุ่มจังหวัดต้องเป็นเรื่องร่วมของมากกว่าหนึ่งจังหวัด",
        "An issue of the cluster's plan must be shared by more than one province.",
    ),
    cure=Words("ปรับพื้นที่เป้าหมายหรือระดับที่เสนอ", "Adjust the areas, or whom it is asked of."),
    check=check,
    wrong={PLANS: LINKED, BRIEF: brief(**_ASKED, areas="[{province: พะเยา}]")},
    right={PLANS: LINKED, BRIEF: brief(**_ASKED, areas="[{province: พะเยา}, {province: เชียงราย}]")},
    reads="year",
    needs=("integration-plans", "integration-project"),
)
