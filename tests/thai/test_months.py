"""Names of months and weekdays: both ways, in both languages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pyo1plan.thai.months import (
    Language,
    Length,
    month_name,
    month_number,
    weekday_name,
    weekday_number,
)

STYLES: list[tuple[Language, Length]] = [
    ("th", "long"), ("th", "short"), ("en", "long"), ("en", "short"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "length"), STYLES)
def test_every_name_is_read_back(language: Language, length: Length) -> None:
    for month in range(1, 13):
        name = month_name(month, language, length)
        assert month_number(name) == month_number(name.replace(".", "")) == month
    for offset in range(7):
        day = date(2026, 11, 17) + timedelta(days=offset)
        assert weekday_number(weekday_name(day, language, length)) == day.weekday()


def test_known_names() -> None:
    assert month_name(2) == "กุมภาพันธ์"
    assert month_name(6, length="short") == "มิ.ย."
    assert month_name(9, "en", "short") == "Sep"
    assert weekday_name(date(2026, 11, 17)) == "อังคาร"
    assert month_number(" ก. พ. ") == 2
    assert month_number("ฟู") is None


@pytest.mark.parametrize("month", [0, 13, -1])
def test_no_such_month(month: int) -> None:
    with pytest.raises(ValueError, match="no month"):
        month_name(month)
