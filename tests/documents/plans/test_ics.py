"""The calendar file read again by the library, line by line and against the data."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example as one_such
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar import Event as Component

from pyo1plan.documents.plans.calendar import content
from pyo1plan.documents.plans.events import CalendarFile, Event, domain
from pyo1plan.documents.plans.ics import to_ics
from pyo1plan.records.meeting import Preparation
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents import raw
from tests.documents.conftest import SMALL, STAMP
from tests.documents.plans.test_calendar import STANDARDS, entry, with_calendar

PLAIN = Event(
    "1-2570@x", "งาน", date(2026, 10, 1), date(2026, 11, 1), "คำอธิบาย", "งานที่ 1", "ที่", "free"
)


def file_of(year: Year) -> CalendarFile:
    made = content(plan_at(year, "submitted"), STAMP, STANDARDS)
    assert made.events is not None
    return CalendarFile(made.title, made.mark, STAMP.when, made.events)


def written(event: Event) -> bytes:
    return to_ics(CalendarFile("ปฏิทิน", "ร่าง", STAMP.when, (event,)))


def read(data: bytes) -> list[Component]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def by_uid(year: Year) -> dict[str, Component]:
    found = read(to_ics(file_of(year)))
    named = {str(event["uid"]): event for event in found}
    assert len(named) == len(found)
    return named


def test_every_line_of_the_calendar_is_an_event_with_its_days(small: Year) -> None:
    events = by_uid(small)
    lines = raw.read(SMALL / "workspaces/2570/year.yaml")["calendar"]
    assert len(lines) == 17
    for line in lines:
        event = events[f"{line['step']}-2570@example.go.th"]
        assert str(event["summary"]) == line["activity"]
        first, last = (
            date(int(line[key][:4]) - 543, int(line[key][5:7]), int(line[key][8:]))
            for key in ("start", "end")
        )
        assert event["dtstart"].dt == first
        assert event["dtend"].dt == last + timedelta(days=1)
        assert event["dtstart"].params["VALUE"] == "DATE"
        assert event["categories"].cats == ["งานที่ 2 การจัดทำแผนปฏิบัติการประจำปีงบประมาณ"]
        assert f"ขั้นตอนมาตรฐาน {line['step']} " in str(event["description"])
        assert event["dtstamp"].dt == STAMP.when
        assert event["transp"] == "TRANSPARENT"


def test_a_step_s_event_holds_the_standard_s_words(small: Year) -> None:
    text = str(by_uid(small)["2.4.4-2570@example.go.th"]["description"]).splitlines()
    assert text[0].startswith("ขั้นตอนมาตรฐาน 2.4.4 ประชุมคณะกรรมการจัดทำแผน")
    assert text[1].startswith("มาตรฐาน แผนปฏิบัติการประจำปี สอดคล้องกับนโยบาย")
    assert text[-2:] == ["ผู้รับผิดชอบ กลุ่มแผนฯ", "ข้อมูลตัวอย่าง"]


def test_a_meeting_is_timed_in_thailand(small: Year) -> None:
    held = small.meetings[0]
    times = {"start": time(9, 30), "end": time(12, 0)}
    year = replace(
        small,
        meetings=(
            replace(held, record=held.record.model_copy(update=times)),
            *small.meetings[1:],
        ),
    )
    event = by_uid(year)[f"meeting-plan-committee-{held.record.number}-2570@example.go.th"]
    assert event["dtstart"].dt == datetime(2026, 11, 12, 2, 30, tzinfo=UTC)
    assert event["dtend"].dt == datetime(2026, 11, 12, 5, 0, tzinfo=UTC)
    assert event["transp"] == "OPAQUE"
    assert str(event["location"]) == held.record.place


def test_a_meeting_keeps_its_uid_when_it_moves(small: Year) -> None:
    held = small.meetings[0]
    moved = held.record.model_copy(update={"date": date(2026, 11, 20), "start": None, "end": None})
    year = replace(small, meetings=(replace(held, id="2569-11-20-x", record=moved),))
    uid = f"meeting-plan-committee-{held.record.number}-2570@example.go.th"
    assert uid in by_uid(small)
    assert by_uid(year)[uid]["dtstart"].dt == date(2026, 11, 20)  # no time set: all day
    assert by_uid(year)[uid]["dtend"].dt == date(2026, 11, 21)


def test_a_meeting_without_an_end_is_given_none(small: Year) -> None:
    held = small.meetings[0]
    opened = held.record.model_copy(update={"start": time(13, 30), "end": None})
    year = replace(small, meetings=(replace(held, record=opened),))
    event = by_uid(year)[f"meeting-plan-committee-{held.record.number}-2570@example.go.th"]
    assert event["dtstart"].dt == datetime(2026, 11, 12, 6, 30, tzinfo=UTC)
    assert "dtend" not in event
    assert "ยังไม่ได้ระบุเวลาเลิกประชุม" in str(event["description"])


def test_targets_of_spending_are_due_on_the_last_day_of_their_quarter(small: Year) -> None:
    events = by_uid(small)
    last = [date(2026, 12, 31), date(2027, 3, 31), date(2027, 6, 30), date(2027, 9, 30)]
    for quarter, (day, percent) in enumerate(zip(last, (30, 52, 75, 94), strict=True), 1):
        event = events[f"spending-q{quarter}-2570@example.go.th"]
        assert event["dtstart"].dt == day
        assert f"เบิกจ่ายภาพรวม ร้อยละ {percent}" in str(event["description"])


def test_what_a_meeting_needs_is_due_on_its_day(small: Year) -> None:
    held = small.meetings[0]
    papers = Preparation(what="เอกสารประกอบ", who="กลุ่มแผนฯ", by=date(2026, 11, 9), done=None)
    room = Preparation(what="ห้องประชุม", who="กลุ่มอำนวยการ", by=None, done=None)
    ready = held.record.model_copy(update={"preparation": (papers, room)})
    year = replace(small, meetings=(replace(held, record=ready),))
    found = [e for e in by_uid(year).values() if "เอกสารประกอบ" in str(e["summary"])]
    (event,) = found
    assert event["dtstart"].dt == date(2026, 11, 9)
    assert str(event["categories"].cats[0]) == "กำหนดเวลา"
    assert str(event["description"]).splitlines()[0] == "ผู้รับผิดชอบ กลุ่มแผนฯ"
    assert not [e for e in by_uid(year).values() if "ห้องประชุม (" in str(e["summary"])]


def test_months_of_the_standard_become_days(small: Year) -> None:
    event = by_uid(with_calendar(small))["2.6-2570@example.go.th"]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 12, 1), date(2027, 2, 1))
    assert "ช่วงเดือนตามมาตรฐานการปฏิบัติงาน" in str(event["description"])


def test_two_lines_of_one_step_are_two_events(small: Year) -> None:
    day = date(2026, 10, 5)
    year = with_calendar(small, entry("2.1", day, day, "ก"), entry("2.1", day, day, "ข"))
    events = by_uid(year)
    assert str(events["2.1-2570@example.go.th"]["summary"]) == "ก"
    assert str(events["2.1-2-2570@example.go.th"]["summary"]) == "ข"


def test_a_line_without_a_step_keeps_its_uid_among_others(small: Year) -> None:
    day = date(2026, 10, 5)
    alone = with_calendar(small, entry(None, day, day, "วันสถาปนา"))
    among = with_calendar(small, entry(None, day, day, "อื่น"), entry(None, day, day, "วันสถาปนา"))
    (uid,) = [u for u, e in by_uid(alone).items() if str(e["summary"]) == "วันสถาปนา"]
    assert str(by_uid(among)[uid]["summary"]) == "วันสถาปนา"


@pytest.mark.parametrize(
    "website, wanted",
    [
        ("www.pyo1.go.th/pyo1", "pyo1.go.th"),
        ("https://www.Pyo1.go.th", "pyo1.go.th"),
        ("http://area.go.th:8080/x", "area.go.th"),
        ("ยังไม่มี", "99010000"),
        (None, "99010000"),
    ],
)
def test_uids_end_in_the_office_s_own_name(small: Year, website: str | None, wanted: str) -> None:
    assert small.frame.office is not None
    assert domain(small.frame.office.record.model_copy(update={"website": website})) == wanted


def test_two_runs_give_the_same_bytes(example: Year) -> None:
    first, second = (to_ics(file_of(example)) for _ in range(2))
    assert first == second
    assert re.search(rb"DTSTAMP:20261220T183000Z", first)
    assert set(re.findall(rb"DTSTAMP:(.*)\r\n", first)) == {b"20261220T183000Z"}


def lines_of(data: bytes) -> list[bytes]:
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    assert not [line for line in lines if b"\r" in line or b"\n" in line]
    return lines


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut(example: Year) -> None:
    lines = lines_of(to_ics(file_of(example)))
    assert max(map(len, lines)) <= 75
    assert len([line for line in lines if line.startswith(b" ")]) > 100
    for line in lines:
        line.decode("utf-8")


def test_the_file_opens_as_a_published_calendar(example: Year) -> None:
    made = Calendar.from_ical(to_ics(file_of(example)))
    assert (made["version"], made["method"]) == ("2.0", "PUBLISH")
    assert str(made["x-wr-calname"]).startswith("ปฏิทินการปฏิบัติงาน ปีงบประมาณ พ.ศ. 2570")
    assert made["x-wr-timezone"] == "Asia/Bangkok"
    assert "ข้อมูลตัวอย่าง" in str(made["x-wr-caldesc"])
    assert made.errors == []
    assert all(event.errors == [] for event in made.walk("VEVENT"))


#: Any text that a record can hold, and some that none can.
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1)
HOSTILE = (
    'ก\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:9\rX:1\x0b\x0c\x85\u2028,;\\n\\N\\,\\;:"^n=\x00\x1b\x7f'
)


@given(TEXTS, TEXTS)
@one_such("BEGIN:VEVENT", "a,b;c\\n\\N\\\\n:\"'^n")
@one_such("\\", "\\,")
def test_any_text_comes_back(text: str, other: str) -> None:
    (event,) = read(
        written(
            replace(
                PLAIN, summary=text, place=other, category=other, description=f"{text}\n{other}"
            )
        )
    )
    assert str(event["summary"]) == text
    assert str(event["location"]) == other
    assert str(event["description"]) == f"{text}\n{other}"
    assert event["categories"].cats == [other]


@given(st.text(), st.text())
@one_such(HOSTILE, HOSTILE)
@one_such("\ud800", "\ufffe")
def test_no_text_makes_a_property(text: str, other: str) -> None:
    data = written(
        replace(
            PLAIN,
            uid=f"u{text}",
            summary=f"s{text}",
            description=f"d{other}",
            category=f"c{other}",
            place=f"p{text}",
        )
    )
    lines = lines_of(data)
    assert max(map(len, lines)) <= 75
    names = [re.match(rb"[A-Z-]+", line) for line in lines if not line.startswith(b" ")]
    harmless = [line for line in lines_of(written(PLAIN)) if not line.startswith(b" ")]
    assert [n[0] if n else b"" for n in names] == [re.match(rb"[A-Z-]+", h)[0] for h in harmless]  # type: ignore[index]
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", data.decode("utf-8"))
