"""Who owes what: told by the year's own proposals and groups, in the office's order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.owing import owing
from pyo1plan.rules.engine import validate
from pyo1plan.year.repository import Repository
from tests.checklists.standings import ON, job, shown, step

SMALL = Path(__file__).parents[1] / "workspaces" / "small"
OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
MARCH = (date(2027, 3, 1), date(2027, 3, 31))


@pytest.fixture(scope="module")
def ground() -> Ground:
    """The small year, whose three groups have sent a proposal each."""
    verdict = validate(Repository(SMALL), 2570, ON)
    return Ground(verdict.year, verdict.findings, ON, SMALL)


def without(ground: Ground, group: str) -> Ground:
    kept = tuple(held for held in ground.year.proposals if held.record.group != group)
    assert len(kept) < len(ground.year.proposals)
    return replace(ground, year=replace(ground.year, proposals=kept))


def told(debtors: object) -> list[tuple[str | None, list[tuple[str, str | None]]]]:
    assert isinstance(debtors, tuple)
    return [
        (d.group, [(o.step.step.step, o.words.en if o.words else None) for o in d.debts])
        for d in debtors
    ]


def test_the_group_in_charge_owes_what_is_due(ground: Ground) -> None:
    jobs = [
        job(
            step("2.1", "overdue", OCTOBER, "planning"),
            step("2.2", "done", OCTOBER, "planning"),
            step("2.3", "not-due", MARCH, "planning"),
            step("2.5", "overdue", OCTOBER),
        )
    ]
    assert told(owing(jobs, ground)) == [("planning", [("2.1", None)]), (None, [("2.5", None)])]


def test_what_others_wait_for_is_owed_in_the_order_of_the_office(ground: Ground) -> None:
    results = shown(
        1, 3, owed=(("planning", "results"), ("nobody", "x"), ("supervision", "results"))
    )
    jobs = [job(step("2.8", "partly", OCTOBER, "planning", results))]
    assert told(owing(jobs, ground)) == [
        ("supervision", [("2.8", "results")]),
        ("planning", [("2.8", None), ("2.8", "results")]),
        ("nobody", [("2.8", "x")]),
    ]


def test_before_its_time_nothing_is_waited_for(ground: Ground) -> None:
    results = shown(0, 3, owed=(("planning", "results"),))
    assert owing([job(step("2.8", "not-due", MARCH, None, results))], ground) == ()


def test_long_before_its_last_day_nothing_is_waited_for(ground: Ground) -> None:
    results = shown(0, 3, owed=(("planning", "results"),))
    whole = (date(2026, 12, 1), MARCH[1])
    assert owing([job(step("2.8", "not-yet", whole, "planning", results))], ground) == ()
    undated = owing([job(step("2.8", "not-yet", None, "planning", results))], ground)
    assert told(undated) == [("planning", [("2.8", "results")])]


def test_a_group_without_a_proposal_owes_it_once_the_call_is_out(ground: Ground) -> None:
    poor = without(ground, "promotion")
    call = step("2.4.1", "done", OCTOBER)
    assert told(owing([job(call)], poor)) == [
        ("promotion", [("2.4.1", "has sent no project proposal")])
    ]
    assert owing([job(call)], ground) == ()
    assert owing([job(step("2.4.1", "not-due", MARCH))], poor) == ()


def test_after_the_screening_no_proposal_is_waited_for(ground: Ground) -> None:
    poor = without(ground, "promotion")
    steps = step("2.4.1", "done", OCTOBER), step("2.4.4", "done", OCTOBER)
    assert owing([job(*steps)], poor) == ()


def test_a_proposal_that_cannot_be_read_was_sent(ground: Ground) -> None:
    poor = without(ground, "promotion")
    file = "workspaces/2570/proposals/promotion/70-PRO-001.yaml"
    unread = replace(poor, year=replace(poor.year, unread=(("proposal", file),)))
    assert owing([job(step("2.4.1", "done", OCTOBER))], unread) == ()


def test_what_the_evidence_says_of_a_group_is_not_said_again(ground: Ground) -> None:
    poor = without(ground, "promotion")
    call = shown(2, 3, owed=(("promotion", "its own words"),))
    jobs = [
        job(step("2.4.1", "partly", (date(2026, 12, 1), date(2026, 12, 31)), "promotion", call))
    ]
    assert told(owing(jobs, poor)) == [("promotion", [("2.4.1", None), ("2.4.1", "its own words")])]
