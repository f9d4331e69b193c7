"""The review of last year against this year's policies: what is noise, and what must be said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lay = Judge = Callable[..., Any]

EMPTY = "policies:\nstrategies:\nnew_strategies:\nprojects:\nproblems:"
KEPT = (
    "id: %s, name: กลยุทธ์, against: {national: ['3'], obec: [P1, P2]}, result: บรรลุ,"
    " verdict: %s, reason: ตามผล"
)
PROJECT = (
    "id: 69-PLN-001, name: %s, budget: 100, spent: 100, result: ครบ, verdict: %s, reason: ตามผล"
)


def told(lay: Lay, judge: Judge, review: str, more: dict[str, str] | None = None) -> list[Any]:
    findings = judge(lay({"review.yaml": review, **(more or {})})).findings
    return [f for f in findings if f.rule.startswith("review-")]


def strategies(*rows: str) -> str:
    return f"strategies: [{', '.join('{' + row + '}' for row in rows)}]"


def test_a_year_without_a_review_says_nothing(lay: Lay, judge: Judge) -> None:
    repository = lay({})
    (repository.year(2570) / "review.yaml").unlink()
    assert [f for f in judge(repository).findings if f.rule.startswith("review-")] == []


def test_a_review_not_begun_is_told_once_for_each_part(lay: Lay, judge: Judge) -> None:
    found = told(lay, judge, EMPTY)
    assert [(f.rule, f.path) for f in found] == [
        ("review-policy-missing", ("year",)),
        ("review-strategy-missing", ("year",)),
    ]
    assert "3 ฉบับ" in found[0].message.th
    assert "2 กลยุทธ์" in found[1].message.th


def test_a_review_written_before_policies_were_asked_for_stays_valid(
    lay: Lay, judge: Judge
) -> None:
    old = "id: %s, name: กลยุทธ์, result: บรรลุ, verdict: continue, reason: ตามผล"
    found = told(lay, judge, f"policies:\n{strategies(old % 'S1', old % 'S2')}")
    assert [(f.rule, f.severity) for f in found] == [("review-policy-missing", "warning")]


def test_items_left_out_are_named_where_each_must_be_answered(lay: Lay, judge: Judge) -> None:
    row = "{framework: %s, items: [%s], nature: continuing, verdict: continue, reason: ยังใช้อยู่}"
    rows = ", ".join([row % ("national", "'3'"), row % ("obec", "P1"), row % ("standard", "'2.1'")])
    (found,) = told(lay, judge, f"policies: [{rows}]")
    assert found.rule == "review-policy-missing"
    assert "P2" in found.message.th
    assert "P1" not in found.message.th


def test_a_strategy_may_go_on_under_another_id(lay: Lay, judge: Judge) -> None:
    rows = (KEPT % ("K1", "adjust") + ", followed_by: S1", KEPT % ("K2", "adjust"))
    found = told(lay, judge, strategies(*rows))
    assert [(f.rule, f.path) for f in found] == [
        ("review-strategy-missing", ("strategies",)),
        ("review-strategy-not-followed", ("strategies", 1, "id")),
    ]
    assert "S2" in found[0].message.th


def test_a_dropped_strategy_answers_nothing_and_leads_nowhere(lay: Lay, judge: Judge) -> None:
    found = told(lay, judge, strategies(KEPT % ("S1", "drop"), KEPT % ("S2", "drop")))
    assert [f.rule for f in found] == ["review-item-unanswered"] * 2 + [
        "review-strategy-missing"
    ] * 2


@pytest.mark.parametrize(
    "verdict, rules",
    [
        ("drop", []),
        ("continue, followed_by: S1", ["review-framework-unknown", "review-item-unknown"]),
    ],
)
def test_what_is_dropped_may_have_answered_what_is_no_more(
    verdict: str, rules: list[str], lay: Lay, judge: Judge
) -> None:
    gone = f"id: K9, name: กลยุทธ์, against: {{reform: [1], obec: [P9]}}, result: ก, reason: ก, verdict: {verdict}"
    found = told(lay, judge, strategies(gone, KEPT % ("S1", "continue"), KEPT % ("S2", "continue")))
    assert [f.rule for f in found] == rules


@pytest.mark.parametrize(
    "name, verdict, after, asked",
    [
        ("โครงการติดตามและรายงานผลแผนปฏิบัติการ", "continue", "[]", True),
        ("โครงการ ติดตามและรายงานผล แผนปฏิบัติการ", "adjust", "[]", True),
        ("โครงการติดตามและรายงานผลแผนปฏิบัติการ", "drop", "[]", False),
        ("โครงการรายงานผล", "continue", "[69-PLN-001]", True),
        ("โครงการรายงานผล", "continue", "[]", False),
    ],
)
def test_a_follower_is_asked_for_only_where_one_is_there(
    name: str, verdict: str, after: str, asked: bool, lay: Lay, judge: Judge
) -> None:
    proposal = {"proposals/planning/70-PLN-001.yaml": f"after: {after}"}
    found = told(lay, judge, f"projects: [{{{PROJECT % (name, verdict)}}}]", proposal)
    assert [f.rule for f in found] == ["review-follower-missing"] * asked
    for finding in found:
        assert "70-PLN-001" in finding.hint.th


def test_a_year_skipped_is_told(lay: Lay, judge: Judge) -> None:
    (found,) = told(lay, judge, "year: 2568")
    assert (found.rule, found.path) == ("review-year-other", ("year",))
    assert "2569" in found.message.th
