"""Work that meetings gave to somebody and that is not done yet, across meetings and years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pyo1plan.checklists.status import JobStatus, StepStatus
from pyo1plan.records.meeting import Assignment, Meeting
from pyo1plan.year.held import Held


@dataclass(frozen=True, slots=True)
class Assigned:
    """One assignment, the meeting that made it and the matter that it came from.

    `place` is which of the meeting's pieces of work it is, from 1, as `plan meeting close` names it.
    """

    meeting: str
    body: str
    number: str
    file: str
    title: str
    work: Assignment
    place: int

    def is_overdue(self, on: date) -> bool:
        """Whether its day has passed by `on`."""
        return self.work.by is not None and self.work.by < on


@dataclass(frozen=True, slots=True)
class Given:
    """Work that a meeting gave: under which of its items, and which there (both from 0)."""

    item: int
    at: int
    work: Assignment

    def is_open(self, on: date) -> bool:
        """Whether it was not done by the end of the day `on`."""
        return self.work.done is None or self.work.done > on


def given(meeting: Meeting) -> tuple[Given, ...]:
    """All work that the meeting gave, in the order of its file."""
    return tuple(
        Given(number, at, work)
        for number, item in enumerate(meeting.items)
        for at, work in enumerate(item.assignments)
    )


def still_open(meetings: Iterable[Held[Meeting]], on: date) -> tuple[Assigned, ...]:
    """What is open on the day `on`: the earliest due first, then what has no day."""
    found = [
        Assigned(
            held.id,
            held.record.body,
            held.record.number,
            held.file,
            held.record.items[one.item].title,
            one.work,
            place,
        )
        for held in meetings
        if held.record.date <= on
        for place, one in enumerate(given(held.record), 1)
        if one.is_open(on)
    ]
    return tuple(sorted(found, key=lambda one: (one.work.by or date.max, one.meeting)))


def by_step(
    jobs: Iterable[JobStatus], work: Iterable[Assigned]
) -> Mapping[str, tuple[Assigned, ...]]:
    """Work by the first step that asks for a meeting or a resolution of the body that gave it.

    What a body gave that no step names stands with the first step that asks for any meeting (or else
    with the first step), so that none is lost.
    """
    leaves = [step for job in jobs for step in job.leaves]
    homes = {body: step.step.step for step in reversed(leaves) for body in _bodies(step)}
    otherwise = next((step.step.step for step in (*filter(_bodies, leaves), *leaves)), "")
    found: dict[str, list[Assigned]] = {}
    for one in work:
        found.setdefault(homes.get(one.body, otherwise), []).append(one)
    return {step: tuple(held) for step, held in found.items()}


def _bodies(step: StepStatus) -> list[str]:
    """The bodies whose meetings or resolutions the step asks for by name."""
    asked = (one.meeting or one.resolution for one in step.step.evidence)
    return [one.body for one in asked if one is not None and one.body is not None]
