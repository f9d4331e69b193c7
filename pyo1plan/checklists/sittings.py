"""Meetings as evidence names them: of a body, about a document, on a day."""

from __future__ import annotations

from pyo1plan.checklists.ground import Ground
from pyo1plan.findings import Path
from pyo1plan.records.meeting import Item, Meeting
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held

#: A meeting, where an item of it stands, and the item.
Matter = tuple[Held[Meeting], Path, Item]


def sittings(ground: Ground, body: str, about: str | None) -> tuple[Held[Meeting], ...]:
    """All meetings of `body`, those to come included; where `about` is given, with it on the agenda."""
    return tuple(
        held
        for held in ground.records("meeting", Meeting)
        if held.record.body == body
        and (about is None or any(item.approves == about for item in held.record.items))
    )


def matters(ground: Ground, on: str) -> tuple[Matter, ...]:
    """Every item of any meeting that puts the document `on` before it, in the order of the days."""
    every = sorted(ground.records("meeting", Meeting), key=lambda held: (held.record.date, held.id))
    return tuple(
        (held, ("items", i), item)
        for held in every
        for i, item in enumerate(held.record.items)
        if item.approves == on
    )


def said(held: Held[Meeting], ground: Ground) -> Words:
    """How messages call a meeting: its body, number and day."""
    meeting = held.record
    body = ground.body_name(meeting.body)
    return Words(
        f"{body} ครั้งที่ {meeting.number} วันที่ {long_date(meeting.date)}",
        f"{body} {meeting.number}, {long_date(meeting.date, 'en')}",
    )


def kind_of(about: str | None) -> str:
    """The kind of the record in which a meeting about this document is written."""
    return of_development("meeting", about)


def of_development(kind: str, about: str | None) -> str:
    """The kind of record in the development plan's folder where it is about that plan."""
    return f"development-{kind}" if about == "development-plan" else kind
