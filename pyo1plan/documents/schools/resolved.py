"""What meetings resolved on a document: who took note of it, and who agreed to it first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pyo1plan.documents.missing import unreadable
from pyo1plan.records.meeting import Item, Meeting
from pyo1plan.records.office import Office
from pyo1plan.records.settings import Settings
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import ANNUAL_PLAN

AGREED = ("agree", "agree-with-changes")
_OUTCOMES = {
    "agree": "เห็นชอบ",
    "agree-with-changes": "เห็นชอบโดยให้ปรับแก้",
    "acknowledge": "รับทราบ",
    "postpone": "ชะลอ",
    "reject": "ไม่เห็นชอบ",
}


@dataclass(frozen=True, slots=True)
class Resolution:
    """One resolution: the body by its key and name, the meeting, and what it came to."""

    body: str
    name: str
    number: str
    date: date
    outcome: str
    said: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a document was agreed to: `name` is what a draft's pages say."""

    name: str
    approval: Resolution | None

    @property
    def draft(self) -> bool:
        """Whether nobody has agreed to it."""
        return self.approval is None


def resolutions(year: Year, office: Office, about: str) -> tuple[Resolution, ...]:
    """Every resolution on the document (or case) `about`, in order of time.

    Raises `missing.NotReady` where a meeting cannot be read: its resolution would be lost.
    """
    if "meeting" in year.unread_kinds():
        raise unreadable(year, frozenset(("meeting",)))
    meetings = sorted(year.meetings, key=lambda held: (held.record.date, held.id))
    return tuple(
        _resolution(held, item, office)
        for held in meetings
        for item in held.record.items
        if item.approves == about and item.outcome is not None
    )


def standing_of_document(year: Year, office: Office, settings: Settings, about: str) -> Standing:
    """Whether the body that approves `about` agreed to it; that of the annual plan if none is named."""
    body = settings.approvals.get(about, settings.approvals.get(ANNUAL_PLAN))
    found = (r for r in resolutions(year, office, about) if r.body == body and r.outcome in AGREED)
    return Standing("ยังไม่ได้รับความเห็นชอบ", next(found, None))


def _resolution(held: Held[Meeting], item: Item, office: Office) -> Resolution:
    meeting = held.record
    body = office.body(meeting.body)
    outcome = item.outcome or ""
    return Resolution(
        meeting.body,
        body.name if body else meeting.body,
        meeting.number,
        meeting.date,
        outcome,
        _OUTCOMES.get(outcome, outcome),
        item.resolution,
    )
