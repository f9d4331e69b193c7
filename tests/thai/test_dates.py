"""Days: every spelling of every day, in both eras; what is refused and how."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.dates import (
    DayError,
    date_span,
    iso_be,
    long_date,
    official_date,
    other_era,
    read_day,
    short_date,
)
from pyo1plan.thai.digits import to_thai_digits
from pyo1plan.thai.months import weekday_name

FIRST, LAST = date(1857, 1, 1), date(2199, 12, 31)
days = st.dates(FIRST, LAST)


@given(days)
def test_every_printed_form_is_read_back(day: date) -> None:
    for text in (
        iso_be(day),
        day.isoformat(),
        long_date(day),
        long_date(day, "en"),
        short_date(day),
        short_date(day, "en"),
        official_date(day),
        f"วัน{weekday_name(day)}ที่ {official_date(day)}",
        f"{day:%d/%m}/{day.year + 543}",
    ):
        assert read_day(text) == read_day(to_thai_digits(text)) == read_day(f" {text} ") == day


def test_every_day_survives_the_change_of_era() -> None:
    day, leap_days = FIRST, 0
    while day <= LAST:
        assert read_day(iso_be(day)) == read_day(day.isoformat()) == day
        leap_days += (day.month, day.day) == (2, 29)
        day += timedelta(days=1)
    assert leap_days == 83  # 1860 … 2196 without 1900 and 2100


@given(st.dates(date(1957, 1, 1), date(2056, 12, 31)))
def test_two_digits_of_a_year_are_be_25xx(day: date) -> None:
    assert read_day(short_date(day, year_digits="two")) == day
    assert read_day(f"{day.day}/{day.month}/{(day.year + 543) % 100:02d}") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2567-02-29", date(2024, 2, 29)),
        ("๒๙ กุมภาพันธ์ ๒๕๖๗", date(2024, 2, 29)),
        ("29 กุมภาพันธ์ พ.ศ. 2567", date(2024, 2, 29)),
        ("29 ก.พ. 67", date(2024, 2, 29)),
        ("วันที่ 5 ม.ค. 69", date(2026, 1, 5)),
        ("วันพฤหัสที่ 5 มีค พศ 2569", date(2026, 3, 5)),
        ("17พ.ย.2569", date(2026, 11, 17)),
        ("1-2-2569", date(2026, 2, 1)),
        ("2569-2-1", date(2026, 2, 1)),
        ("17 november ค.ศ. 2026", date(2026, 11, 17)),
        ("๑๗/11/69", date(2026, 11, 17)),
    ],
)
def test_spellings(text: str, day: date) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2568-02-29", "impossible-day"),
        ("2026-02-29", "impossible-day"),
        ("31 เม.ย. 2569", "impossible-day"),
        ("2569-13-01", "impossible-day"),
        ("0/1/2569", "impossible-day"),
        ("2300-01-01", "year-out-of-range"),
        ("0001-01-01", "year-out-of-range"),
        ("1/1/2743", "year-out-of-range"),
        ("17 พ.ย. พ.ศ. 2026", "year-out-of-range"),
        ("17 พ.ย. ค.ศ. 2569", "year-out-of-range"),
        ("17 พ.ย. ค.ศ. 26", "year-out-of-range"),
        ("วันพุธที่ 17 พ.ย. 2569", "wrong-weekday"),
        ("5 ฟู 2569", "unknown-month"),
        ("๒2/1/2569", "mixed-digits"),
        ("໑/1/2569", "other-digits"),
        ("１/1/2569", "other-digits"),
        ("", "not-a-day"),
        ("2569", "not-a-day"),
        ("20261117", "not-a-day"),
        ("2026-W01-1", "not-a-day"),
        ("2569-11/17", "not-a-day"),
        ("17/11/256", "not-a-day"),
        ("2569-11-17T00:00", "not-a-day"),
        ("วันกขคที่ 17 พ.ย. 2569", "not-a-day"),
        ("1" + " " * 100_000 + "ม.ค." + " " * 100_000, "not-a-day"),
    ],
)
def test_what_is_no_day_is_refused_by_kind(text: str, kind: str) -> None:
    with pytest.raises(DayError) as caught:
        read_day(text)
    assert (caught.value.kind, caught.value.text) == (kind, text)


@given(st.text() | st.text(alphabet="0123456789๐๒๙໑/- .กพมคศวันที่", max_size=25))
def test_any_text_is_a_day_or_a_day_error(text: str) -> None:
    try:
        day = read_day(text)
    except DayError:
        return
    assert FIRST <= day <= LAST


def test_printing() -> None:
    day = date(2026, 11, 17)
    assert iso_be(day) == "2569-11-17"
    assert long_date(day) == "17 พฤศจิกายน 2569"
    assert long_date(day, "en") == "17 November 2026"
    assert short_date(day) == "17 พ.ย. 2569"
    assert short_date(day, "en", "two") == "17 Nov 26"
    assert official_date(day) == "17 พฤศจิกายน พ.ศ. 2569"


@pytest.mark.parametrize(
    ("first", "last", "thai", "english"),
    [
        ("2026-11-17", "2026-11-17", "17 พฤศจิกายน 2569", "17 November 2026"),
        ("2026-11-17", "2026-11-18", "17–18 พฤศจิกายน 2569", "17–18 November 2026"),
        ("2026-11-30", "2026-12-02", "30 พ.ย. – 2 ธ.ค. 2569", "30 Nov – 2 Dec 2026"),
        ("2026-12-30", "2027-01-02", "30 ธ.ค. 2569 – 2 ม.ค. 2570", "30 Dec 2026 – 2 Jan 2027"),
        ("2025-11-17", "2026-11-17", "17 พ.ย. 2568 – 17 พ.ย. 2569", "17 Nov 2025 – 17 Nov 2026"),
    ],
)
def test_spans(first: str, last: str, thai: str, english: str) -> None:
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    assert date_span(a, b) == thai
    assert date_span(a, b, "en") == english


def test_a_span_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        date_span(date(2026, 1, 2), date(2026, 1, 1))


def test_other_era() -> None:
    assert other_era(date(2569, 11, 17)) == (date(2026, 11, 17), date(3112, 11, 17))
    assert other_era(date(2024, 2, 29)) == ()
    assert other_era(date(400, 1, 1)) == (date(943, 1, 1),)


@given(st.dates())
def test_the_other_era_leads_back(day: date) -> None:
    for candidate in other_era(day):
        assert abs(candidate.year - day.year) == 543
        assert day in other_era(candidate)


def test_an_error_travels_between_processes() -> None:
    error = pickle.loads(pickle.dumps(DayError("not-a-day", "x")))
    assert (error.kind, error.text, str(error)) == ("not-a-day", "x", "not-a-day: 'x'")
