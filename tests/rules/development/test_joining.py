"""The fiscal year against the development plan in force: both numbers are told, at both places."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pyo1plan.findings import Finding
from pyo1plan.rules.development.example import PLAN, REVISION, revision, strategies
from pyo1plan.rules.engine import Verdict
from pyo1plan.year.repository import Repository

Lay = Callable[..., Repository]
Judge = Callable[..., Verdict]
EXAMPLE = Repository(Path(__file__).parents[3])
TARGET = "at: strategies.S1.kpis.S1-K1.targets.2570, to: 72"
MEETING = "date: 2565-09-10, meeting: 2565-09-14-provincial"


def said(verdict: Verdict, rule: str) -> list[Finding]:
    return [f for f in verdict.findings if f.rule == rule]


def test_the_year_is_compared_with_the_edition_in_force(lay: Lay, judge: Judge) -> None:
    [finding] = said(
        judge(lay({REVISION: revision(TARGET, MEETING)})), "year-differs-from-development"
    )
    assert "70" in finding.message.th
    assert "72" in finding.message.th
    assert finding.place.file == "workspaces/2570/strategies.yaml"
    assert finding.related[0].place.file == f"workspaces/{REVISION}"


def test_a_difference_of_the_original_points_into_the_plan(lay: Lay, judge: Judge) -> None:
    fragments = {PLAN: strategies(kpi="baseline: 50, targets: {2570: 75}")}
    found = said(judge(lay(fragments)), "year-differs-from-development")
    [target] = [f for f in found if "75" in f.message.th]
    assert target.related[0].place.file == f"workspaces/{PLAN}"


def test_a_review_for_a_later_year_does_not_count_yet(lay: Lay, judge: Judge) -> None:
    later = {
        "development/2566-2570/revisions/2571.yaml": revision(TARGET, "date: 2570-08-08").replace(
            "year: 2569", "year: 2571"
        )
    }
    assert said(judge(lay(later)), "year-differs-from-development") == []


def test_one_slip_is_not_told_twice(lay: Lay, judge: Judge) -> None:
    """A strategy that the year drops is told once, as idle; one that it lists, as unused."""
    plan = {PLAN: strategies().replace("id: S1,", "id: S5,", 1)}
    verdict = judge(lay(plan))
    assert len(said(verdict, "development-strategy-idle")) == 1
    assert said(verdict, "strategy-unused") == []


def test_a_review_that_cannot_be_made_is_told_once_and_stops_nothing(
    lay: Lay, judge: Judge
) -> None:
    wrong = revision("at: strategies.S9.name, to: x", MEETING)
    verdict = judge(lay({REVISION: wrong}))
    assert {f.rule for f in verdict.findings} == {"revision-change-impossible"}


def test_an_unreadable_review_blocks_the_comparison(lay: Lay, judge: Judge) -> None:
    verdict = judge(lay({REVISION: "{year: มาก, date: 2568-08-08}"}))
    [blocked] = said(verdict, "rules-blocked")
    assert "year-differs-from-development" in blocked.message.th


def test_an_unreadable_plan_is_not_told_as_missing(lay: Lay, judge: Judge) -> None:
    verdict = judge(lay({PLAN: "first: มาก"}))
    assert said(verdict, "development-plan-missing") == []


def test_the_example_keeps_to_its_own_plan(judge: Judge) -> None:
    of_the_plan = [
        f for f in judge(EXAMPLE).findings if f.place.file.startswith("workspaces/development")
    ]
    joined = [f for f in judge(EXAMPLE).findings if "development" in f.rule or "revision" in f.rule]
    assert of_the_plan + joined == []


def test_a_reviewed_plan_is_judged_at_the_change_that_broke_it(lay: Lay, judge: Judge) -> None:
    changes = {REVISION: revision(f"{TARGET.replace('72', '70')}}}, {{at: projects.D-02", MEETING)}
    found = said(judge(lay(changes)), "revision-unsound")
    assert [f.path for f in found] == [("changes", 1, "at")]
    assert "S2" in found[0].message.th
