"""When each step is due: by the year's own calendar, else in the months that the standard names."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from pyo1plan.records.checklist import Checklist, Months
from pyo1plan.records.settings import CalendarEntry
from pyo1plan.records.standard import months_of
from pyo1plan.thai.dates import ERA
from pyo1plan.year.model import Frame


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both included."""

    start: date
    end: date


def span_of(checklist: Checklist, step: str, frame: Frame) -> Span | None:
    """When `step` is to be done in fiscal year `frame.number`; None where nobody says.

    A line of the calendar (`year.yaml`, or `plan.yaml` of the development plan) shifts what the
    standard says; several lines of one step count from the first day to the last.
    """
    entries = [entry for entry in _calendar(frame) if entry.step == step]
    if entries:
        return Span(min(e.start for e in entries), max(e.end for e in entries))
    months = months_of(checklist, step)
    return span_of_months(months, frame.number) if months else None


def group_of(step: str, frame: Frame) -> str | None:
    """The group in charge of `step`: that of its calendar line, or of a step above it."""
    while step:
        for entry in _calendar(frame):
            if entry.step == step and entry.group:
                return entry.group
        step = step.rpartition(".")[0]
    return None


def span_of_months(months: Months, year: int) -> Span:
    """The days of `months` in fiscal year `year` (พ.ศ.): October to December lie a year earlier."""
    first = date(_calendar_year(months.start, year), months.start, 1)
    last_year = _calendar_year(months.end, year)
    last = date(last_year, months.end, monthrange(last_year, months.end)[1])
    return Span(first, last)


def _calendar_year(month: int, year: int) -> int:
    return year - ERA - (1 if month >= 10 else 0)


def _calendar(frame: Frame) -> tuple[CalendarEntry, ...]:
    own = frame.settings.record.calendar if frame.settings else ()
    return own + (frame.development.record.calendar if frame.development else ())
