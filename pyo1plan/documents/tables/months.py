"""Which of the twelve months of a fiscal year a span of days touches."""

from __future__ import annotations

from datetime import date

from pyo1plan.thai.fiscal import first_day, last_day, month_index


def months_touched(year: int, start: date | None, end: date | None) -> tuple[bool, ...]:
    """Twelve values, October first; a span known by one day only touches that day's month.

    Days outside fiscal year `year` (พ.ศ.) touch none.
    """
    first, last = start or end, end or start
    if first is None or last is None:
        return (False,) * 12
    first, last = max(first, first_day(year)), min(last, last_day(year))
    if first > last:
        return (False,) * 12
    return tuple(month_index(first) <= i <= month_index(last) for i in range(12))
