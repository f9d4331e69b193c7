"""What is due soon: the steps not done whose last day has passed or comes within some days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pyo1plan.checklists.status import JobStatus, StepStatus

#: How many days ahead the office looks.
SOON = 30


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A step that is due, with the days left to its last day (negative: days overdue)."""

    status: StepStatus
    days: int


def upcoming(jobs: Iterable[JobStatus], on: date, within: int = SOON) -> tuple[Upcoming, ...]:
    """The open steps whose last day is at most `within` days after `on`, the most overdue first.

    Of steps due on one day the document's order counts.
    """
    due = [
        Upcoming(status, (status.due.end - on).days)
        for status in open_steps(jobs)
        if status.due is not None
    ]
    return tuple(sorted((u for u in due if u.days <= within), key=lambda u: u.days))


def open_steps(jobs: Iterable[JobStatus]) -> tuple[StepStatus, ...]:
    """The steps without parts that are not done and have something to show."""
    return tuple(
        step
        for job in jobs
        for step in job.leaves
        if step.state != "done" and not (step.shown and all(s.is_idle for s in step.shown))
    )


def has_begun(step: StepStatus, on: date) -> bool:
    """Whether the time of the step has come; a step that nobody dated may be done at any time."""
    return step.due is None or step.due.start <= on
