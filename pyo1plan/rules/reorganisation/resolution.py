"""The meeting that a case names decided on this very case, and an announcement follows its consent."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Item
from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.reorganisation.cases import CASE, cases
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

AGREED = ("agree", "agree-with-changes")
_MEETING = "meetings/2569-12-17-provincial.yaml"
_ITEM = (
    "items: [{heading: 5, title: รวมสถานศึกษา, approves: %s, outcome: agree, resolution: เห็นชอบ}]"
)
_DONE = {"proposed": "2569-11-02", "meeting": "2569-12-17-provincial"}


def resolved_in(year: Year, held: Held[Reorganisation], meeting: str | None) -> Item | None:
    """The item of the meeting named `meeting` that is about this case."""
    found = year.meeting(meeting) if meeting else None
    items = found.record.items if found else ()
    return next((item for item in items if item.approves == held.id), None)


def check(year: Year) -> Iterator[Problem]:
    """Cases whose meeting has no item about them, and announcements without consent."""
    for held in cases(year):
        record = held.record
        item = resolved_in(year, held, record.meeting)
        if record.meeting and year.meeting(record.meeting) and item is None:
            yield Problem(
                held,
                ("meeting",),
                Words(
                    f"การประชุม {record.meeting} ไม่มีวาระของเรื่องนี้",
                    f"the meeting {record.meeting} has no item about this case",
                ),
                Words(
                    f"ใส่ approves: {held.id} และ outcome ที่วาระของเรื่องนี้ในแฟ้มการประชุม",
                    f"write approves: {held.id} and its outcome at the item in the meeting's file",
                ),
            )
        elif record.announcement is not None and (item is None or item.outcome not in AGREED):
            yield Problem(
                held,
                ("announcement", "date"),
                Words(
                    "มีประกาศ ทั้งที่ยังไม่มีมติเห็นชอบของเรื่องนี้",
                    "it was announced, though no resolution agreed to it",
                ),
                Words(
                    "ระบุ meeting และ outcome: agree ในวาระของการประชุม หรือลบประกาศ",
                    "name the meeting, with outcome: agree at its item, or remove the announcement",
                ),
            )


RULE = Rule(
    id="reorganisation-resolution",
    severity="error",
    step="4.4.4",
    title=Words("มติเป็นของเรื่องนี้จริง", "The resolution is about this case"),
    why=Words(
        "ประกาศต้องอ้างมติได้ การประชุมครั้งหนึ่งพิจารณาหลายเรื่อง จึงต้องรู้ว่าวาระใดเป็นของเรื่องใด",
        "An announcement rests on a resolution; one meeting decides on many cases.",
    ),
    cure=Words(
        "ที่วาระในแฟ้มการประชุม ใส่ approves: <ชื่อแฟ้มของเรื่อง ไม่มี .yaml>",
        "At the meeting's item write approves: <the case's file name, without .yaml>.",
    ),
    check=check,
    wrong={**case(**_DONE), _MEETING: _ITEM % "other-case"},
    right={**case(**_DONE), _MEETING: _ITEM % "merge-two"},
    reads="year",
    needs=(CASE, "meeting"),
)
