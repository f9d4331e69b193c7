"""Days and years move into the next year in the spelling they had."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.start.moving import moved_day, moved_heading, moved_text, moved_years
from pyo1plan.thai.dates import iso_be, long_date, read_day, short_date
from pyo1plan.thai.digits import to_thai_digits

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
SPELLINGS = (
    date.isoformat,
    iso_be,
    long_date,
    short_date,
    lambda d: to_thai_digits(long_date(d)),
    lambda d: to_thai_digits(iso_be(d)),
    lambda d: long_date(d, "en"),
    lambda d: f"{d.day}/{d.month}/{d.year + 543}",
)


@given(days, st.sampled_from(SPELLINGS), st.integers(1, 3))
def test_a_day_moves_in_its_own_spelling(day, spell, years) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    new = moved_text(spell(day), years)
    assert read_day(new) == moved_day(day, years)
    if (day.month, day.day) != (2, 29):
        assert new == spell(day.replace(year=day.year + years))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2567-02-29", "2568-02-28"),
        ("2024-02-29", "2025-02-28"),
        ("๒๙ กุมภาพันธ์ ๒๕๖๗", "2568-02-28"),
        ("29 February 2024", "2025-02-28"),
        ("2569-9-1", "2570-9-1"),
        ("17 พ.ย. 69", "17 พ.ย. 70"),
        ("วันอังคารที่ 17 พฤศจิกายน พ.ศ. 2569", "2570-11-17"),
    ],
)
def test_days_that_need_thought(old: str, new: str) -> None:
    assert moved_text(old, 1) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2570", "แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2571"),
        ("1/2570", "1/2571"),
        ("ธันวาคม ๒๕๖๙", "ธันวาคม ๒๕๗๐"),
        ("แผนพัฒนาฯ (พ.ศ. 2566 - 2570)", "แผนพัฒนาฯ (พ.ศ. 2566 - 2570)"),
        ("พ.ศ. 2566–2570 และปี 2570", "พ.ศ. 2566–2570 และปี 2571"),
        ("พ.ศ. 2546 และ 25700 คน", "พ.ศ. 2546 และ 25700 คน"),
    ],
)
def test_years_in_titles(old: str, new: str) -> None:
    assert moved_years(old, 2570, 1) == new


def test_only_the_opening_comment_moves() -> None:
    assert (
        moved_heading("# ปี 2570\nyear: 2570 # 2570\n", 2570, 1) == "# ปี 2571\nyear: 2570 # 2570\n"
    )
