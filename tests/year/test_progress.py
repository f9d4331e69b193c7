"""Where projects stand at the end of a quarter: every table makes the same whole, whatever is reported."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.thai.dates import read_day
from pyo1plan.year.load import load_year
from pyo1plan.year.planned import UNSAID, due_by, money_by_source, short_of
from pyo1plan.year.progress import QUARTERS, progress, trend
from pyo1plan.year.repository import Repository
from pyo1plan.year.spending import Money, total_of
from tests.workspaces.followed import GROUP_OF, followed_year, project, results, two_quarters

YEAR, _ = load_year(Repository(Path(__file__).parents[1] / "workspaces" / "small"), 2570)
AMOUNTS = st.decimals(0, 10**7, places=2)


def test_money_of_two_quarters() -> None:
    now = progress(two_quarters(YEAR), "2")
    assert now.money == Money(Decimal(82400), Decimal("25700.75"))
    assert now.in_quarter == Decimal("24300.25")
    assert now.due == sum(due_by(p, "2") for p in now.plan.projects) == Decimal(37800)
    assert list(now.owing) == ["planning"]
    late = next(s for s in now.standings if s.project.id == "70-PLN-001")
    assert (late.status, late.in_quarter, late.money.disbursed) == ("", 0, Decimal("1400.50"))
    assert now.day == read_day("2570-04-08"), "of the last report, after the quarter's end"


def test_the_trend_holds_the_quarters_that_were_reported() -> None:
    points = trend(two_quarters(YEAR), "4")
    assert [point.quarter for point in points] == ["1", "2"]
    assert [point.money.committed for point in points] == [3200, 0]


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_part_makes_the_whole(data: st.DataObject) -> None:
    """Whoever reports what, by whatever source: quarters add up, and so do groups and sources."""
    reports = []
    for quarter in QUARTERS:
        for id_, group in GROUP_OF.items():
            if data.draw(st.booleans()):
                one = project(id_, data.draw(AMOUNTS), committed=data.draw(AMOUNTS))
                if data.draw(st.booleans()):
                    one["money"].append({"source": "office", "disbursed": str(data.draw(AMOUNTS))})
                if data.draw(st.booleans()):
                    one = {
                        "project": id_,
                        "status": "under-way",
                        "disbursed": str(data.draw(AMOUNTS)),
                    }
                reports.append(results(quarter, group, one))
    year = followed_year(YEAR, *reports)
    spent = Decimal(0)
    for quarter in QUARTERS:
        now = progress(year, quarter)
        groups = now.by(lambda p: p.group)
        strategies = now.by(lambda p: p.strategy or "")
        for parts in (groups, strategies):
            assert sum(map(len, parts.values())) == len(now.standings)
            assert total_of(s.money for those in parts.values() for s in those) == now.money
        assert total_of(now.by_source.values()) == now.money
        assert now.money.plan == now.plan.total
        assert now.in_quarter == now.money.disbursed - spent, "in the quarter = the difference"
        spent = now.money.disbursed


def test_a_project_that_left_the_plan_keeps_what_it_spent() -> None:
    year = two_quarters(YEAR)
    endorsed = year.meetings[-1]
    item = endorsed.record.items[0]
    decided = item.decisions[0].model_copy(update={"decision": "reject", "total": None})
    late = replace(
        endorsed,
        id="2570-05-01-provincial",
        record=endorsed.record.model_copy(
            update={
                "date": read_day("2570-05-01"),
                "items": (item.model_copy(update={"decisions": (decided,)}),),
            }
        ),
    )
    year = replace(year, meetings=(*year.meetings, late))
    assert len(progress(year, "2").plan.proposals) == 3, "the decision came after the report"
    third = progress(year, "3")
    standing = next(s for s in third.standings if s.project.id == decided.proposal)
    assert (standing.in_plan, standing.money.plan) == (False, 0)
    assert third.money.disbursed == progress(year, "2").money.disbursed


def test_what_no_line_explains_has_no_source() -> None:
    first = YEAR.proposals[0].record
    budget = first.budget.model_copy(update={"total": first.budget.total + 100})
    money = money_by_source(first.model_copy(update={"budget": budget}))
    assert (money[UNSAID], sum(money.values())) == (100, budget.total)


@pytest.mark.parametrize(
    ("statuses", "used", "short"),
    [
        (("under-way", "not-started"), "0", "20000"),
        (("under-way", "not-started"), "19999.75", "0.25"),
        (("completed", "not-started"), "15000", "0"),
    ],
)
def test_what_ended_left_over_is_saved_not_short(
    statuses: tuple[str, str], used: str, short: str
) -> None:
    held = next(h for h in YEAR.proposals if h.id == "70-SUP-001")
    told = [
        {"activity": a.name, "status": status}
        for a, status in zip(held.record.activities, statuses, strict=True)
    ]
    one = results("2", "supervision", project("70-SUP-001", used, activities=told)).record.projects[
        0
    ]
    assert short_of(held.record, one, "2", Decimal(used)) == Decimal(short)
