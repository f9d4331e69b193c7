"""A meeting as its papers need it: its body, its headings with their matters, what holds for print."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.documents.missing import NotReady, needed, unreadable
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.meeting import Item, Meeting
from pyo1plan.records.office import Body, Office, Signatory
from pyo1plan.records.settings import Numerals, Settings
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the body's agenda with the meeting's matters under it."""

    number: int
    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for the papers of a meeting: those of its fiscal year or of its development plan."""

    settings: Settings | DevelopmentPlan
    numerals: Numerals
    year: int


def held_of(year: Year, meeting_id: str) -> Held[Meeting]:
    """The meeting of the year or of its development plan. Raises NotReady where there is none."""
    held = year.meeting(meeting_id) or of_development(year, meeting_id)
    if held is not None:
        return held
    if "development-meeting" in year.unread_kinds():
        raise unreadable(year, frozenset(("development-meeting",)))
    raise unknown_meeting(year, meeting_id)


def of_development(year: Year, meeting_id: str) -> Held[Meeting] | None:
    """The meeting on the development plan named `meeting_id`."""
    found = year.every("development-meeting", Meeting)
    return next((held for held in found if held.id == meeting_id), None)


def terms_of(year: Year, held: Held[Meeting], key: str) -> Terms:
    """What holds for the paper `key` of this meeting."""
    if held is of_development(year, held.id):
        plan = needed(year.frame.development, "development", year)
        return Terms(plan, plan.numerals, year.frame.number)
    settings = needed(year.frame.settings, "settings", year)
    return Terms(settings, settings.numerals_of(key), settings.year)


def body_of(office: Office, held: Held[Meeting]) -> Body:
    """The body that meets. Raises NotReady where the office has no such body."""
    body = office.body(held.record.body)
    if body is None:
        raise NotReady(
            Words(
                f"ยังจัดทำเอกสารการประชุมไม่ได้ เพราะไม่พบคณะกรรมการ {held.record.body} "
                f"โปรดเพิ่มใน bodies ของ workspaces/office.yaml หรือแก้ใน {held.file}",
                f"The paper cannot be made: there is no body {held.record.body}. "
                f"Add it under bodies in workspaces/office.yaml, or mend {held.file}.",
            )
        )
    return body


def unknown_meeting(year: Year, meeting_id: str) -> NotReady:
    """The refusal that names the meetings there are."""
    plan, meetings = year.frame.development, year.meetings
    folder = f"workspaces/{year.frame.number}/meetings"
    if plan is not None and year.frame.settings is None:  # a development plan read alone
        folder = plan.file.rpartition("/")[0] + "/meetings"
        meetings = year.every("development-meeting", Meeting)
    known = ", ".join(m.id for m in meetings) or "-"
    return NotReady(
        Words(
            f"ไม่พบการประชุม “{meeting_id}” ที่มีอยู่คือ {known} "
            f"โปรดสร้างแฟ้ม {folder}/<วันที่>-<คณะกรรมการ>.yaml",
            f"There is no meeting “{meeting_id}” (known: {known}). "
            f"Write {folder}/<date>-<body>.yaml.",
        )
    )


def previous_of(year: Year, meeting: Meeting) -> Meeting | None:
    """The meeting whose minutes are to be adopted."""
    named = meeting.previous
    held = (year.meeting(named) or of_development(year, named)) if named else None
    return held.record if held else None


def headings_of(body: Body, meeting: Meeting) -> tuple[Heading, ...]:
    """The body's headings in order.

    Raises NotReady for a matter under a heading that the body does not have: it would be lost.
    """
    for item in meeting.items:
        if not 1 <= item.heading <= len(body.agenda):
            raise NotReady(
                Words(
                    f"เรื่อง “{item.title}” อยู่ในระเบียบวาระที่ {item.heading} "
                    f"แต่{body.name}มี {len(body.agenda)} วาระ โปรดแก้ heading ในแฟ้มการประชุม",
                    f"“{item.title}” stands under heading {item.heading}, but the body has "
                    f"{len(body.agenda)}: mend heading in the meeting's file.",
                )
            )
    return tuple(
        Heading(i, name, tuple(item for item in meeting.items if item.heading == i))
        for i, name in enumerate(body.agenda, 1)
    )


def signatory_of(office: Office, key: str | None) -> Signatory | None:
    """The signatory named `key`; the office's first, who heads it, where no other is named."""
    named = office.signatory(key) if key else None
    return named or next(iter(office.signatories), None)
