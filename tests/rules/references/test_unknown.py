"""References that lead nowhere: what is suggested, and what cannot be judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lay = Judge = Callable[..., Any]

PROPOSAL = "proposals/supervision/70-SUP-001.yaml"
FIRST = "meetings/2569-11-12-plan-committee.yaml"
LAST = "meetings/2569-12-17-provincial.yaml"


def told(lay: Lay, judge: Judge, rule: str, fragments: dict[str, str]) -> list[Any]:
    return [f for f in judge(lay(fragments)).findings if f.rule == rule]


def test_the_nearest_key_is_suggested(lay: Lay, judge: Judge) -> None:
    (finding,) = told(lay, judge, "group-unknown", {PROPOSAL: "group: supervison"})
    assert "supervision" in finding.hint.th
    assert "supervision" in finding.hint.en
    assert finding.excerpt == "group: supervison"


def test_where_nothing_is_near_the_known_ones_are_listed(lay: Lay, judge: Judge) -> None:
    (finding,) = told(lay, judge, "group-unknown", {PROPOSAL: "group: x"})
    for key in ("supervision", "promotion", "planning"):
        assert key in finding.hint.th


def test_a_project_cannot_follow_itself(lay: Lay, judge: Judge) -> None:
    assert told(lay, judge, "after-unknown", {PROPOSAL: "after: [70-SUP-001]"})


def test_without_a_review_codes_of_other_years_are_not_judged(lay: Lay, judge: Judge) -> None:
    repository = lay({PROPOSAL: "after: [69-SUP-009, 70-SUP-009]"})
    (repository.year(2570) / "review.yaml").unlink()
    findings = [f for f in judge(repository).findings if f.rule == "after-unknown"]
    assert [f.path for f in findings] == [("after", 1)]


@pytest.mark.parametrize(
    "code, told_of",
    [("69-SUP-009", True), ("SUP-009", True), ("68-SUP-009", False), ("69-SUP-001", False)],
)
def test_a_review_tells_of_last_year_only(code: str, told_of: bool, lay: Lay, judge: Judge) -> None:
    assert bool(told(lay, judge, "after-unknown", {PROPOSAL: f"after: [{code}]"})) is told_of


@pytest.mark.parametrize(
    "previous, count",
    [
        ("2569-09-30-plan-committee", 0),  # of the fiscal year before: its file lies there
        ("2569-10-01-plan-committee", 1),
        ("2569-11-12-plan-committee", 1),  # itself
        ("first", 1),
    ],
)
def test_a_meeting_of_an_earlier_year_is_not_looked_for_here(
    previous: str, count: int, lay: Lay, judge: Judge
) -> None:
    findings = told(lay, judge, "meeting-previous-unknown", {FIRST: f"previous: {previous}"})
    assert len(findings) == count


def _decisions(*changes: str) -> dict[str, str]:
    listed = ", ".join(
        f"{{proposal: 70-PLN-001, decision: agree-with-changes, changes: {{{c}}}}}" for c in changes
    )
    return {FIRST: f"items: [{{heading: 4, title: พิจารณา, decisions: [{listed}]}}]"}


@pytest.mark.parametrize(
    "changes, field",
    [
        ("name: โครงการใหม่, budgett.total: 1", "budgett.total"),
        ("budget.total: สองหมื่น, name: โครงการใหม่", "budget.total"),
        ("activities.0.name: ประชุม", "activities.0.name"),
        ("activities.3.name: ประชุม", "activities.3.name"),
        ("name.th: โครงการ", "name.th"),
        ("strategy_kpis: S1-K1", "strategy_kpis"),
    ],
)
def test_the_change_at_fault_is_named(changes: str, field: str, lay: Lay, judge: Judge) -> None:
    (finding,) = told(lay, judge, "decision-change-impossible", _decisions(changes))
    assert finding.path == ("items", 0, "decisions", 0, "changes", field)
    assert field in finding.message.th
    (proposal,) = finding.related
    assert proposal.place.file.endswith("70-PLN-001.yaml")


def test_a_change_may_rest_on_the_decision_before_it(lay: Lay, judge: Judge) -> None:
    fragments = _decisions(
        'activities: "[{name: หนึ่ง}, {name: สอง}, {name: สาม}]"', "activities.3.name: ใหม่"
    )
    assert told(lay, judge, "decision-change-impossible", fragments) == []


def test_a_decision_that_fails_does_not_hide_the_next(lay: Lay, judge: Judge) -> None:
    findings = told(lay, judge, "decision-change-impossible", _decisions("a: 1", "b: 2"))
    assert [f.path[-1] for f in findings] == ["a", "b"]


def test_used_things_are_not_judged_while_a_proposal_cannot_be_read(lay: Lay, judge: Judge) -> None:
    findings = judge(lay({PROPOSAL: "group: [a]"})).findings
    ids = {f.rule for f in findings}
    assert "rules-blocked" in ids
    assert not {"strategy-unused", "strategy-kpi-unused", "framework-item-unanswered"} & ids


def _rejected() -> dict[str, str]:
    """The only project that answers strategy S1 and policy P1, rejected."""
    decision = "{proposal: 70-SUP-001, decision: reject, reason: ซ้ำซ้อน}"
    return {
        LAST: f"items: [{{heading: 5, title: พิจารณา, resolution: ไม่เห็นชอบ, decisions: [{decision}]}}]"
    }


@pytest.mark.parametrize(
    "rule", ["strategy-unused", "strategy-kpi-unused", "framework-item-unanswered"]
)
def test_a_rejected_project_answers_nothing(rule: str, lay: Lay, judge: Judge) -> None:
    assert told(lay, judge, rule, _rejected())


def test_rejecting_a_copy_ends_the_matter(lay: Lay, judge: Judge) -> None:
    """That the copy is told before it is rejected, the rule's own example shows."""
    copy = {"proposals/promotion/70-PRO-001.yaml": "name: โครงการ พัฒนาการจัดการเรียนรู้เชิงรุก"}
    assert told(lay, judge, "project-name-doubled", {**copy, **_rejected()}) == []
