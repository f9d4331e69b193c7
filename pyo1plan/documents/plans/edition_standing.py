"""How far an edition of the development plan has come: agreed to by its body, or still a draft.

The body is the plan's own `approved_by` (standard step 1.7: คณะกรรมการเขตพื้นที่การศึกษา). The original is
agreed to by that body's first such resolution; a yearly review by the meeting that it names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.office import Office
from pyo1plan.year.editions import ORIGINAL, Edition, revisions
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: The document that a meeting approves, as its item names it.
DEVELOPMENT_PLAN = "development-plan"


@dataclass(frozen=True, slots=True)
class Approval:
    """A resolution that agreed to an edition."""

    body: str
    number: str
    date: date
    outcome: Literal["agree", "agree-with-changes"]
    resolution: str | None


@dataclass(frozen=True, slots=True)
class EditionStanding:
    """An edition by its Thai name, and the resolution that agreed to it, if any."""

    name: str
    approval: Approval | None

    @property
    def draft(self) -> bool:
        """Whether no resolution has agreed to this edition."""
        return self.approval is None


def standing_of_edition(edition: Edition, year: Year, office: Office) -> EditionStanding:
    """The standing of `edition`, whose latest review decides for a reviewed plan."""
    if edition.name == ORIGINAL:
        return EditionStanding("ฉบับแรก", approval_of_original(edition.plan, year, office))
    latest = edition.revisions[-1].record.meeting
    name = f"ฉบับทบทวน พ.ศ. {edition.name}"
    return EditionStanding(name, approval_by(latest, edition.plan, year, office))


def approval_by(
    meeting: str | None, plan: DevelopmentPlan, year: Year, office: Office
) -> Approval | None:
    """What the meeting named `meeting` agreed to; None where it did not, or there is none."""
    held = next((m for m in development_meetings(year) if m.id == meeting), None)
    return _agreed(held.record, plan, office) if held else None


def development_meetings(year: Year) -> tuple[Held[Meeting], ...]:
    """The meetings on the development plan, in order of time."""
    found = year.every("development-meeting", Meeting)
    return tuple(sorted(found, key=lambda held: (held.record.date, held.id)))


def approval_of_original(plan: DevelopmentPlan, year: Year, office: Office) -> Approval | None:
    """The first resolution that agreed to the plan and is not the resolution of a review."""
    of_reviews = {held.record.meeting for held in revisions(year)}
    meetings = (m for m in development_meetings(year) if m.id not in of_reviews)
    agreed = (_agreed(held.record, plan, office) for held in meetings)
    return next((approval for approval in agreed if approval), None)


def _agreed(meeting: Meeting, plan: DevelopmentPlan, office: Office) -> Approval | None:
    """The resolution of `meeting`, if the body that approves the plan agreed to it there."""
    if meeting.body != plan.approved_by:
        return None
    body = office.body(meeting.body)
    for item in meeting.items:
        if item.approves != DEVELOPMENT_PLAN:
            continue
        if item.outcome == "agree" or item.outcome == "agree-with-changes":
            return Approval(
                body.name if body else meeting.body,
                meeting.number,
                meeting.date,
                item.outcome,
                item.resolution,
            )
    return None
