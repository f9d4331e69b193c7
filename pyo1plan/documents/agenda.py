"""The agenda of a meeting (ระเบียบวาระการประชุม), with the tables that it considers behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, refuse_unread
from pyo1plan.documents.standing import mark_of, standing_of
from pyo1plan.documents.tables.money import money_of
from pyo1plan.documents.tables.order import in_order
from pyo1plan.documents.tables.register import register
from pyo1plan.records.meeting import Item, Meeting
from pyo1plan.records.office import Body, Office
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan, plan_at, stages_reached

KEY = "agenda"
TEMPLATE = "agenda/agenda.html"


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the body's agenda with the meeting's matters under it."""

    number: int
    name: str
    items: tuple[Item, ...]


def content(plan: Plan, stamp: Stamp, meeting_id: str) -> Content:
    """The agenda of the meeting `meeting_id`.

    Attached tables show the plan that the meeting has before it: the proposals with the decisions
    of all earlier meetings, whatever stage `plan` itself is at. Raises `missing.NotReady`.
    """
    year = plan.year
    refuse_unread(year)
    settings = needed(year.frame.settings, "settings", year)
    office = needed(year.frame.office, "office", year)
    meeting, body = _meeting(year, office, meeting_id)
    attachments = tuple(dict.fromkeys(a for item in meeting.items for a in item.attachments))
    considered = plan_before(year, meeting_id)
    numerals = settings.numerals_of(KEY)
    standing = standing_of(considered)
    return Content(
        document=KEY,
        part=meeting_id,
        template=TEMPLATE,
        title=f"ระเบียบวาระการประชุม{body.name} ครั้งที่ {meeting.number}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "body": body,
            "meeting": meeting,
            "previous": _previous(year, meeting),
            "headings": _headings(body, meeting),
            "attachments": attachments,
            "decisions": {d.proposal: d for item in meeting.items for d in item.decisions},
            "standing": standing,
            "stamp": stamp,
            **(_tables(considered, office) if attachments else {}),
        },
        mark=mark_of(standing if attachments else None, stamp, settings.example, numerals),
        numerals=numerals,
    )


def plan_before(year: Year, meeting_id: str) -> Plan:
    """The plan as the meeting finds it: decided on by all earlier meetings, not by this one."""
    this = year.meeting(meeting_id)
    if this is None:
        raise _unknown_meeting(year, meeting_id)
    earlier = tuple(m for m in year.meetings if (m.record.date, m.id) < (this.record.date, this.id))
    before = replace(year, meetings=earlier)
    return plan_at(before, stages_reached(before)[-1])


def _meeting(year: Year, office: Office, meeting_id: str) -> tuple[Meeting, Body]:
    held = year.meeting(meeting_id)
    if held is None:
        raise _unknown_meeting(year, meeting_id)
    body = office.body(held.record.body)
    if body is None:
        raise NotReady(
            Words(
                f"ยังจัดทำระเบียบวาระไม่ได้ เพราะไม่พบคณะกรรมการ {held.record.body} "
                f"โปรดเพิ่มใน bodies ของ workspaces/office.yaml หรือแก้ใน {held.file}",
                f"The agenda cannot be made: there is no body {held.record.body}. "
                f"Add it under bodies in workspaces/office.yaml, or mend {held.file}.",
            )
        )
    return held.record, body


def _unknown_meeting(year: Year, meeting_id: str) -> NotReady:
    folder = f"workspaces/{year.frame.number}/meetings"
    known = ", ".join(m.id for m in year.meetings) or "-"
    return NotReady(
        Words(
            f"ไม่พบการประชุม “{meeting_id}” ที่มีอยู่คือ {known} "
            f"โปรดสร้างแฟ้ม {folder}/<วันที่>-<คณะกรรมการ>.yaml",
            f"There is no meeting “{meeting_id}” (known: {known}). "
            f"Write {folder}/<date>-<body>.yaml.",
        )
    )


def _previous(year: Year, meeting: Meeting) -> Meeting | None:
    held = year.meeting(meeting.previous) if meeting.previous else None
    return held.record if held else None


def _headings(body: Body, meeting: Meeting) -> tuple[Heading, ...]:
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


def _tables(plan: Plan, office: Office) -> dict[str, Any]:
    frame = plan.year.frame
    settings = needed(frame.settings, "settings", plan.year)
    strategies = needed(frame.strategies, "strategies", plan.year)
    budget = needed(frame.budget, "budget", plan.year)
    return {
        "budget": budget,
        "money": money_of(plan, office, settings, strategies, budget),
        "register": register(in_order(plan, office, strategies), office, strategies),
    }
