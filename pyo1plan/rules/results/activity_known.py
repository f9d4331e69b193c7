"""Progress is told of activities that the project has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.results.example import Q1, TRAINING, project, report
from pyo1plan.rules.results.reports import reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_ACTIVITY = Words("กิจกรรม", "activity")


def check(year: Year) -> Iterator[Problem]:
    """Names that the plan of that day has not, or has fewer times than they are reported."""
    for one in reports(year):
        if one.project is None:
            continue
        names = [activity.name for activity in one.project.record.activities]
        left = Counter(map(canonical, names))
        for i, told in enumerate(one.result.activities):
            name = canonical(told.activity)
            left[name] -= 1
            if left[name] < 0:
                home = Home(_ACTIVITY, f"แผนของ {one.result.project}")
                yield unknown(
                    one.held, one.path("activities", i, "activity"), told.activity, names, home
                )


RULE = Rule(
    id="results-activity-unknown",
    severity="error",
    step="2.8",
    title=Words("กิจกรรมที่รายงานมีอยู่ในโครงการ", "Activities that are reported are in the project"),
    why=Words(
        "ความก้าวหน้าของกิจกรรมที่แผนไม่มีเทียบกับแผนไม่ได้ และกิจกรรมที่แผนมีจะดูเหมือนไม่มีใครรายงาน",
        "Progress of an unknown activity cannot be held to the plan, and the true one seems unreported.",
    ),
    cure=Words("เขียนชื่อกิจกรรมตามแผนปัจจุบัน", "Write the activity's name as the plan has it."),
    check=check,
    wrong={Q1: report(1, project("disbursed: 0, activities: [{activity: อบรมครู, status: under-way}]"))},
    right={Q1: report(1, project(f"disbursed: 0, activities: [{{activity: {TRAINING}, status: under-way}}]"))},
    reads="year",
    needs=("results", "proposal", "meeting"),
)  # fmt: skip
