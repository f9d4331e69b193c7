"""Measures, targets and centres lie within the years of the plan, and the plan covers this year."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PLAN = (
    "{first: 2570, last: 2572, as_of: 2569-06-10, measures: [{band: 1-120, year: %s, measure: ก}]}"
)


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """Every year that the plan names, where it says from when to when it runs."""
    plan = held.record
    if plan.first is None or plan.last is None:
        return
    for path, year in _named(plan, frame.number):
        if not plan.first <= year <= plan.last:
            yield Problem(
                held,
                path,
                Words(
                    f"ปี {year} อยู่นอกช่วงของแผน {plan.first}-{plan.last}",
                    f"{year} lies outside the plan's {plan.first}-{plan.last}",
                ),
                Words("แก้ปี หรือแก้ first และ last ของแผน", "correct the year, or first and last"),
            )


def _named(plan: SmallSchools, number: int) -> Iterator[tuple[Path, int]]:
    yield ("first",), number
    for i, measure in enumerate(plan.measures):
        yield ("measures", i, "year"), measure.year
    for i, indicator in enumerate(plan.indicators):
        for year in indicator.targets:
            yield ("indicators", i, "targets", str(year)), year
    for i, centre in enumerate(plan.centres):
        yield ("centres", i, "target"), centre.target


RULE = Rule(
    id="small-school-years",
    severity="warning",
    step="5.4",
    title=Words("ปีของมาตรการอยู่ในช่วงของแผน", "The years lie within the plan"),
    why=Words(
        "มาตรการของปีที่อยู่นอกแผนจะไม่พิมพ์ในตารางขั้นบันไดรายปี",
        "A measure outside the plan's years is not in its table by years.",
    ),
    cure=Words("แก้ปีของรายการหรือช่วงปีของแผน", "Correct the year, or the plan's span."),
    check=check,
    wrong={FILE: _PLAN % "2573"},
    right={FILE: _PLAN % "2572"},
    reads=PLAN,
)
