"""Values are told of indicators that the project has, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.results.example import Q1, project, report
from pyo1plan.rules.results.reports import reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_INDICATOR = Words("ตัวชี้วัด", "indicator")
_VALUES = "disbursed: 0, indicators: [{indicator: %s, value: 38, evidence: ทะเบียนผู้ผ่านการอบรม}]"


def check(year: Year) -> Iterator[Problem]:
    """Names that the plan of that day has not, or has fewer times than they are reported."""
    for one in reports(year):
        if one.project is None:
            continue
        names = [kpi.name for kpi in one.project.record.kpis]
        left = Counter(map(canonical, names))
        for i, told in enumerate(one.result.indicators):
            name = canonical(told.indicator)
            left[name] -= 1
            if left[name] < 0:
                home = Home(_INDICATOR, f"แผนของ {one.result.project}")
                yield unknown(
                    one.held, one.path("indicators", i, "indicator"), told.indicator, names, home
                )


RULE = Rule(
    id="results-indicator-unknown",
    severity="error",
    step="2.8",
    title=Words("ตัวชี้วัดที่รายงานมีอยู่ในโครงการ", "Indicators that are reported are in the project"),
    why=Words(
        "ค่าของตัวชี้วัดที่แผนไม่มีเทียบกับค่าเป้าหมายไม่ได้",
        "The value of an indicator that the plan has not cannot be held to a target.",
    ),
    cure=Words("เขียนชื่อตัวชี้วัดตามแผนปัจจุบัน", "Write the indicator's name as the plan has it."),
    check=check,
    wrong={Q1: report(1, project(_VALUES % "จำนวนครู"))},
    right={Q1: report(1, project(_VALUES % "จำนวนครูที่ผ่านการอบรม"))},
    reads="year",
    needs=("results", "proposal", "meeting"),
)
