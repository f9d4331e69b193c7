"""Where the example year stands on two days: every state of a step shows on one of them."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import STATES, JobStatus, status
from pyo1plan.records.standard import load_checklists
from pyo1plan.rules.engine import validate
from pyo1plan.thai.dates import read_day
from pyo1plan.year.repository import Repository

TOP = Path(__file__).parents[2]
#: The last day on which anything of the example is dated, and a week after the committee should
#: have met: its meeting stands on the calendar, not in the minutes.
TODAY, LATER = "2569-11-22", "2569-12-15"

#: Steps chosen for what they show, with their state on both days.
STEPS = {
    "1.7": ("done", "done"),
    "1.8": ("overdue", "overdue"),  # published, but no file shows that it is still the same
    "1.9": ("done", "done"),  # told in the year in which the plan was made
    "2.1": ("done", "done"),  # policies studied, and all groups told of every allocation
    "2.4.1": ("done", "done"),  # the call went to all groups
    "2.4.2": ("done", "done"),  # the order is signed
    "2.4.3": ("partly", "overdue"),  # two of four things are ready
    "2.4.4": ("not-due", "overdue"),  # no meeting was held
    "2.4.5": ("not-due", "not-yet"),
    "2.5.2": ("not-due", "not-due"),
    "2.6": ("not-due", "not-due"),
    "2.7": ("done", "done"),
    "2.8.1": ("not-yet", "not-yet"),
    "2.8.2": ("not-due", "not-due"),
    "4.1": ("done", "done"),
    "4.2": ("partly", "partly"),  # schools are known, the population is not
    "4.3.2": ("not-yet", "not-yet"),  # the order waits for its signature
    "4.4.1": ("not-due", "not-due"),  # no case has come up
    "5.1": ("done", "done"),
    "5.4.1": ("done", "done"),
    "6.1.1": ("done", "done"),  # attested
    "6.1.2": ("done", "done"),
    "6.2.3": ("done", "partly"),  # nothing was made known in November
    "6.3.3": ("done", "done"),
    "6.3.4": ("done", "partly"),  # no minutes of November
}
#: The steps of each job by state, on both days.
COUNTS = {
    1: ({"done": 8, "overdue": 1}, {"done": 8, "overdue": 1}),
    2: (
        {"done": 6, "partly": 1, "not-yet": 1, "not-due": 9},
        {"done": 6, "not-yet": 2, "overdue": 2, "not-due": 7},
    ),
    3: (
        {"done": 6, "partly": 1, "not-yet": 1, "not-due": 2},
        {"done": 6, "partly": 1, "not-yet": 1, "not-due": 2},
    ),
    4: (
        {"done": 1, "partly": 2, "not-yet": 4, "not-due": 4},
        {"done": 1, "partly": 2, "not-yet": 4, "not-due": 4},
    ),
    5: ({"done": 2, "partly": 3, "not-yet": 2}, {"done": 2, "partly": 3, "not-yet": 2}),
    6: ({"done": 9, "not-yet": 2}, {"done": 7, "partly": 2, "not-yet": 2}),
}
DAYS = pytest.mark.parametrize(("on", "which"), [(TODAY, 0), (LATER, 1)])


def standing(root: Path, on: str) -> tuple[JobStatus, ...]:
    """The jobs of the example in `root`, by the checklists that travel with the program."""
    checklists, findings = load_checklists(TOP / "checklists")
    assert findings == []
    verdict = validate(Repository(root), 2570, read_day(on))
    return status(checklists, Ground(verdict.year, verdict.findings, read_day(on), root))


def states(jobs: tuple[JobStatus, ...]) -> dict[str, str]:
    return {step.step.step: step.state for job in jobs for step in job.leaves}


@pytest.fixture(scope="module")
def seen() -> dict[str, tuple[JobStatus, ...]]:
    return {on: standing(TOP, on) for on in (TODAY, LATER)}


@DAYS
def test_the_chosen_steps(seen: dict[str, tuple[JobStatus, ...]], on: str, which: int) -> None:
    found = states(seen[on])
    assert {step: found[step] for step in STEPS} == {s: both[which] for s, both in STEPS.items()}


@DAYS
def test_the_counts_by_job(seen: dict[str, tuple[JobStatus, ...]], on: str, which: int) -> None:
    found = {job.checklist.job: Counter(step.state for step in job.leaves) for job in seen[on]}
    assert {job: dict(found[job]) for job in COUNTS} == {j: c[which] for j, c in COUNTS.items()}


def test_every_state_but_blocked_shows_on_the_later_day(
    seen: dict[str, tuple[JobStatus, ...]],
) -> None:
    assert set(states(seen[LATER]).values()) == set(STATES) - {"blocked"}


def test_nothing_of_the_example_lies_in_the_future(seen: dict[str, tuple[JobStatus, ...]]) -> None:
    """What proves a step is dated up to the day it was written down."""
    shown = [s for job in seen[LATER] for step in job.leaves for s in step.shown]
    days = [proof.day for one in shown for proof in one.proofs if proof.day is not None]
    meetings_to_come = read_day("2569-12-08")
    assert days
    assert {day for day in days if day > read_day(TODAY)} <= {meetings_to_come}


def test_steps_whose_register_cannot_be_read_are_blocked(tmp_path: Path) -> None:
    shutil.copytree(TOP / "workspaces", tmp_path / "workspaces")
    (tmp_path / "workspaces/registers/2569/letters-out.yaml").write_text("letters: [\n", "utf-8")
    found = states(standing(tmp_path, TODAY))
    assert {found[step] for step in ("2.1", "2.4.1", "2.7", "6.1.2")} == {"blocked"}
    assert found["2.4.2"] == "done"
