"""The working calendar of the year as rows with twelve months."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.documents.tables.months import months_touched
from pyo1plan.records.office import Office
from pyo1plan.records.settings import CalendarEntry, Settings


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One matter of the calendar: the months in which it is done, October first."""

    entry: CalendarEntry
    group: str | None
    months: tuple[bool, ...]


def calendar(settings: Settings, office: Office) -> tuple[CalendarRow, ...]:
    """The calendar in the order in which the year gives it."""
    return tuple(_row(entry, settings, office) for entry in settings.calendar)


def _row(entry: CalendarEntry, settings: Settings, office: Office) -> CalendarRow:
    group = office.group(entry.group) if entry.group else None
    name = (group.short_name or group.name) if group else None
    return CalendarRow(entry, name, months_touched(settings.year, entry.start, entry.end))
