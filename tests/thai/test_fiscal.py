"""The fiscal year, its quarters and months, and its edges."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.fiscal import (
    calendar_year_be,
    first_day,
    fiscal_year_of,
    last_day,
    month_index,
    months,
    quarter_of,
    quarter_span,
)

years = st.integers(2400, 2742)


@pytest.mark.parametrize(
    ("day", "year"),
    [("2025-09-30", 2568), ("2025-10-01", 2569), ("2026-09-30", 2569), ("2026-10-01", 2570)],
)
def test_the_edges_of_a_year(day: str, year: int) -> None:
    assert fiscal_year_of(date.fromisoformat(day)) == year


def test_registers_run_by_calendar_year() -> None:
    assert calendar_year_be(date(2026, 10, 1)) == 2569


def test_months_of_a_year() -> None:
    assert months(2570) == (
        (2569, 10), (2569, 11), (2569, 12), (2570, 1), (2570, 2), (2570, 3),
        (2570, 4), (2570, 5), (2570, 6), (2570, 7), (2570, 8), (2570, 9),
    )  # fmt: skip


def test_quarters_of_a_year() -> None:
    assert [quarter_span(2570, quarter) for quarter in (1, 2, 3, 4)] == [
        (date(2026, 10, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 3, 31)),
        (date(2027, 4, 1), date(2027, 6, 30)),
        (date(2027, 7, 1), date(2027, 9, 30)),
    ]


@pytest.mark.parametrize("quarter", [0, 5, -1])
def test_no_fifth_quarter(quarter: int) -> None:
    with pytest.raises(ValueError, match="quarters 1 to 4"):
        quarter_span(2570, quarter)


@given(years)
def test_years_and_quarters_leave_no_gap(year: int) -> None:
    assert last_day(year) + timedelta(days=1) == first_day(year + 1)
    spans = [quarter_span(year, quarter) for quarter in (1, 2, 3, 4)]
    assert spans[0][0] == first_day(year)
    assert spans[3][1] == last_day(year)
    for (_, end), (start, _) in pairwise(spans):
        assert end + timedelta(days=1) == start


@given(st.dates(date(1857, 1, 1), date(2199, 12, 31)))
def test_a_day_lies_in_its_year_quarter_and_month(day: date) -> None:
    year = fiscal_year_of(day)
    assert first_day(year) <= day <= last_day(year)
    start, end = quarter_span(year, quarter_of(day))
    assert start <= day <= end
    assert months(year)[month_index(day)] == (calendar_year_be(day), day.month)
