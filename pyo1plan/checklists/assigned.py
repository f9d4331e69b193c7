"""Work that meetings gave to somebody and that is not done yet, across meetings and years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pyo1plan.records.meeting import Assignment, Meeting
from pyo1plan.year.held import Held


@dataclass(frozen=True, slots=True)
class Assigned:
    """One assignment, the meeting that made it and the matter that it came from."""

    meeting: str
    body: str
    number: str
    file: str
    title: str
    work: Assignment

    def is_overdue(self, on: date) -> bool:
        """Whether its day has passed by `on`."""
        return self.work.by is not None and self.work.by < on


def still_open(meetings: Iterable[Held[Meeting]], on: date) -> tuple[Assigned, ...]:
    """What is open on the day `on`: the earliest due first, then what has no day."""
    found = [
        Assigned(held.id, held.record.body, held.record.number, held.file, item.title, work)
        for held in meetings
        if held.record.date <= on
        for item in held.record.items
        for work in item.assignments
        if work.done is None or work.done > on
    ]
    return tuple(sorted(found, key=lambda one: (one.work.by or date.max, one.meeting)))
