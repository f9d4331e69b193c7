"""A group reports by the calendar's day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyo1plan.records.results import Results
from pyo1plan.records.settings import Settings
from pyo1plan.rules import spoken
from pyo1plan.rules.results.example import Q1, project, report
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Results], frame: Frame) -> Iterator[Problem]:
    """The day of the report against the last day of its quarter's line in the calendar."""
    assert frame.settings is not None
    due = _ends(frame.settings.record, held.record.quarter)
    if due and held.record.reported > max(due):
        late = (held.record.reported - max(due)).days
        group = spoken.group(frame, held.record.group)
        yield Problem(
            held,
            ("reported",),
            Words(
                f"{group.th} รายงานไตรมาสที่ {held.record.quarter} ช้ากว่ากำหนด {late} วัน (กำหนด {long_date(max(due))})",
                f"{group.en} reported quarter {held.record.quarter} {late} days late"
                f" (due {long_date(max(due), 'en')})",
            ),
            Words(
                "แจ้งกลุ่มให้ส่งภายในกำหนดในไตรมาสต่อไป ถ้าวันที่ผิดให้แก้ reported",
                "remind the group for the next quarter; correct reported if the day is wrong",
            ),
        )


def _ends(settings: Settings, quarter: str) -> list[date]:
    return [entry.end for entry in settings.calendar if entry.step == f"2.8.{quarter}"]


RULE = Rule(
    id="results-late",
    severity="warning",
    step="2.8",
    title=Words("กลุ่มรายงานผลภายในกำหนดของปฏิทิน", "Groups report by the calendar's day"),
    why=Words(
        "รายงานรวมของสำนักงานรอกลุ่มที่ช้าที่สุด",
        "The office's report waits for the slowest group.",
    ),
    cure=Words("ติดตามกลุ่มที่รายงานช้า", "Follow up the groups that are late."),
    check=check,
    wrong={Q1: report(1, project(), day="2570-01-18")},
    right={Q1: report(1, project(), day="2570-01-15")},
    reads="results",
    needs=("settings",),
)
