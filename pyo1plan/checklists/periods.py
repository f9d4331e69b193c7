"""Months and quarters of the fiscal year, and in how many of them something was done.

A month (or quarter) counts once it is over. The one that runs counts only when it already holds an
entry: nobody owes it before its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pyo1plan.checklists.due import span_of_months
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.records.checklist import Months
from pyo1plan.thai.dates import ERA
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.thai.months import month_name
from pyo1plan.words import Words

Each = Literal["month", "quarter"]
_UNITS: dict[Each, Words] = {
    "month": Words("เดือน", "months"),
    "quarter": Words("ไตรมาส", "quarters"),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many of the periods that count something was done, and how often in all."""

    have: int
    of: int
    entries: int
    unit: Words
    empty: tuple[Words, ...]


def tally(days: Iterable[date], each: Each, ground: Ground) -> Tally:
    """How the days, none after the day that is judged, fall into the months or quarters."""
    known = [day for day in days if ground.is_of_year(day)]
    held, empty = 0, []
    for name, first, last in _periods(each, ground.year.frame.number):
        if any(first <= day <= last for day in known):
            held += 1
        elif last < ground.on:
            empty.append(name)
    return Tally(held, held + len(empty), len(known), _UNITS[each], tuple(empty))


def missing_of(t: Tally) -> Iterator[Words]:
    """Which periods are empty, in words; nothing where none is."""
    if t.empty:
        names = listed(t.empty)
        yield Words(f"ยังไม่มีรายการของ {names.th}", f"has nothing for {names.en}")


def _periods(each: Each, year: int) -> Iterator[tuple[Words, date, date]]:
    if each == "quarter":
        for quarter in range(1, 5):
            first, last = quarter_span(year, quarter)
            yield Words(f"ไตรมาสที่ {quarter}", f"quarter {quarter}"), first, last
        return
    for index in range(12):
        month = (index + 9) % 12 + 1
        span = span_of_months(Months(start=month, end=month), year)
        be_year = span.start.year + ERA
        name = Words(
            f"{month_name(month, 'th', 'short')} {be_year}",
            f"{month_name(month, 'en', 'short')} {span.start.year}",
        )
        yield name, span.start, span.end
