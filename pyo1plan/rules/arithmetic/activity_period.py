"""An activity begins before it ends, within the days of its project."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import long_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every activity, as far as its days and those of the project are given."""
    project = held.record
    for i, activity in enumerate(project.activities):
        start, end = activity.start, activity.end
        if start and end and end < start:
            yield _backwards(held, i, start, end)
            continue
        for key, day in (("start", start), ("end", end)):
            if day and project.start and day < project.start:
                yield _outside(held, i, key, day, "start", project.start)
            elif day and project.end and day > project.end:
                yield _outside(held, i, key, day, "end", project.end)


def _backwards(held: Held[Proposal], i: int, start: date, end: date) -> Problem:
    return Problem(
        held,
        ("activities", i, "end"),
        Words(
            f"กิจกรรมที่ {i + 1} สิ้นสุด {long_date(end)} ก่อนวันเริ่ม {long_date(start)}",
            f"activity {i + 1} ends on {long_date(end, 'en')}, before its start on {long_date(start, 'en')}",
        ),
        Words("แก้วันเริ่มหรือวันสิ้นสุดของกิจกรรม", "correct the start or the end"),
        ((held, ("activities", i, "start"), Words("วันเริ่มกิจกรรม", "the start")),),
    )


def _outside(
    held: Held[Proposal], i: int, key: str, day: date, border: str, limit: date
) -> Problem:
    th, en = ("เริ่ม", "starts") if key == "start" else ("สิ้นสุด", "ends")
    where = ("ก่อนวันเริ่มโครงการ", "before the project's start on") if border == "start" else (
        "หลังวันสิ้นสุดโครงการ", "after the project's end on")  # fmt: skip
    return Problem(
        held,
        ("activities", i, key),
        Words(
            f"กิจกรรมที่ {i + 1} {th} {long_date(day)} {where[0]} {long_date(limit)}",
            f"activity {i + 1} {en} on {long_date(day, 'en')}, {where[1]} {long_date(limit, 'en')}",
        ),
        Words("แก้วันของกิจกรรม หรือขยายระยะเวลาของโครงการ", "correct the day, or extend the project"),
        ((held, (border,), Words("ระยะเวลาโครงการ", "the project's period")),),
    )


_DAYS = (
    "{start: 2569-11-01, end: 2570-08-31,"
    " activities: [{name: อบรม, start: 2569-11-17, end: %s}], budget: {total: 0, quarters: [0, 0, 0, 0]}}"
)

RULE = Rule(
    id="activity-period",
    severity="error",
    step="2.4.4",
    title=Words("กิจกรรมอยู่ในระยะเวลาของโครงการ", "Activities lie within their project's period"),
    why=Words(
        "ตารางปฏิบัติงานรายเดือนพิมพ์จากวันของกิจกรรม วันที่ขัดกันทำให้กำกับติดตามไม่ได้",
        "The month-by-month table is drawn from these days; contradictions cannot be followed up.",
    ),
    cure=Words("ตรวจวันเริ่มและวันสิ้นสุดของกิจกรรมกับของโครงการ", "Compare the activity's days with the project's."),
    check=check,
    wrong={PROPOSAL: _DAYS % "2569-11-16"},
    right={PROPOSAL: _DAYS % "2569-11-18"},
)  # fmt: skip
