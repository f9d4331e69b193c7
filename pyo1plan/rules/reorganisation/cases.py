"""The year's cases of reorganisation, and the table of what the regulations ask of them."""

from __future__ import annotations

from datetime import date

from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.records.requirements import Requirements
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

CASE, TABLE, STUDIED = "reorganisation", "requirements", "regulations"


def cases(year: Year) -> tuple[Held[Reorganisation], ...]:
    """Every case, in the order of its files."""
    return year.every(CASE, Reorganisation)


def table(year: Year) -> Held[Requirements] | None:
    """The table of requirements; None where no record leans on it, or it cannot be read."""
    return next(iter(year.every(TABLE, Requirements)), None)


def put_forward(case: Reorganisation) -> bool:
    """Whether the case is before the Provincial Education Committee, or has been."""
    return case.proposed is not None or case.meeting is not None


def day_of_meeting(case: Reorganisation, year: Year) -> date | None:
    """The day of the meeting that decided on the case; None where none is on record."""
    held = year.meeting(case.meeting) if case.meeting else None
    return held.record.date if held else None
