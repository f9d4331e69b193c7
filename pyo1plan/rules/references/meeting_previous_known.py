"""The meeting whose minutes are confirmed exists."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.references.unknown import MEETINGS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import DayError, read_day
from pyo1plan.thai.fiscal import first_day
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-12-17-provincial.yaml"
_DATE = len("2569-11-12")


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """The previous meeting, unless its own name says that it met in an earlier fiscal year."""
    previous = held.record.previous
    others = frame.meeting_ids - {held.id}
    if previous is None or previous in others or _in_an_earlier_year(previous, frame.number):
        return
    yield unknown(held, ("previous",), previous, others, MEETINGS)


def _in_an_earlier_year(meeting: str, year: int) -> bool:
    try:
        return read_day(meeting[:_DATE]) < first_day(year)
    except DayError:
        return False


RULE = Rule(
    id="meeting-previous-unknown",
    severity="error",
    step="2.4.3",
    title=Words("การประชุมที่รับรองรายงานมีอยู่จริง", "The meeting whose minutes are confirmed exists"),
    why=Words(
        "ระเบียบวาระที่ 2 รับรองรายงานการประชุมครั้งก่อน จึงต้องรู้ว่าเป็นรายงานของครั้งใด",
        "Heading 2 confirms the minutes of the meeting before; it must be known which.",
    ),
    cure=Words(
        "ใช้ชื่อแฟ้มของการประชุมครั้งก่อนโดยไม่มี .yaml เช่น 2569-11-12-plan-committee",
        "Write the earlier meeting's file name without .yaml, such as 2569-11-12-plan-committee.",
    ),
    check=check,
    wrong={FILE: "previous: 2569-11-19-plan-committee"},
    right={FILE: "previous: 2569-11-12-plan-committee"},
    reads="meeting",
)
