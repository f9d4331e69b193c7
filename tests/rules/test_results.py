"""What the examples of the rules on results do not show: several sources, quarters left out, plans that change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.findings import Finding
from pyo1plan.rules.results.example import Q1, Q2, Q4, money, project, report
from tests.rules.conftest import laid

Judge = Callable[..., Any]
Said = Callable[..., list[Finding]]
#: The project with a second source: half of its first activity is paid by the office.
TWO_SOURCES = {
    "proposals/supervision/70-SUP-001.yaml": """
activities:
  - name: อบรมเชิงปฏิบัติการครูผู้สอน
    start: 2570-01-18
    end: 2570-01-19
    lines:
      - {item: ก, category: ค่าใช้สอย, source: obec, amount: 30000, quarter: 2}
      - {item: ข, category: ค่าใช้สอย, source: office, amount: 10000, quarter: 2}
budget: {total: 40000, quarters: [0, 40000, 0, 0]}
"""
}


@pytest.fixture
def said(tmp_path: Path, judge: Judge) -> Said:
    def found(rule: str, fragments: dict[str, str]) -> list[Finding]:
        root = tmp_path / str(len(list(tmp_path.iterdir())))
        return [found for found in judge(laid(root, fragments)).findings if found.rule == rule]

    return found


def rows(obec: int, office: int) -> str:
    return f"money: [{{source: obec, disbursed: {obec}}}, {{source: office, disbursed: {office}}}]"


def test_a_source_may_fall_though_the_sum_does_not(said: Said) -> None:
    fragments = {**TWO_SOURCES, Q1: report(1, project(rows(3000, 2000))), Q2: report(2, project(rows(9000, 1000)))}  # fmt: skip
    (finding,) = said("results-cumulative-falls", fragments)
    assert finding.path == ("projects", 0, "money", 1, "disbursed")
    assert "งบบริหารจัดการสำนักงาน" in finding.message.th


def test_a_source_has_its_own_limit(said: Said) -> None:
    fragments = {**TWO_SOURCES, Q2: report(2, project(rows(20000, 10001)))}
    (finding,) = said("results-over-plan", fragments)
    assert finding.path == ("projects", 0, "money", 1, "disbursed")
    assert (
        said("results-over-plan", {**TWO_SOURCES, Q2: report(2, project(rows(30000, 10000)))}) == []
    )


def test_several_sources_are_told_apart(said: Said) -> None:
    (finding,) = said("results-money-told", {**TWO_SOURCES, Q2: report(2, project("disbursed: 5"))})
    assert "หลายแหล่ง" in finding.message.th
    assert said("results-money-told", {**TWO_SOURCES, Q2: report(2, project("disbursed: 0"))}) == []


def test_nothing_said_of_money_is_no_nought(said: Said) -> None:
    (finding,) = said("results-money-told", {Q1: report(1, project("summary: ก"))})
    assert "ยังไม่รายงานการเบิกจ่าย" in finding.message.th


@pytest.mark.parametrize("source", ["office", "obec"])
def test_a_source_is_one_of_the_project_s_and_stands_once(said: Said, source: str) -> None:
    text = f"money: [{{source: obec, disbursed: 1}}, {{source: {source}, disbursed: 1}}]"
    (finding,) = said("results-money-told", {Q1: report(1, project(text))})
    assert finding.path == ("projects", 0, "money", 1, "source")


def test_a_quarter_left_out_is_passed_over(said: Said) -> None:
    """The amount in the quarter is counted from the last report there is."""
    first = report(1, project(money(disbursed=5000)))
    for amount, findings in ((25000, 0), (20000, 1)):
        fourth = report(4, project(money(disbursed=30000, in_quarter=amount)))
        assert len(said("results-in-quarter", {Q1: first, Q4: fourth})) == findings


def test_what_is_committed_may_fall_but_must_agree(said: Said) -> None:
    first = report(1, project(money(disbursed=0, committed=8000, committed_change=8000)))
    right = report(2, project(money(disbursed=8000, committed=0, committed_change=-8000)))
    wrong = report(2, project(money(disbursed=8000, committed=0, committed_change=0)))
    assert said("results-in-quarter", {Q1: first, Q2: right}) == []
    assert said("results-cumulative-falls", {Q1: first, Q2: right}) == []
    assert len(said("results-in-quarter", {Q1: first, Q2: wrong})) == 1


def test_a_report_is_judged_by_the_plan_of_its_day(said: Said) -> None:
    """A decision of May takes the project out: the report of January stands, that of September does not."""
    cancelled = """
body: provincial
number: 5/2570
date: 2570-05-01
start: 09.00 น.
place: ก
items: [{heading: 5, title: ก, resolution: ก, decisions: [{proposal: 70-SUP-001, decision: reject}]}]
"""
    fragments = {
        "meetings/2570-05-01-provincial.yaml": cancelled,
        Q1: report(1, project()),
        Q4: report(4, project()),
    }
    (finding,) = said("results-not-in-plan", fragments)
    assert finding.place.file.endswith("q4/supervision.yaml")
    fragments[Q4] = report(4, project(status="cancelled"))
    assert said("results-not-in-plan", fragments) == []


def test_an_activity_reported_twice_is_one_too_many(said: Said) -> None:
    one = "{activity: อบรมเชิงปฏิบัติการครูผู้สอน, status: under-way}"
    (finding,) = said("results-activity-unknown", {Q1: report(1, project(f"disbursed: 0, activities: [{one}, {one}]"))})  # fmt: skip
    assert finding.path == ("projects", 0, "activities", 1, "activity")
