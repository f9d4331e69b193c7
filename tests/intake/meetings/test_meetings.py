"""A meeting called: its number, its days, and a file that reads back as what was asked."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.intake.meetings.meetings import (
    Call,
    next_number,
    previous_of,
    working_days_before,
    written,
)
from pyo1plan.records.form import read_record
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.office import Body, Group, Member, Office
from pyo1plan.sources.events import read_values
from pyo1plan.year.held import Held

BODY = Body(
    key="plan-committee",
    name="คณะกรรมการจัดทำแผน",
    agenda=("ประธานแจ้ง", "รับรองรายงานการประชุม", "เสนอให้พิจารณา", "อื่น ๆ"),
    members=(
        Member(position="ผู้อำนวยการ", role="ประธานกรรมการ"),
        Member(position="หัวหน้ากลุ่มแผน", role="กรรมการและเลขานุการ", group="planning"),
    ),
)
OFFICE = Office(
    name="สำนักงานตัวอย่าง",
    short_name="สพป.ตัวอย่าง",
    code="12345678",
    province="ตัวอย่าง",
    groups=(Group(key="planning", code="PLN", name="กลุ่มแผน", head="ผู้อำนวยการกลุ่มแผน"),),
    bodies=(BODY,),
)


def meeting(number: str, day: date, body: str = "plan-committee") -> Meeting:
    return Meeting(body=body, number=number, date=day)


def test_numbers_run_by_body_and_calendar_year() -> None:
    day = date(2026, 12, 8)
    there = [
        meeting("1/2569", date(2026, 1, 5)),
        meeting("10/2569", date(2026, 10, 5)),
        meeting("99/2569", day, "others"),
        meeting("50/2568", date(2025, 1, 1)),
        meeting("พิเศษ", date(2026, 11, 1)),
    ]
    assert next_number(there, "plan-committee", day) == "11/2569"
    assert next_number(there, "plan-committee", date(2027, 1, 4)) == "1/2570"


def test_the_minutes_to_adopt_are_those_of_the_last_meeting() -> None:
    days = [date(2026, 10, 1), date(2026, 11, 1), date(2027, 1, 1)]
    held = [Held("", f"m{i}", meeting("1/2569", day), "") for i, day in enumerate(days)]
    assert previous_of(held, "plan-committee", date(2026, 12, 1)) == "m1"
    assert previous_of(held, "others", date(2026, 12, 1)) is None


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 30))
def test_working_days_are_mondays_to_fridays(day: date, count: int) -> None:
    found = working_days_before(day, count)
    between = [found + timedelta(days=n) for n in range((day - found).days)]
    assert sum(d.weekday() < 5 for d in between) == count
    assert count == 0 or found.weekday() < 5


@pytest.mark.parametrize("about", [None, "annual-plan", "small-schools"])
def test_the_file_reads_back_and_counts_nobody_as_present(about: str | None) -> None:
    call = Call(
        BODY, date(2026, 12, 8), "1/2569", time(9, 30), "ห้อง #1: ชั้น 2",
        "2569-11-12-plan-committee-of-the-whole", about, "2570",
    )  # fmt: skip
    record = read_record(Meeting, read_values(written(call, OFFICE)))
    assert isinstance(record, Meeting)
    assert (record.body, record.number, record.date) == ("plan-committee", "1/2569", call.date)
    assert (record.start, record.place, record.previous) == (call.start, call.place, call.previous)
    assert record.attendance is None
    assert record.minutes is None
    assert [item.approves for item in record.items] == ([about] if about else [])
    assert all(item.heading == 3 for item in record.items)
    assert {p.who for p in record.preparation} == {"ผู้อำนวยการกลุ่มแผน"}
    assert all(p.by and p.by < call.date and p.done is None for p in record.preparation)


def test_the_commented_seats_are_those_of_the_body() -> None:
    call = Call(BODY, date(2026, 12, 8), "1/2569", None, None, None, None, "2570")
    text = written(call, OFFICE)
    start = text.index("# attendance:")
    rows = text[start : text.index("\n\n", start)].replace("# ", "", 1).replace("\n# ", "\n")
    record = read_record(Meeting, {**_map(text), **_map(rows.replace("#   ", "  "))})
    assert isinstance(record, Meeting)
    assert record.attendance is not None
    assert [seat.position for seat in record.attendance.present] == [
        m.position for m in BODY.members
    ]


def _map(text: str) -> dict[str, object]:
    value = read_values(text)
    assert isinstance(value, dict)
    return value
