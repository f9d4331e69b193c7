"""The review's money against the year before: what disagrees is told with both places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lay = Judge = Callable[..., Any]

RULE = "review-figures-differ"
PROPOSAL = "2569/proposals/supervision/69-SUP-001.yaml"
PLANNED = (
    "{id: 69-SUP-001, name: โครงการนิเทศ, group: supervision, budget: {total: 40000,"
    " quarters: [0, 40000, 0, 0]}}"
)
CUT = (
    "{body: plan-committee, number: 1/2568, date: 2568-12-01, items: [{heading: 4, title: กลั่นกรอง,"
    " decisions: [{proposal: 69-SUP-001, decision: agree-with-changes, total: 35000,"
    " changes: {budget.total: 35000, budget.quarters.2: 35000}, reason: วงเงินไม่พอ}]}]}"
)


def report(quarter: int, spent: str) -> dict[str, str]:
    return {
        f"2569/results/q{quarter}/supervision.yaml": (
            f"{{quarter: {quarter}, group: supervision, reported: 2569-0{quarter + 3}-05,"
            f" projects: [{{project: 69-SUP-001, status: under-way, disbursed: {spent}}}]}}"
        )
    }


def review(budget: str, spent: str, year: str = "2569") -> dict[str, str]:
    row = (
        f"{{id: 69-SUP-001, name: โครงการนิเทศ, budget: {budget}, spent: {spent}, result: ครบ,"
        " verdict: continue, reason: ยังจำเป็น, followed_by: 70-SUP-001}"
    )
    return {"review.yaml": f"{{year: {year}, projects: [{row}]}}"}


def told(lay: Lay, judge: Judge, *files: dict[str, str]) -> list[Any]:
    laid = lay({name: text for each in files for name, text in each.items()})
    return [f for f in judge(laid).findings if f.rule == RULE]


def test_money_is_that_of_the_plan_after_decisions(lay: Lay, judge: Judge) -> None:
    """The proposal asked for 40,000; the committee left 35,000, which the review may say."""
    before = {PROPOSAL: PLANNED, "2569/meetings/2568-12-01-plan-committee.yaml": CUT}
    (found,) = told(lay, judge, before, review("40000", "30000"))
    assert found.path == ("projects", 0, "budget")
    assert "40,000.00" in found.message.th
    assert "35,000.00" in found.message.th
    assert [related.place.file for related in found.related] == [f"workspaces/{PROPOSAL}"]


@pytest.mark.parametrize(
    ("quarter", "spent", "wrong"),
    [
        (4, "30000", False),
        (4, "30000.01", True),
        (4, "29000", True),
        (3, "30000", False),
        (3, "31000", False),  # more was spent after the last report
        (3, "29000", True),
    ],
)
def test_spending_is_that_of_the_last_report(
    lay: Lay, judge: Judge, quarter: int, spent: str, wrong: bool
) -> None:
    found = told(lay, judge, {PROPOSAL: PLANNED}, report(quarter, "30000"), review("40000", spent))
    assert [f.path for f in found] == ([("projects", 0, "spent")] if wrong else [])
    for finding in found:
        assert finding.related[0].place.file.endswith(f"q{quarter}/supervision.yaml")
        assert f"ไตรมาสที่ {quarter}" in finding.message.th


@pytest.mark.parametrize(
    "files",
    [
        [review("1", "1")],  # the year before does not stand here
        [{PROPOSAL: PLANNED}, review("40000", "1")],  # nobody reported
        [{PROPOSAL: PLANNED}, report(4, "9"), review("1", "1", "2568")],  # of another year
    ],
)
def test_nothing_is_said_where_nothing_can_be_compared(
    lay: Lay, judge: Judge, files: list[dict[str, str]]
) -> None:
    assert told(lay, judge, *files) == []


def test_an_unreadable_file_of_the_year_before_blocks_the_rule(lay: Lay, judge: Judge) -> None:
    broken = {PROPOSAL: "{id: 69-SUP-001}"}
    findings = judge(lay({**broken, **review("1", "1")})).findings
    (blocked,) = [f for f in findings if f.rule == "rules-blocked"]
    assert (blocked.place.file, RULE in blocked.message.th) == (f"workspaces/{PROPOSAL}", True)
    assert RULE not in {f.rule for f in findings}
