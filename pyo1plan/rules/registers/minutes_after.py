"""Minutes are finished on the day of the meeting or later."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-11-12-plan-committee.yaml"


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """The day of the minutes, where there are any."""
    minutes = held.record.minutes
    if minutes is None or minutes.date >= held.record.date:
        return
    yield Problem(
        held,
        ("minutes", "date"),
        Words(
            f"รายงานการประชุมแล้วเสร็จ {long_date(minutes.date)} ก่อนวันประชุม {long_date(held.record.date)}",
            f"minutes of {long_date(minutes.date, 'en')}, before the meeting"
            f" of {long_date(held.record.date, 'en')}",
        ),
        Words("แก้วันที่ของรายงานหรือวันประชุม", "correct the day of the minutes or of the meeting"),
        ((held, ("date",), Words("วันประชุม", "day of the meeting")),),
    )


RULE = Rule(
    id="minutes-before-meeting",
    severity="error",
    step="6.3.4",
    title=Words("รายงานการประชุมไม่มีวันที่ก่อนวันประชุม", "Minutes are not older than their meeting"),
    why=Words(
        "รายงานการประชุมเป็นหลักฐานว่าประชุมแล้ว รายงานที่ลงวันก่อนประชุมใช้เป็นหลักฐานไม่ได้",
        "Minutes prove that a meeting was held; those dated before it prove nothing.",
    ),
    cure=Words("ตรวจวันที่กับรายงานที่ลงนาม", "Check the days against the signed minutes."),
    check=check,
    wrong={FILE: "minutes: {taken_by: นักวิเคราะห์นโยบายและแผน, date: 2569-11-02}"},
    right={FILE: "minutes: {taken_by: นักวิเคราะห์นโยบายและแผน, date: 2569-11-16}"},
    reads="meeting",
)
