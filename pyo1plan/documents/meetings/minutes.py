"""The minutes of a meeting (รายงานการประชุม, ระเบียบงานสารบรรณ ข้อ ๒๕ แบบที่ ๑๑)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings.called import (
    Heading,
    body_of,
    headings_of,
    held_of,
    of_development,
    previous_of,
    terms_of,
)
from pyo1plan.documents.missing import NotReady, needed, refuse_unread
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.tables.rulings import rulings_of
from pyo1plan.records.meeting import Item, Meeting
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.stage import Plan

KEY = "minutes"
TEMPLATE = "minutes/minutes.html"
#: What the meeting said of a document, where no resolution is written out.
OUTCOMES = {
    "agree": "เห็นชอบ",
    "agree-with-changes": "เห็นชอบโดยให้ปรับแก้",
    "acknowledge": "รับทราบ",
    "postpone": "ให้ชะลอไว้ก่อน",
    "reject": "ไม่เห็นชอบ",
}


def content(plan: Plan, stamp: Stamp, meeting_id: str) -> Content:
    """The minutes of the meeting `meeting_id`, of the fiscal year or of a development plan.

    Raises `missing.NotReady` with all that is missing: who came, the times, a resolution.
    """
    year = plan.year
    refuse_unread(year)
    office = needed(year.frame.office, "office", year)
    held = held_of(year, meeting_id)
    terms = terms_of(year, held, KEY)
    meeting, body = held.record, body_of(office, held)
    headings = headings_of(body, meeting)
    missing = [*_missing(meeting), *_unresolved(meeting, headings)]
    if missing:
        raise _not_ready(held, missing)
    decided = None if held is of_development(year, meeting_id) else rulings_of(year, meeting_id)
    return Content(
        document=KEY,
        part=meeting_id,
        template=TEMPLATE,
        title=f"รายงานการประชุม{body.name} ครั้งที่ {meeting.number}",
        values={
            "office": office,
            "settings": terms.settings,
            "year": terms.year,
            "body": body,
            "meeting": meeting,
            "attendance": meeting.attendance,
            "minutes": meeting.minutes,
            "previous": previous_of(year, meeting),
            "headings": headings,
            "outcomes": OUTCOMES,
            "rulings": decided,
            "stamp": stamp,
        },
        mark=mark_of(None, stamp, terms.settings.example, terms.numerals),
        numerals=terms.numerals,
    )


def _missing(meeting: Meeting) -> Iterator[Words]:
    """What the form asks for and the record does not have."""
    if meeting.attendance is None or not meeting.attendance.present:
        yield Words("ผู้มาประชุม (attendance.present)", "who came (attendance.present)")
    if meeting.start is None:
        yield Words("เวลาเริ่มประชุม (start)", "when it started (start)")
    if meeting.end is None:
        yield Words("เวลาเลิกประชุม (end)", "when it ended (end)")
    if meeting.place is None:
        yield Words("สถานที่ประชุม (place)", "where it met (place)")
    if not meeting.items:
        yield Words("เรื่องที่ประชุม (items)", "what it spoke of (items)")


def _unresolved(meeting: Meeting, headings: Sequence[Heading]) -> Iterator[Words]:
    for number, item in enumerate(meeting.items, 1):
        if not _is_resolved(item):
            yield Words(
                f"มติของเรื่องที่ {number} {item.title} (resolution)",
                f"the resolution on item {number}, {item.title} (resolution)",
            )
    for heading in headings:
        if meeting.previous and "รับรองรายงาน" in heading.name and not heading.items:
            yield Words(
                f"มติรับรองรายงานการประชุมครั้งก่อน (เพิ่มเรื่องใน items ที่ heading: {heading.number} พร้อม resolution)",
                "the resolution that adopts the last minutes"
                f" (an item with heading: {heading.number} and its resolution)",
            )


def _is_resolved(item: Item) -> bool:
    return bool(item.resolution or item.outcome or item.decisions)


def _not_ready(held: Held[Meeting], missing: Sequence[Words]) -> NotReady:
    listed_th = "\n".join(f"  {words.th}" for words in missing)
    listed_en = "\n".join(f"  {words.en}" for words in missing)
    return NotReady(
        Words(
            f"ยังจัดทำรายงานการประชุมไม่ได้ โปรดเติมใน {held.file}:\n{listed_th}",
            f"The minutes cannot be made yet. Add to {held.file}:\n{listed_en}",
        )
    )
