"""A case goes its way in order: opened, checked, heard, put forward, resolved, announced, reported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from pyo1plan.findings import Path
from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.reorganisation.cases import CASE, cases, day_of_meeting
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.model import Year

#: What stands where, when, and how it is called.
Stop = tuple[Path, date, Words]


def check(year: Year) -> Iterator[Problem]:
    """Each stop of a case against the one before it."""
    for held in cases(year):
        stops = list(_stops(held.record, day_of_meeting(held.record, year)))
        for (_, before, what), (path, day, name) in pairwise(stops):
            if day < before:
                yield Problem(
                    held,
                    path,
                    Words(
                        f"{name.th} {short_date(day)} ก่อน{what.th} {short_date(before)}",
                        f"{name.en} {short_date(day, 'en')}, before it was {what.en}"
                        f" {short_date(before, 'en')}",
                    ),
                    Words("แก้วันที่ใดวันที่หนึ่ง", "correct one of the days"),
                )


def _stops(record: Reorganisation, resolved: date | None) -> Iterator[Stop]:
    yield ("opened",), record.opened, Words("เริ่มเรื่อง", "opened")
    if record.checked:
        yield ("checked",), record.checked, Words("ตรวจสอบข้อมูล", "checked")
    if record.hearings:
        last = max(range(len(record.hearings)), key=lambda i: record.hearings[i].date)
        yield ("hearings", last, "date"), record.hearings[last].date, Words("รับฟัง", "heard")
    if record.proposed:
        yield ("proposed",), record.proposed, Words("เสนอ กศจ.", "put forward")
    if resolved:
        yield ("meeting",), resolved, Words("มีมติ", "resolved")
    if record.announcement:
        yield ("announcement", "date"), record.announcement.date, Words("ประกาศ", "announced")
    if record.reports:
        first = min(range(len(record.reports)), key=lambda i: record.reports[i].date)
        yield ("reports", first, "date"), record.reports[first].date, Words("รายงาน", "reported")


RULE = Rule(
    id="reorganisation-days",
    severity="error",
    step="4.4",
    title=Words("วันของเรื่องเรียงตามขั้นตอน", "The days of a case follow its steps"),
    why=Words(
        "รับฟังหลังเสนอ กศจ. หรือประกาศก่อนมีมติ แปลว่าข้ามขั้นตอนหรือบันทึกวันที่ผิด",
        "A hearing after the proposal, or an announcement before the resolution, skipped a step.",
    ),
    cure=Words("แก้วันที่ให้ตรงกับเอกสาร", "Correct the days as the papers have them."),
    check=check,
    wrong=case(proposed="2569-10-15"),
    right=case(proposed="2569-11-02"),
    reads="year",
    needs=(CASE, "meeting"),
)
