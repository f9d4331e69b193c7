"""What to do: unreadable files first, then what is late, no action twice."""

from __future__ import annotations

from datetime import date

from pyo1plan.checklists.todo import action, blocked_files, first
from tests.checklists.standings import ON, heading, job, shown, step

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
MARCH = (date(2027, 3, 1), date(2027, 3, 31))


def test_a_done_step_asks_for_nothing() -> None:
    assert action(step("2.1", "done")) is None


def test_a_blocked_step_asks_for_its_file_before_anything_else() -> None:
    blocked = step("2.1", "blocked", None, None, shown(say="sign it", blocked=("a.yaml",)))
    words = action(blocked)
    assert words is not None
    assert "a.yaml" in words.th
    assert "plan validate" in words.en


def test_a_heading_asks_what_its_first_open_part_asks() -> None:
    top = heading("2.4", "partly", step("2.4.1", "done"), step("2.4.2"))
    words = action(top)
    assert words is not None
    assert words.en == "next 2.4.2"


def test_files_are_named_once_for_all_parts() -> None:
    parts = [
        step(f"2.4.{i}", "blocked", None, None, shown(blocked=("a.yaml", "b.yaml"))) for i in (1, 2)
    ]
    assert blocked_files(heading("2.4", "blocked", *parts)) == ("a.yaml", "b.yaml")


def test_first_things_first() -> None:
    jobs = [
        job(
            step("2.1", "not-due", MARCH),
            step("2.2"),
            step("2.3", "overdue", OCTOBER),
            step("2.4", "blocked", MARCH, None, shown(blocked=("a.yaml",))),
        )
    ]
    assert [s.step.step for s, _ in first(jobs, ON)] == ["2.4", "2.3", "2.2"]
    assert [s.step.step for s, _ in first(jobs, ON, most=1)] == ["2.4"]


def test_one_action_for_many_steps_is_told_once() -> None:
    same = [step(f"2.{i}", "overdue", OCTOBER, None, shown(say="write it")) for i in (1, 2, 3)]
    assert [s.step.step for s, _ in first([job(*same)], ON)] == ["2.1"]


def test_the_jobs_take_turns() -> None:
    late = (date(2022, 4, 1), date(2022, 4, 30))
    behind = job(*(step(f"1.{i}", "overdue", late) for i in (1, 2, 3)), number=1)
    other = job(step("2.1", "overdue", OCTOBER), step("2.2"))
    told = [s.step.step for s, _ in first([behind, other], ON)]
    assert told == ["1.1", "2.1", "1.2", "1.3", "2.2"]
