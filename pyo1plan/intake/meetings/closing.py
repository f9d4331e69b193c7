"""Work that a meeting gave, written as done into the meeting's file: all else in it stays as it is."""

from __future__ import annotations

from datetime import date

from pyo1plan.checklists.assigned import given
from pyo1plan.findings import Path
from pyo1plan.records.form import read_record
from pyo1plan.records.meeting import Meeting
from pyo1plan.sources.edit import EditError
from pyo1plan.sources.entries import set_field
from pyo1plan.sources.events import Refused, read_values
from pyo1plan.thai.dates import iso_be
from pyo1plan.year.held import Held


def closed(held: Held[Meeting], place: int, day: date, result: str | None) -> str:
    """The meeting's text with its piece of work `place` (from 1) done on `day`.

    Raises `EditError` where that cannot be written without touching anything else.
    """
    one = given(held.record)[place - 1]
    path: Path = ("items", one.item, "assignments", one.at)
    text = set_field(held.text, (*path, "done"), iso_be(day))
    if result is not None:
        text = set_field(text, (*path, "result"), result)
    values = read_values(text)
    again = None if isinstance(values, Refused) else read_record(Meeting, values)
    if not isinstance(again, Meeting) or given(again)[place - 1].work.done != day:
        raise EditError("the changed text would not read as the same meeting")
    return text
