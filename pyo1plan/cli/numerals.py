"""The digits that the command line asks for, over those that the year sets."""

from __future__ import annotations

from dataclasses import replace

from pyo1plan.records.settings import Numerals
from pyo1plan.year.model import Year


def in_numerals(year: Year, numerals: Numerals | None) -> Year:
    """The year with its setting of numerals replaced by what the command line asks for."""
    if numerals is None:
        return year
    if plan := year.frame.development:
        plan = replace(plan, record=plan.record.model_copy(update={"numerals": numerals}))
        year = replace(year, frame=replace(year.frame, development=plan))
    held = year.frame.settings
    if held is None:
        return year
    wanted: dict[str, object] = {"numerals": numerals, "numerals_by_document": {}}
    settings = replace(held, record=held.record.model_copy(update=wanted))
    return replace(year, frame=replace(year.frame, settings=settings))
