"""A meeting ends after it starts."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.clock import time_text
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-11-12-plan-committee.yaml"


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """Both times, where both are given."""
    start, end = held.record.start, held.record.end
    if start is None or end is None or end > start:
        return
    yield Problem(
        held,
        ("end",),
        Words(
            f"เวลาเลิกประชุม {time_text(end)} ไม่หลังเวลาเริ่ม {time_text(start)}",
            f"the meeting ends at {time_text(end, 'en')}, not after its start at {time_text(start, 'en')}",
        ),
        Words("แก้เวลาเริ่มหรือเวลาเลิกประชุม", "correct the start or the end"),
        ((held, ("start",), Words("เวลาเริ่มประชุม", "the start")),),
    )


RULE = Rule(
    id="meeting-ends-first",
    severity="error",
    step="6.3.4",
    title=Words("เวลาเลิกประชุมอยู่หลังเวลาเริ่มประชุม", "A meeting ends after it starts"),
    why=Words(
        "รายงานการประชุมต้องมีเวลาเริ่มและเวลาเลิกประชุม (ระเบียบงานสารบรรณ ข้อ ๒๕) เวลาที่สลับกันทำให้รายงานใช้อ้างอิงไม่ได้",
        "Minutes state when a meeting started and ended; times that are swapped make them worthless.",
    ),
    cure=Words("ตรวจเวลากับบันทึกของผู้จด และเขียนแบบ 24 ชั่วโมง เช่น 13.30", "Check the notes; write 24-hour times such as 13.30."),
    check=check,
    wrong={FILE: "{start: 13.30, end: 01.30}"},
    right={FILE: "{start: 13.30, end: 15.30}"},
    reads="meeting",
)  # fmt: skip
