"""The fixed days of a year: its meetings, what must be ready before them, targets of spending."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from hashlib import sha256
from itertools import groupby
from typing import Literal

from pyo1plan.documents.filters import number
from pyo1plan.documents.missing import NotReady
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.office import Office
from pyo1plan.records.settings import Settings, SpendingTarget
from pyo1plan.thai.dates import short_date
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

_MEASURES = {"disbursed": "เบิกจ่าย", "used": "ใช้จ่าย"}
_KINDS = {"overall": "ภาพรวม", "current": "รายจ่ายประจำ", "investment": "รายจ่ายลงทุน"}


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting, or a deadline: the last day for something.

    `key` stays the same when the day moves. `start` and `end` are times of day in Thailand, None
    where nobody has set them.
    """

    key: str
    kind: Literal["meeting", "deadline"]
    day: date
    start: time | None
    end: time | None
    subject: str
    place: str | None
    details: tuple[str, ...]


def appointments(year: Year, settings: Settings, office: Office) -> tuple[Appointment, ...]:
    """All of them in order of time. Raises NotReady for a meeting that ends before it begins."""
    found = [
        *(one for held in year.meetings for one in _of_meeting(held, office)),
        *_of_targets(settings),
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.start or time.min, one.key)))


def _of_meeting(held: Held[Meeting], office: Office) -> Iterator[Appointment]:
    meeting = held.record
    if meeting.end is not None and (meeting.start is None or meeting.end <= meeting.start):
        raise NotReady(
            Words(
                f"{held.file}: เวลาเลิกประชุมต้องอยู่หลังเวลาเริ่ม โปรดแก้ start หรือ end",
                f"{held.file}: the meeting must end after it begins: mend start or end.",
            )
        )
    body = office.body(meeting.body)
    name = f"{body.name if body else meeting.body} ครั้งที่ {meeting.number}"
    key = f"meeting-{meeting.body}-{meeting.number}".replace(" ", "")
    yield Appointment(
        key,
        "meeting",
        meeting.date,
        meeting.start,
        meeting.end,
        f"ประชุม{name}",
        meeting.place,
        tuple(f"ระเบียบวาระที่ {item.heading} {item.title}" for item in meeting.items),
    )
    for one in meeting.preparation:
        if one.by is not None:
            done = (f"เสร็จแล้ว {short_date(one.done)}",) if one.done else ()
            yield Appointment(
                f"{key}-{mark_of_text(one.what)}",
                "deadline",
                one.by,
                None,
                None,
                f"{one.what} ({name})",
                None,
                (f"ผู้รับผิดชอบ {one.who}", *done),
            )


def mark_of_text(text: str) -> str:
    """Twelve letters and digits that stand for `text`, where a matter has no number of its own."""
    return sha256(text.encode()).hexdigest()[:12]


def _of_targets(settings: Settings) -> Iterator[Appointment]:
    """One deadline a quarter: the last day by which money is to be spent."""
    targets = sorted(settings.spending_targets, key=lambda target: target.quarter)
    for quarter, found in groupby(targets, key=lambda target: target.quarter):
        yield Appointment(
            f"spending-q{quarter}",
            "deadline",
            quarter_span(settings.year, int(quarter))[1],
            None,
            None,
            f"เป้าหมายการใช้จ่ายงบประมาณสะสมถึงสิ้นไตรมาสที่ {quarter}",
            None,
            tuple(_target(target) for target in found),
        )


def _target(target: SpendingTarget) -> str:
    doubt = "" if target.verified else " (ยังไม่ยืนยัน)"
    return f"{_MEASURES[target.measure]}{_KINDS[target.kind]} ร้อยละ {number(target.percent)}{doubt}"
