"""The development issue that a brief answers stands in the linked plans."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.integration.briefs import PLANS as HOME
from pyo1plan.rules.integration.briefs import briefs, plans
from pyo1plan.rules.integration.example import BRIEF, LINKED, PLANS, brief
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Plan and code of every issue."""
    known = plans(year)
    for held in briefs(year):
        issue = held.record.issue
        if issue is None:
            continue
        plan = known.get(issue.plan)
        if plan is None:
            yield unknown(held, ("issue", "plan"), issue.plan, known, HOME)
            continue
        codes = {item.code for item in plan.items}
        if issue.code not in codes:
            of = Home(Words(f"ข้อของ{plan.short_name}", f"item of {plan.short_name}"), HOME.file)
            yield unknown(held, ("issue", "code"), issue.code, codes, of)


RULE = Rule(
    id="integration-issue-unknown",
    severity="error",
    step="3.5",
    title=Words("ประเด็นการพัฒนาที่โครงการสนองมีอยู่จริง", "The issue that a brief answers exists"),
    why=Words(
        "แบบ จ.๑ รวมเงินตามประเด็นการพัฒนา โครงการที่อ้างประเด็นที่ไม่มีจะไม่ได้รับการพิจารณา",
        "แบบ จ.๑ sums money by issue; a project of no issue is not considered.",
    ),
    cure=Words(
        "ใช้คีย์ของแผนและรหัสประเด็นใน integration/plans.yaml",
        "Use a plan's key and an item's code of integration/plans.yaml.",
    ),
    check=check,
    wrong={PLANS: LINKED, BRIEF: brief(issue="{plan: province, code: PV7}")},
    right={PLANS: LINKED, BRIEF: brief(issue="{plan: province, code: PV2}")},
    reads="year",
    needs=("integration-plans", "integration-project"),
)
