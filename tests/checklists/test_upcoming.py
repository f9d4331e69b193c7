"""What is due soon is told in the order of its days, and nothing else is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.checklists.status import State
from pyo1plan.checklists.upcoming import SOON, has_begun, open_steps, upcoming
from tests.checklists.standings import ON, heading, job, shown, step

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))
NEXT_MARCH = (date(2027, 1, 1), date(2027, 3, 31))


def test_overdue_first_then_by_the_days_left() -> None:
    late = step("2.2", "overdue", OCTOBER)
    soon = step("2.1", "not-yet", DECEMBER)
    later = step("2.3", "not-due", NEXT_MARCH)
    found = upcoming([job(soon, late, later)], ON)
    assert [(u.status.step.step, u.days) for u in found] == [("2.2", -45), ("2.1", 16)]


def test_the_last_day_within_reach_counts_and_the_day_after_does_not() -> None:
    for days, there in ((SOON, 1), (SOON + 1, 0)):
        last = ON + timedelta(days=days)
        assert len(upcoming([job(step("2.1", "not-due", (ON, last)))], ON)) == there


def test_done_undated_and_idle_steps_are_not_due() -> None:
    done = step("2.1", "done", OCTOBER)
    undated = step("2.2")
    idle = step("2.3", "not-due", OCTOBER, None, shown(0, 0))
    assert upcoming([job(done, undated, idle)], ON) == ()
    assert open_steps([job(done, undated, idle)]) == (undated,)


def test_parts_are_due_and_their_heading_is_not() -> None:
    part = step("2.4.1", "overdue", OCTOBER)
    found = upcoming([job(heading("2.4", "overdue", part))], ON)
    assert [u.status for u in found] == [part]


def test_a_step_that_nobody_dated_may_begin_at_any_time() -> None:
    assert has_begun(step("6.1"), ON)
    assert has_begun(step("2.1", "not-yet", DECEMBER), ON)
    assert not has_begun(step("2.1", "not-due", NEXT_MARCH), ON)


@given(st.lists(st.tuples(st.sampled_from(get_args(State)), st.integers(-400, 400))))
def test_all_that_is_open_and_near_and_only_that(drawn: list[tuple[State, int]]) -> None:
    steps = [
        step(f"2.{i}", state, (ON - timedelta(days=500), ON + timedelta(days=days)))
        for i, (state, days) in enumerate(drawn, 1)
    ]
    found = upcoming([job(*steps)] if steps else [], ON)
    assert [u.days for u in found] == sorted(u.days for u in found)
    near = {f"2.{i}" for i, (s, d) in enumerate(drawn, 1) if s != "done" and d <= SOON}
    assert {u.status.step.step for u in found} == near
