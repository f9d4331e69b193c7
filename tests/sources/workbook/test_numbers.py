"""Numbers are the digits that people typed; days and times what their format shows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

from pyo1plan.sources.workbook import Cell
from pyo1plan.sources.workbook.formats import Display, display_of
from pyo1plan.sources.workbook.numbers import (
    digits_of,
    has_lost_digits,
    iso_cell,
    number_of,
    shown,
)

MONEY = st.decimals(min_value=0, max_value=10**12, places=2)


@given(MONEY)
def test_money_is_what_was_typed(amount: Decimal) -> None:
    stored = format(float(amount), ".17g")  # what Excel writes
    number = number_of(stored)
    assert number is not None
    assert Decimal(digits_of(number)) == amount


@pytest.mark.parametrize(
    ("stored", "digits"),
    [
        ("28800.049999999999", "28800.05"),
        ("0.30000000000000004", "0.3"),
        ("1E-3", "0.001"),
        ("1.5E+6", "1500000"),
        ("-0", "0"),
        ("0012.50", "12.5"),
        (".5", "0.5"),
        ("100000000000000", "100000000000000"),
    ],
)
def test_digits(stored: str, digits: str) -> None:
    number = number_of(stored)
    assert number is not None
    assert digits_of(number) == digits


@pytest.mark.parametrize(
    "stored", ["nan", "inf", "-INF", "1e999", "1e-999", "", "1,5", "๑", "1e99999999", "0x1F"]
)
def test_what_no_number_is(stored: str) -> None:
    assert number_of(stored) is None


def test_digits_that_excel_does_not_keep_are_noticed() -> None:
    assert has_lost_digits(Decimal("1234567890123456"))
    assert not has_lost_digits(Decimal("123456789012345"))
    assert not has_lost_digits(Decimal("0.1234567890123456"))


@given(st.dates(date(1900, 1, 1), date(9999, 12, 31)))
def test_days_of_both_calendars(day: date) -> None:
    assert shown(Decimal(to_excel(day)), "date", False) == Cell(day.isoformat(), "date")
    if day.year >= 1904:
        stored = Decimal(to_excel(day, CALENDAR_MAC_1904))
        assert shown(stored, "date", True) == Cell(day.isoformat(), "date")


@given(st.datetimes(datetime(1901, 1, 1), datetime(9999, 12, 31)))
def test_moments_to_the_second(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    stored = number_of(repr(to_excel(moment)))
    assert stored is not None
    text = shown(stored, "moment", False).text
    assert text is not None
    assert datetime.fromisoformat(text) == moment


@given(st.times())
def test_times(moment: time) -> None:
    moment = moment.replace(microsecond=0)
    stored = number_of(repr(to_excel(moment)))
    assert stored is not None
    text = shown(stored, "time", False).text
    assert text is not None
    assert time.fromisoformat(text) == moment


@pytest.mark.parametrize(
    ("stored", "display", "cell"),
    [
        ("1", "date", Cell("1900-01-01", "date")),
        ("59", "date", Cell("1900-02-28", "date")),
        ("60", "date", Cell("60", "number")),  # 29 February 1900 never was
        ("61", "date", Cell("1900-03-01", "date")),
        ("0", "date", Cell("0", "number")),
        ("-3", "date", Cell("-3", "number")),
        ("99999999", "date", Cell("99999999", "number")),
        ("46343.5", "date", Cell("2026-11-17", "date")),  # the time of day is not shown
        ("46343.999999999", "moment", Cell("2026-11-18", "date")),
        ("0.5625", "moment", Cell("13:30", "time")),
        ("46343.5625", "time", Cell("13:30", "time")),
        ("1.5", "elapsed", Cell("36:00", "time")),
        ("0.8", "percent", Cell("80%", "percent")),
        ("0.125", "percent", Cell("12.5%", "percent")),
    ],
)
def test_edges(stored: str, display: Display, cell: Cell) -> None:
    number = number_of(stored)
    assert number is not None
    assert shown(number, display, False) == cell


@pytest.mark.parametrize(
    ("stored", "display", "cell"),
    [
        ("2026-11-17", "date", Cell("2026-11-17", "date")),
        ("2026-11-17T09:30:00.000Z", "moment", Cell("2026-11-17 09:30", "date")),
        ("2026-11-17T09:30:00", "date", Cell("2026-11-17", "date")),
        ("13:30:00", "time", Cell("13:30", "time")),
        ("2026-13-45", "date", None),
        ("yesterday", "date", None),
    ],
)
def test_days_in_iso_form(stored: str, display: Display, cell: Cell | None) -> None:
    assert iso_cell(stored, display) == cell


@pytest.mark.parametrize(
    ("code", "display"),
    [
        ("General", "number"),
        ("#,##0.00", "number"),
        ('#,##0.00 "บาท"', "number"),
        ('0 "days"', "number"),
        ("[Red]#,##0;[Blue]-#,##0", "number"),
        ("0.00E+00", "number"),
        ("t#,##0", "number"),
        ("@", "number"),
        ("[$฿-41E]#,##0.00", "number"),
        ("0%", "percent"),
        ("[$-D07041E]d mmm yyyy", "date"),
        ("[$-107041E]d mmmm yyyy;@", "date"),
        ("[$-107]d mmm yyyy", "date"),
        ("[$-41E]d mmm bbbb", "date"),
        ("dd/mm/bb", "date"),
        ("mmm", "date"),
        ("ว/ด/ปปปป", "date"),
        ("ช:นน:ทท.0", "time"),
        ("h:mm AM/PM", "time"),
        ("hh:mm:ss.000", "time"),
        ("mm:ss.0", "time"),
        ("[h]:mm", "elapsed"),
        ("yyyy-mm-dd hh:mm", "moment"),
        ('d "ม.ค." yyyy', "date"),
        (r"d\-mmm\-yy", "date"),
        ("", "number"),
    ],
)
def test_what_a_format_shows(code: str, display: Display) -> None:
    assert display_of(200, code) == display


def test_formats_built_into_excel() -> None:
    assert display_of(14, None) == "date"
    assert display_of(22, None) == "moment"
    assert display_of(20, None) == "time"
    assert display_of(10, None) == "percent"
    assert display_of(71, None) == "date"  # of Excel for Thailand
    assert display_of(4, None) == "number"


def test_a_length_of_time_may_pass_a_day() -> None:
    stored = Decimal(repr(to_excel(timedelta(hours=100, minutes=15))))
    assert shown(stored, "elapsed", False).text == "100:15"
