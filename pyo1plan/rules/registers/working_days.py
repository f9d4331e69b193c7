"""Working days: Monday to Friday. Public holidays are not known here."""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5


def next_working_day(day: date) -> date:
    """The working day after `day`."""
    day += timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day
