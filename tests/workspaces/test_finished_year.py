"""The finished example year: it has no fault, its sums close, and 2570 tells the same of it."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import status
from pyo1plan.records.results import ProjectResult, Results
from pyo1plan.records.review import ReviewedProject
from pyo1plan.records.standard import load_checklists
from pyo1plan.rules.engine import Verdict, validate
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.dates import read_day
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.progress import QUARTERS, Progress, progress
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import STAGES, plan_at

TOP = Path(__file__).parents[2]
#: A fortnight after the year, when every group has reported the last quarter.
AFTER = "2569-10-15"
#: What no example can show without a file that was really used: drafts, agendas, publications.
OPEN = {"2.4.5", "2.5.1", "2.5.3", "2.6"}
#: Disbursed by the end of each quarter, in baht.
DISBURSED = ("258500", "848400", "1392350", "1792350")


@pytest.fixture(scope="module")
def verdict() -> Verdict:
    return validate(Repository(TOP), 2569, read_day(AFTER))


@pytest.fixture(scope="module")
def year(verdict: Verdict) -> Year:
    return verdict.year


@pytest.fixture(scope="module")
def quarters(year: Year) -> tuple[Progress, ...]:
    return tuple(progress(year, quarter) for quarter in QUARTERS)


@pytest.fixture(scope="module")
def after() -> Year:
    """The year after, which looks back on it."""
    return load_year(Repository(TOP), 2570)[0]


@pytest.fixture(scope="module")
def reviewed(after: Year) -> dict[str, ReviewedProject]:
    assert after.frame.review is not None
    return {project.id: project for project in after.frame.review.record.projects}


def results(year: Year, quarter: str) -> dict[str, ProjectResult]:
    """What was reported for the quarter, by project."""
    return {
        one.project: one
        for held in year.every("results", Results)
        if held.record.quarter == quarter
        for one in held.record.projects
    }


def test_nothing_is_wrong_with_it(verdict: Verdict) -> None:
    assert [f for f in verdict.findings if f.severity != "advice"] == []


def test_its_plan_was_made_and_followed_as_the_standard_asks(verdict: Verdict) -> None:
    checklists, findings = load_checklists(TOP / "checklists")
    assert findings == []
    ground = Ground(verdict.year, verdict.findings, read_day(AFTER), TOP)
    job = next(job for job in status(checklists, ground) if job.checklist.job == 2)
    states = {step.step.step: step.state for step in job.leaves}
    assert {step for step, state in states.items() if state != "done"} == OPEN
    assert Counter(states.values()) == {"done": 13, "overdue": 4}


def test_the_committee_cut_merged_and_rejected(year: Year) -> None:
    plans = {stage: plan_at(year, stage) for stage in STAGES}
    assert {stage: (len(plan.projects), int(plan.total)) for stage, plan in plans.items()} == {
        "submitted": (14, 2_005_000),
        "screened": (12, 1_880_000),
        "endorsed": (12, 1_880_000),
        "current": (12, 1_880_000),
    }


def test_money_was_transferred_after_the_plan_was_endorsed(year: Year) -> None:
    before, now = (
        {p.id: p.budget.total for p in plan_at(year, stage).projects}
        for stage in ("endorsed", "current")
    )
    moved = {id_: now[id_] - before[id_] for id_ in now if now[id_] != before[id_]}
    assert moved == {"69-TDV-001": Decimal(-15000), "69-SUP-002": Decimal(15000)}


def test_the_year_after_tells_the_same_of_every_project(
    year: Year, reviewed: dict[str, ReviewedProject]
) -> None:
    last = results(year, "4")
    told = {
        p.id: (p.name, p.budget.total, last[p.id].spent) for p in plan_at(year, "current").projects
    }
    assert told == {id_: (p.name, p.budget, p.spent) for id_, p in reviewed.items()}


def test_the_year_after_begins_where_indicators_ended(
    year: Year, after: Year, reviewed: dict[str, ReviewedProject]
) -> None:
    """An indicator that goes on under the same name has its last value as the new baseline."""
    last = results(year, "4")
    compared = 0
    for id_, project in reviewed.items():
        held = after.proposal(project.followed_by) if project.followed_by else None
        if held is None:
            continue
        began = {canonical(kpi.name): kpi.baseline for kpi in held.record.kpis}
        for told in last[id_].indicators:
            if (name := canonical(told.indicator)) in began:
                assert told.value == began[name], f"{id_}: {told.indicator}"
                compared += 1
    assert compared >= 20


def test_money_by_quarter(quarters: tuple[Progress, ...]) -> None:
    assert tuple(str(q.money.disbursed) for q in quarters) == DISBURSED
    assert sum(q.in_quarter for q in quarters) == quarters[-1].money.disbursed
    assert {q.money.plan for q in quarters} == {Decimal(1_880_000)}


def test_what_is_left_is_carried_over_or_given_back(quarters: tuple[Progress, ...]) -> None:
    money = quarters[-1].money
    assert [str(m) for m in (money.committed, money.carried_over, money.lapsing)] == [
        "12000",
        "12000",
        "75650",
    ]
    assert money.disbursed + money.carried_over + money.lapsing == money.plan


def test_groups_strategies_and_sources_make_the_whole(quarters: tuple[Progress, ...]) -> None:
    for one in quarters:
        assert sum(money.disbursed for money in one.by_source.values()) == one.money.disbursed
        for by in (one.by(lambda p: p.group), one.by(lambda p: p.strategy or "")):
            parts = [standing.money.disbursed for those in by.values() for standing in those]
            assert sum(parts) == one.money.disbursed
        assert not one.owing


def test_every_kind_of_course_is_there(quarters: tuple[Progress, ...]) -> None:
    course = {
        standing.project.id: tuple(
            next(s.status for s in q.standings if s.project.id == standing.project.id)
            for q in quarters
        )
        for standing in quarters[0].standings
    }
    assert course["69-SUP-001"] == ("not-started", "behind", "under-way", "completed")
    assert course["69-PRO-003"] == ("under-way", "completed", "completed", "completed")
    assert course["69-ICT-001"][-1] == "behind"  # its last instalment is carried over
    assert Counter(way[-1] for way in course.values()) == {"completed": 11, "behind": 1}
