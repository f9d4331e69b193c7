"""The agenda of a meeting (ระเบียบวาระการประชุม), with the tables that it considers behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, refuse_unread, unreadable
from pyo1plan.documents.standing import mark_of, standing_of
from pyo1plan.documents.tables.money import money_of
from pyo1plan.documents.tables.order import in_order
from pyo1plan.documents.tables.register import register
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.meeting import Item, Meeting
from pyo1plan.records.office import Body, Office
from pyo1plan.records.settings import Numerals, Settings
from pyo1plan.words import Words
from pyo1plan.year.held import Held
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


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for the papers of a meeting: those of its fiscal year or of its development plan."""

    settings: Settings | DevelopmentPlan
    numerals: Numerals
    year: int


def content(plan: Plan, stamp: Stamp, meeting_id: str) -> Content:
    """The agenda of the meeting `meeting_id`, of the fiscal year or of a development plan.

    Attached tables show the plan that the meeting has before it: the proposals with the decisions
    of all earlier meetings, whatever stage `plan` itself is at. Raises `missing.NotReady`.
    """
    year = plan.year
    refuse_unread(year)
    office = needed(year.frame.office, "office", year)
    held = _held(year, meeting_id)
    terms = _terms(year, held)
    meeting, body = held.record, _body(office, held)
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
            "previous": _previous(year, meeting),
            "headings": _headings(body, meeting),
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
        raise _unknown_meeting(year, meeting_id)
    earlier = tuple(m for m in year.meetings if (m.record.date, m.id) < (this.record.date, this.id))
    before = replace(year, meetings=earlier)
    return plan_at(before, stages_reached(before)[-1])


def _held(year: Year, meeting_id: str) -> Held[Meeting]:
    held = year.meeting(meeting_id) or _of_development(year, meeting_id)
    if held is not None:
        return held
    if "development-meeting" in year.unread_kinds():
        raise unreadable(year, frozenset(("development-meeting",)))
    raise _unknown_meeting(year, meeting_id)


def _of_development(year: Year, meeting_id: str) -> Held[Meeting] | None:
    """The meeting on the development plan named `meeting_id`."""
    found = year.every("development-meeting", Meeting)
    return next((held for held in found if held.id == meeting_id), None)


def _terms(year: Year, held: Held[Meeting]) -> Terms:
    if held is _of_development(year, held.id):
        plan = needed(year.frame.development, "development", year)
        return Terms(plan, plan.numerals, year.frame.number)
    settings = needed(year.frame.settings, "settings", year)
    return Terms(settings, settings.numerals_of(KEY), settings.year)


def _considered(year: Year, held: Held[Meeting], attachments: tuple[str, ...]) -> Plan | None:
    """The annual plan before the meeting; None for one on the development plan, which has none.

    Raises NotReady where such a meeting asks for tables of the annual plan.
    """
    if held is not _of_development(year, held.id):
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


def _body(office: Office, held: Held[Meeting]) -> Body:
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
    return body


def _unknown_meeting(year: Year, meeting_id: str) -> NotReady:
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


def _previous(year: Year, meeting: Meeting) -> Meeting | None:
    named = meeting.previous
    held = (year.meeting(named) or _of_development(year, named)) if named else None
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
