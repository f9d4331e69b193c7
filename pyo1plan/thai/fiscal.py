"""The fiscal year: 1 October to 30 September, named after the พ.ศ. in which it ends.

Source: พระราชบัญญัติวิธีการงบประมาณ พ.ศ. ๒๕๖๑ มาตรา ๔. Years here are พ.ศ. unless a `date` carries them.
Registers of letters and orders run by calendar year instead: `calendar_year_be`.
"""

from __future__ import annotations

from datetime import date, timedelta

from pyo1plan.thai.dates import ERA

_FIRST_MONTH = 10


def fiscal_year_of(day: date) -> int:
    """The fiscal year พ.ศ. that holds `day`: 1 ต.ค. 2569 is in 2570."""
    return day.year + ERA + (day.month >= _FIRST_MONTH)


def calendar_year_be(day: date) -> int:
    """The calendar year พ.ศ. of `day`."""
    return day.year + ERA


def first_day(year: int) -> date:
    """1 October with which fiscal year `year` (พ.ศ.) begins."""
    return date(year - ERA - 1, _FIRST_MONTH, 1)


def last_day(year: int) -> date:
    """30 September with which fiscal year `year` (พ.ศ.) ends."""
    return date(year - ERA, _FIRST_MONTH - 1, 30)


def month_index(day: date) -> int:
    """0 for October to 11 for September: the place of the day's month in `months`."""
    return (day.month - _FIRST_MONTH) % 12


def months(year: int) -> tuple[tuple[int, int], ...]:
    """The twelve months of fiscal year `year` as (calendar year พ.ศ., month 1–12), October first."""
    return tuple(
        (year - (month >= _FIRST_MONTH), month)
        for month in ((_FIRST_MONTH - 1 + index) % 12 + 1 for index in range(12))
    )


def quarter_of(day: date) -> int:
    """The quarter, 1 to 4, of the fiscal year that holds `day`."""
    return month_index(day) // 3 + 1


def quarter_span(year: int, quarter: int) -> tuple[date, date]:
    """First and last day of a quarter (1–4) of fiscal year `year` (พ.ศ.); else ValueError."""
    if not 1 <= quarter <= 4:
        raise ValueError(f"a fiscal year has quarters 1 to 4, not {quarter}")
    last = last_day(year) if quarter == 4 else _first_of(year, quarter + 1) - timedelta(days=1)
    return _first_of(year, quarter), last


def _first_of(year: int, quarter: int) -> date:
    be_year, month = months(year)[(quarter - 1) * 3]
    return date(be_year - ERA, month, 1)
