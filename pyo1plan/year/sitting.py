"""The plan around one meeting: as it came before the meeting, and as it left it.

Unlike a stage, which knows only the bodies that make the plan, this counts the decisions of every
meeting in the order they were taken.
"""

from __future__ import annotations

from pyo1plan.year.decisions import added_later, apply, rulings
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan


def before(year: Year, meeting_id: str) -> Plan:
    """The proposals with the decisions of all meetings earlier than this one.

    Raises `DecisionError` for a decision that cannot be carried out, KeyError for an unknown meeting.
    """
    return _up_to(year, meeting_id, False)


def after(year: Year, meeting_id: str) -> Plan:
    """The same with the decisions of this meeting."""
    return _up_to(year, meeting_id, True)


def _up_to(year: Year, meeting_id: str, this_too: bool) -> Plan:
    this = year.meeting(meeting_id)
    if this is None:
        raise KeyError(meeting_id)
    last = (this.record.date, this.id)
    every = tuple(rulings(year.meetings))
    taken = tuple(
        r
        for r in every
        if (r.meeting.record.date, r.meeting.id) < last or (this_too and r.meeting.id == this.id)
    )
    return Plan(year, "current", apply(year.proposals, taken, added_later(every)), taken)
