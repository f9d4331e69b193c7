"""The agenda of a meeting (ระเบียบวาระการประชุม), with the tables that it considers behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings.called import (
    body_of,
    headings_of,
    held_of,
    of_development,
    previous_of,
    terms_of,
    unknown_meeting,
)
from pyo1plan.documents.missing import NotReady, needed, refuse_unread
from pyo1plan.documents.plans.standing import mark_of, standing_of
from pyo1plan.documents.tables.money import money_of
from pyo1plan.documents.tables.order import in_order
from pyo1plan.documents.tables.register import register
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.office import Office
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan, plan_at, stages_reached

KEY = "agenda"
TEMPLATE = "agenda/agenda.html"


def content(plan: Plan, stamp: Stamp, meeting_id: str) -> Content:
    """The agenda of the meeting `meeting_id`, of the fiscal year or of a development plan.

    Attached tables show the plan that the meeting has before it: the proposals with the decisions
    of all earlier meetings, whatever stage `plan` itself is at. Raises `missing.NotReady`.
    """
    year = plan.year
    refuse_unread(year)
    office = needed(year.frame.office, "office", year)
    held = held_of(year, meeting_id)
    terms = terms_of(year, held, KEY)
    meeting, body = held.record, body_of(office, held)
    attachments = tuple(dict.fromkeys(a for item in meeting.items for a in item.attachments))
    considered = _considered(year, held, attachments)
    standing = standing_of(considered) if considered else None
    return Content(
        document=KEY,
        part=meeting_id,
        template=TEMPLATE,
        title=f"ระเบียบวาระการประชุม{body.name} ครั้งที่ {meeting.number}",
        values={
            "office": office,
            "settings": terms.settings,
            "year": terms.year,
            "body": body,
            "meeting": meeting,
            "previous": previous_of(year, meeting),
            "headings": headings_of(body, meeting),
            "attachments": attachments,
            "decisions": {d.proposal: d for item in meeting.items for d in item.decisions},
            "standing": standing,
            "stamp": stamp,
            **(_tables(considered, office) if considered and attachments else {}),
        },
        mark=mark_of(
            standing if attachments else None, stamp, terms.settings.example, terms.numerals
        ),
        numerals=terms.numerals,
    )


def plan_before(year: Year, meeting_id: str) -> Plan:
    """The plan as the meeting finds it: decided on by all earlier meetings, not by this one."""
    this = year.meeting(meeting_id)
    if this is None:
        raise unknown_meeting(year, meeting_id)
    earlier = tuple(m for m in year.meetings if (m.record.date, m.id) < (this.record.date, this.id))
    before = replace(year, meetings=earlier)
    return plan_at(before, stages_reached(before)[-1])


def _considered(year: Year, held: Held[Meeting], attachments: tuple[str, ...]) -> Plan | None:
    """The annual plan before the meeting; None for one on the development plan, which has none.

    Raises NotReady where such a meeting asks for tables of the annual plan.
    """
    if held is not of_development(year, held.id):
        return plan_before(year, held.id)
    if attachments:
        listed = ", ".join(attachments)
        raise NotReady(
            Words(
                f"{held.file}: เอกสารแนบ {listed} เป็นตารางของแผนปฏิบัติการประจำปี "
                "ใช้กับการประชุมของแผนพัฒนาไม่ได้ โปรดลบช่อง attachments "
                "แล้วแนบเล่มแผนพัฒนาที่พิมพ์จาก plan render development-plan แทน",
                f"{held.file}: {listed} are tables of the annual plan. Remove attachments, and put "
                "the booklet that plan render development-plan prints before the meeting.",
            )
        )
    return None


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
