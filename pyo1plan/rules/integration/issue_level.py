"""A brief answers an issue of the plan of those it is sent to."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.integration.briefs import briefs, plans
from pyo1plan.rules.integration.example import BRIEF, LINKED, PLANS, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_LEVEL = {"province": "provincial", "cluster": "cluster"}
_ASKED = {
    "province": Words("จังหวัด", "the province"),
    "cluster": Words("กลุ่มจังหวัด", "the cluster"),
}


def check(year: Year) -> Iterator[Problem]:
    """The level of the issue's plan against `asked`."""
    known = plans(year)
    for held in briefs(year):
        record = held.record
        plan = known.get(record.issue.plan) if record.issue else None
        if plan is None or plan.level == _LEVEL[record.asked]:
            continue
        asked = _ASKED[record.asked]
        yield Problem(
            held,
            ("issue", "plan"),
            Words(
                f"โครงการเสนอต่อ{asked.th} แต่อ้างประเด็นของ{plan.short_name} ซึ่งไม่ใช่แผนของ{asked.th}",
                f"asked of {asked.en}, it answers {plan.key}, which is not the plan of {asked.en}",
            ),
            Words(
                f"เลือกประเด็นของแผนพัฒนา{asked.th} หรือแก้ asked",
                f"choose an issue of the plan of {asked.en}, or correct asked",
            ),
        )


RULE = Rule(
    id="integration-issue-level",
    severity="warning",
    step="3.5",
    title=Words("โครงการสนองประเด็นของแผนระดับที่เสนอขอ", "A brief answers the plan of those it asks"),
    why=Words(
        "จังหวัดและกลุ่มจังหวัดพิจารณาเฉพาะโครงการที่สอดคล้องกับประเด็นการพัฒนาของตน",
        "Province and cluster weigh only what answers issues of their own plans.",
    ),
    cure=Words("เลือกประเด็นให้ตรงกับผู้พิจารณา", "Choose an issue of those who decide."),
    check=check,
    wrong={PLANS: LINKED, BRIEF: brief(asked="cluster", issue="{plan: province, code: PV2}")},
    right={PLANS: LINKED, BRIEF: brief(asked="cluster", issue="{plan: cluster, code: CL2}")},
    reads="year",
    needs=("integration-plans", "integration-project"),
)
