"""The laws of the sums: whatever is split adds up again, and a rule speaks exactly when it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.records.proposal import Activity, Line, ProjectBudget, Proposal
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.arithmetic import (
    activity_period,
    activity_total,
    line_product,
    line_quarter,
    project_quarters,
    project_total,
)
from pyo1plan.rules.rule import Problem
from pyo1plan.thai.fiscal import first_day, last_day, quarter_of
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FRAME = Frame(2570)
BAHT = st.integers(0, 10**11).map(lambda satang: Decimal(satang) / 100)
OFF = st.integers(-5, 5).map(lambda satang: Decimal(satang) / 100)
DAYS = st.dates(first_day(2570), last_day(2570))

Lay = Judge = Callable[..., Any]


def line(amount: Decimal, quarter: str = "1", **more: Any) -> Line:
    named = {"item": "ค่าอาหาร", "category": "ค่าใช้สอย", "source": "obec", **more}
    return Line.model_validate({**named, "amount": amount, "quarter": quarter})


@st.composite
def lines(draw: st.DrawFn) -> list[Line]:
    amounts = draw(st.lists(BAHT, min_size=1, max_size=12))
    return [line(amount, draw(st.sampled_from("1234"))) for amount in amounts]


def held(activities: list[Activity], total: Decimal, quarters: list[Decimal]) -> Held[Proposal]:
    budget = ProjectBudget.model_validate({"total": total, "quarters": quarters})
    project = Proposal.model_validate(
        {
            "id": "70-SUP-001",
            "name": "โครงการ",
            "group": "supervision",
            "activities": activities,
            "budget": budget,
        }
    )
    return Held("workspaces/2570/proposals/supervision/70-SUP-001.yaml", "70-SUP-001", project, "")


def said(rule: Any, about: Held[Proposal]) -> list[Problem]:
    found: Iterator[Problem] = rule.check(about, FRAME)
    return list(found)


def total_of(parts: list[Line]) -> Decimal:
    return sum((part.amount for part in parts), Decimal(0))


@given(lines(), st.integers(1, 4), OFF)
def test_sums_speak_exactly_when_they_differ(parts: list[Line], size: int, off: Decimal) -> None:
    """However lines are dealt out to activities, they sum to the total; one satang is seen."""
    dealt = [parts[i : i + size] for i in range(0, len(parts), size)]
    activities = [
        Activity(name="อบรม", lines=tuple(some), amount=max(total_of(some) + off, Decimal(0)))
        for some in dealt
    ]
    total = total_of(parts)
    stated = max(total + off, Decimal(0))
    quarters = [total_of([p for p in parts if p.quarter == q]) for q in "1234"]
    project = held(activities, stated, quarters)
    assert bool(said(project_total, project)) == (stated != total)
    wrong = [a for a in activities if a.amount != a.total]
    assert len(said(activity_total, project)) == len(wrong)
    by_quarter = said(project_quarters, project)
    assert [p.path for p in by_quarter] == ([("budget", "quarters")] if stated != total else [])


@given(lines(), st.integers(0, 3), OFF.filter(bool))
def test_a_wrong_quarter_is_named(parts: list[Line], at: int, off: Decimal) -> None:
    quarters = [total_of([p for p in parts if p.quarter == q]) for q in "1234"]
    quarters[at] = abs(quarters[at] + off) + 1
    project = held([Activity(name="อบรม", lines=tuple(parts))], sum(quarters, Decimal(0)), quarters)
    assert [p.path for p in said(project_quarters, project)] == [("budget", "quarters", at)]


def test_an_activity_without_lines_counts_by_its_amount() -> None:
    activities = [
        Activity(name="ก", amount=Decimal(500)),
        Activity(name="ข", lines=(line(Decimal(250)),)),
    ]
    quarters = [Decimal(750), Decimal(0), Decimal(0), Decimal(0)]
    assert said(project_total, held(activities, Decimal(750), quarters)) == []
    assert said(project_total, held(activities, Decimal(250), quarters)) != []
    assert said(project_quarters, held(activities, Decimal(750), quarters)) == []


@given(st.integers(0, 10**4), BAHT, st.none() | st.integers(0, 100), OFF)
def test_product(quantity: int, rate: Decimal, times: int | None, off: Decimal) -> None:
    product = quantity * rate * (1 if times is None else times)
    amount = max(product + off, Decimal(0)) if product < 10**11 else Decimal(1)
    given_times = None if times is None else Decimal(times)
    written = line(amount, quantity=Decimal(quantity), rate=rate, times=given_times)
    project = held([Activity(name="อบรม", lines=(written,))], amount, [amount, *[Decimal(0)] * 3])
    assert bool(said(line_product, project)) == (amount != product)


@pytest.mark.parametrize(
    ("amount", "speaks"), [("33.33", False), ("33.34", False), ("33.35", True)]
)
def test_a_fraction_of_a_satang_may_go_either_way(amount: str, speaks: bool) -> None:
    written = line(Decimal(amount), quantity=Decimal("0.3333"), rate=Decimal("100.01"))
    project = held([Activity(name="อบรม", lines=(written,))], Decimal(0), [Decimal(0)] * 4)
    found = said(line_product, project)
    assert bool(found) == speaks
    assert all("33.333333" in problem.message.th for problem in found)


@given(DAYS, DAYS, st.sampled_from("1234"))
def test_quarter_is_one_that_the_days_touch(start: Any, end: Any, quarter: str) -> None:
    activity = Activity(name="อบรม", start=start, end=end, lines=(line(Decimal(1), quarter),))
    project = held([activity], Decimal(1), [Decimal(0)] * 4)
    if start > end:
        assert [p.path[-1] for p in said(activity_period, project)] == ["end"]
        assert said(line_quarter, project) == []
    else:
        touched = {quarter_of(start), quarter_of(end)} | set(
            range(quarter_of(start), quarter_of(end))
        )
        assert bool(said(line_quarter, project)) == (int(quarter) not in touched)
        assert said(activity_period, project) == []


def test_amounts_are_shown_exactly() -> None:
    assert baht(Decimal("1250")) == "1,250.00"
    assert baht(Decimal("0.3333")) == "0.3333"
    assert apart(Decimal("10"), Decimal("9.75")).th == "(ต่างกัน 0.25 บาท)"


def test_ceilings_count_what_the_decisions_left(lay: Lay, judge: Judge) -> None:
    """PLN-001 was proposed with 14,800 baht and cut to 12,400: the cut is what counts."""
    ceiling = {"budget.yaml": "ceilings: [{group: supervision, amount: 60000},"
        " {group: promotion, amount: 40000}, {group: planning, amount: 12400}]"}  # fmt: skip
    assert [f.rule for f in judge(lay(ceiling)).findings] == []


def test_rejected_projects_leave_the_sums(lay: Lay, judge: Judge) -> None:
    fragments = {
        "budget.yaml": "ceilings: [{group: supervision, amount: 1},"
        " {group: promotion, amount: 40000}, {group: planning, amount: 30000}]",
        "meetings/2569-12-17-provincial.yaml": "items: [{heading: 5, title: พิจารณา, resolution: เห็นชอบ,"
        " decisions: [{proposal: 70-SUP-001, decision: reject, total: 0, reason: ซ้ำซ้อน}]}]",
    }
    rules = {f.rule for f in judge(lay(fragments)).findings}
    assert not rules & {"group-ceiling", "decision-total"}


def decided(decision: str) -> dict[str, str]:
    """The endorsing meeting with one decision on the first project, which agrees with the other."""
    return {
        "meetings/2569-12-17-provincial.yaml": "items: [{heading: 5, title: พิจารณา, resolution: เห็นชอบ,"
        f" decisions: [{{proposal: 70-SUP-001, {decision}}}]}}]"
    }


CUT = (
    "decision: agree-with-changes, changes: {activities.1.lines.1.amount: 1,"
    " activities.1.lines.1.rate: 1, activities.1.lines.1.quantity: 1, activities.1.lines.1.times: 1}"
)


def test_a_cut_line_without_its_sums_is_told_at_the_decision(lay: Lay, judge: Judge) -> None:
    """The sums of the activity, of the quarter and of the project as it now stands."""
    findings = judge(lay(decided(CUT))).findings
    assert [f.rule for f in findings] == ["decision-sums"] * 3
    assert all(f.place.file.endswith("2569-12-17-provincial.yaml") for f in findings)
    assert all(f.related[0].place.file.endswith("70-SUP-001.yaml") for f in findings)
    assert len({f.message.th for f in findings}) == 3


def test_what_was_wrong_as_sent_is_not_told_again_at_a_decision(lay: Lay, judge: Judge) -> None:
    wrong = {"proposals/supervision/70-SUP-001.yaml": "budget: {total: 39999}"}
    renamed = "decision: agree-with-changes, changes: {place: ทุกโรงเรียน}"
    rules = {f.rule for f in judge(lay({**wrong, **decided(renamed)})).findings}
    assert "project-total" in rules
    assert "decision-sums" not in rules


@pytest.mark.parametrize(
    ("days", "paths"),
    [
        ("start: 2570-09-01, end: ", ["start"]),
        ("start: , end: 2569-10-15", ["end"]),
        ("start: 2569-10-15, end: 2570-09-15", ["start", "end"]),
        ("start: , end: 2570-09-15", ["end"]),
        ("start: 2569-11-01, end: 2570-08-31", []),
    ],
)
def test_each_day_of_an_activity_lies_within_the_project(
    days: str, paths: list[str], lay: Lay, judge: Judge
) -> None:
    fragment = (
        f"{{start: 2569-11-01, end: 2570-08-31, activities: [{{name: อบรม, {days}}}],"
        " budget: {total: 0, quarters: [0, 0, 0, 0]}}"
    )
    found = judge(lay({"proposals/supervision/70-SUP-001.yaml": fragment})).findings
    assert [f.path[-1] for f in found if f.rule == "activity-period"] == paths


def test_a_draft_without_lines_is_told_once_about_its_money() -> None:
    draft = held([], Decimal(500), [Decimal(500), *[Decimal(0)] * 3])
    assert len(said(project_total, draft)) == 1
    assert said(project_quarters, draft) == []


def test_a_source_shared_by_projects_and_the_office_meets_its_control_total(
    lay: Lay, judge: Judge
) -> None:
    budget = (
        "sources: [{source: obec, amount: 150000, control_total: 150000},"
        " {source: office, amount: 150000, control_total: 150000}]"
    )
    rules = {f.rule for f in judge(lay({"budget.yaml": budget})).findings}
    assert "budget-control-totals" not in rules


def test_a_school_without_a_name_is_told_by_its_code(lay: Lay, judge: Judge) -> None:
    school = (
        "{total: 3, schools: [{code: '99010009', pupils: {p1: {m: 1, f: 2, rooms: 1}}, total: 2}]}"
    )
    found = judge(lay({"schools.yaml": school})).findings
    (total,) = (f for f in found if f.rule == "school-totals")
    assert "99010009" in total.message.th
    assert "99010009" in total.message.en
