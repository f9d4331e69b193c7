"""The working calendar and the fixed days of a year as events of a calendar program."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from pyo1plan.documents.tables.appointments import Appointment, mark_of_text
from pyo1plan.documents.tables.calendar import CalendarRow, WorkingCalendar, job_of
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.office import Office
from pyo1plan.records.standard import standard_texts, steps
from pyo1plan.thai.clock import THAI_TIME

_CATEGORIES = {"meeting": "การประชุม", "deadline": "กำหนดเวลา"}
_OTHERS = "งานอื่นตามปฏิทินของสำนักงาน"
_HOST = re.compile(r"(?:^|//)(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)")


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `start` and `end` are both days (all day long) or both aware times.

    `end` is the first day or moment after the event; None where only its beginning is known.
    `uid` stays the same as long as the event is about the same matter, so that a newer file moves
    the event in a calendar program and does not double it.
    """

    uid: str
    summary: str
    start: date | datetime
    end: date | datetime | None
    description: str
    category: str
    place: str | None
    shown_as: Literal["busy", "free"]


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar as a program lists it: its name, what it is, its events and the time it is of."""

    name: str
    description: str
    stamp: datetime  # aware; the only time besides those of the events
    events: tuple[Event, ...]


def events(
    working: WorkingCalendar,
    fixed: Sequence[Appointment],
    standards: Sequence[Checklist],
    office: Office,
    notice: str | None,
) -> tuple[Event, ...]:
    """The rows of `working` as days, then `fixed`; `notice` stands at the end of each description."""
    by_job = {str(standard.job): standard for standard in standards}
    found = [
        *(_of_row(row, by_job, office) for row in working.rows),
        *(_of_appointment(one, office) for one in fixed),
    ]
    named = _told_apart(found, f"-{working.year}@{domain(office)}")
    return tuple(
        replace(event, description="\n".join(filter(None, (event.description, notice))))
        for event in named
    )


def domain(office: Office) -> str:
    """The office's name on the internet, else its code: what makes its events its own."""
    found = _HOST.search((office.website or "").lower())
    return found[1] if found else office.code


def _told_apart(found: Iterable[Event], ending: str) -> Iterator[Event]:
    """Each event with its whole uid; the second on one matter is numbered 2."""
    seen: Counter[str] = Counter()
    for event in found:
        seen[event.uid] += 1
        again = f"-{seen[event.uid]}" if seen[event.uid] > 1 else ""
        yield replace(event, uid=f"{event.uid}{again}{ending}")


def _of_row(row: CalendarRow, by_job: dict[str, Checklist], office: Office) -> Event:
    standard = by_job.get(job_of(row.step) or "")
    lines = [*_standard_lines(row.step, standard)]
    if row.by == "standard":
        lines.append("ช่วงเดือนตามมาตรฐานการปฏิบัติงาน")
    if row.group:
        lines.append(f"ผู้รับผิดชอบ {row.group}")
    return Event(
        row.step or f"line-{mark_of_text(row.activity)}",
        row.activity,
        row.start,
        row.end + timedelta(days=1),
        "\n".join(lines),
        f"งานที่ {standard.job} {standard.name}" if standard else _OTHERS,
        None,
        "free",
    )


def _standard_lines(step: str | None, standard: Checklist | None) -> Iterator[str]:
    if step is None:
        return
    found = steps([standard]).get(step) if standard else None
    if standard is None or found is None:
        yield f"ขั้นตอนมาตรฐาน {step}"
        return
    yield f"ขั้นตอนมาตรฐาน {step} {' '.join(found.activity.split())}"
    yield from (f"มาตรฐาน {' '.join(text.split())}" for text in standard_texts(standard, step))


def _of_appointment(one: Appointment, office: Office) -> Event:
    lines = list(one.details)
    start: date | datetime = one.day
    end: date | datetime | None = one.day + timedelta(days=1)
    if one.start is not None:
        start = datetime.combine(one.day, one.start, THAI_TIME)
        end = datetime.combine(one.day, one.end, THAI_TIME) if one.end else None
        if end is None:
            lines.append("ยังไม่ได้ระบุเวลาเลิกประชุม")
    return Event(
        one.key,
        one.subject,
        start,
        end,
        "\n".join(lines),
        _CATEGORIES[one.kind],
        one.place,
        "busy" if one.kind == "meeting" else "free",
    )
