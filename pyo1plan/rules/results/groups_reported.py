"""Once a quarter is over for one group, every group with projects has reported it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules import spoken
from pyo1plan.rules.results.example import Q1, Q2, project, report
from pyo1plan.rules.results.reports import plan_of
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.progress import QUARTERS

_EVERY = {
    "results/q1/planning.yaml": report(1, project(id_="70-PLN-001"), group="planning"),
    "results/q1/promotion.yaml": report(1, project(id_="70-PRO-001"), group="promotion"),
}


def check(year: Year) -> Iterator[Problem]:
    """Groups without a report for a quarter that is over: a later one is reported, or its day has passed."""
    assert year.frame.settings is not None
    every = year.every("results", Results)
    by_quarter = {q: [h for h in every if h.record.quarter == q] for q in QUARTERS}
    for quarter in QUARTERS:
        later = [held for q in QUARTERS[int(quarter) :] for held in by_quarter[q]]
        ends = [e.end for e in year.frame.settings.record.calendar if e.step == f"2.8.{quarter}"]
        past = [h for h in by_quarter[quarter] if ends and h.record.reported > max(ends)]
        witness = next(iter([*past, *later]), None)
        if witness is None:
            continue
        told = {held.record.group for held in by_quarter[quarter]}
        projects = plan_of(year, witness).values()
        for group in dict.fromkeys(p.record.group for p in projects if p.record.group not in told):
            yield _missing(year, witness, group, quarter)


def _missing(year: Year, witness: Held[Results], group: str, quarter: str) -> Problem:
    name, number = spoken.group(year.frame, group), year.frame.number
    file = f"workspaces/{number}/results/q{quarter}/{group}.yaml"
    return Problem(
        witness,
        ("quarter",),
        Words(
            f"{name.th} ยังไม่รายงานไตรมาสที่ {quarter} ทั้งที่เลยกำหนดแล้ว",
            f"{name.en} has not reported quarter {quarter}, whose day has passed",
        ),
        Words(
            f"ส่งแบบ: plan form results --quarter {quarter} --group {group} แล้วนำเข้า หรือเขียน {file}",
            f"send the form: plan form results --quarter {quarter} --group {group}; or write {file}",
        ),
    )


RULE = Rule(
    id="results-groups-reported",
    severity="warning",
    step="2.8",
    title=Words("ทุกกลุ่มรายงานไตรมาสที่เลยกำหนดแล้ว", "Every group has reported a quarter that is over"),
    why=Words(
        "ยอดสะสมของไตรมาสที่ขาดทำให้แนวโน้มและรายงานรอบ 6 เดือนต่ำกว่าจริง",
        "A quarter that is missing makes the trend and the six months look worse than they were.",
    ),
    cure=Words("ให้กลุ่มรายงานไตรมาสที่ขาด", "Let the group report the quarter."),
    check=check,
    wrong={Q1: report(1, project()), Q2: report(2, project())},
    right={Q1: report(1, project()), Q2: report(2, project()), **_EVERY},
    reads="year",
    needs=("results", "proposal", "meeting", "settings"),
)
