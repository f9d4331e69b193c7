"""The memo that calls the members of a body (บันทึกข้อความ, ระเบียบงานสารบรรณ ข้อ ๑๒ แบบที่ ๒)."""

from __future__ import annotations

from collections.abc import Sequence

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings.called import body_of, held_of, signatory_of, terms_of
from pyo1plan.documents.missing import NotReady, needed
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.records.meeting import Item, Meeting
from pyo1plan.records.office import Body, Group, Office
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "invitation"
TEMPLATE = "invitation/invitation.html"


def content(plan: Plan, stamp: Stamp, meeting_id: str) -> Content:
    """The invitation to the meeting `meeting_id`. Raises `missing.NotReady` without time or place."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    held = held_of(year, meeting_id)
    terms = terms_of(year, held, KEY)
    meeting, body = held.record, body_of(office, held)
    missing = [key for key in ("start", "place") if getattr(meeting, key) is None]
    if missing:
        named = ", ".join(missing)
        raise NotReady(
            Words(
                f"ยังจัดทำหนังสือเชิญประชุมไม่ได้ โปรดเติม {named} (เวลาเริ่ม สถานที่) ใน {held.file}",
                f"The invitation cannot be made yet: add {named} to {held.file}.",
            )
        )
    return Content(
        document=KEY,
        part=meeting_id,
        template=TEMPLATE,
        title=f"บันทึกข้อความเชิญประชุม{body.name} ครั้งที่ {meeting.number}",
        values={
            "office": office,
            "settings": terms.settings,
            "year": terms.year,
            "body": body,
            "meeting": meeting,
            "group": _group(office, body),
            "considered": _considered(body, meeting),
            "signatory": signatory_of(office, None),
            "stamp": stamp,
        },
        mark=mark_of(None, stamp, terms.settings.example, terms.numerals),
        numerals=terms.numerals,
    )


def _group(office: Office, body: Body) -> Group | None:
    """The group of the body's secretary, which sends the memo."""
    secretary = next((m for m in body.members if "เลขานุการ" in m.role), None)
    return office.group(secretary.group) if secretary and secretary.group else None


def _considered(body: Body, meeting: Meeting) -> Sequence[Item]:
    """The matters under headings for consideration: what the members are called for."""
    asked = {n for n, name in enumerate(body.agenda, 1) if "พิจารณา" in name}
    return [item for item in meeting.items if item.heading in asked]
