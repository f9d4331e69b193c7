"""Days as officers type them, in either era and both digits; days as documents print them.

A four-digit year from 2400 to 2742 is พ.ศ., from 1857 to 2199 ค.ศ.; the two never meet, so the era
of a year needs no guess. Two digits are พ.ศ. 25xx. 29 February is judged after the conversion:
2567-02-29 is a real day.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.thai.months import Language, month_name, month_number, weekday_number

ERA = 543
"""Years by which พ.ศ. is ahead of ค.ศ."""

FIRST_BE_YEAR = 2400
FIRST_CE_YEAR, LAST_CE_YEAR = FIRST_BE_YEAR - ERA, 2199

DayErrorKind = Literal[
    "not-a-day",
    "impossible-day",
    "unknown-month",
    "year-out-of-range",
    "wrong-weekday",
    "mixed-digits",
    "other-digits",
]


class DayError(ValueError):
    """A text that is not a day; `kind` says in which way.

    `impossible-day`: no calendar has it (31 April, month 13); `year-out-of-range`: outside the
    years read here; `wrong-weekday`: the weekday written before it is not that of the day;
    `mixed-digits`: Thai and Arabic digits in one number; `other-digits`: digits of another script.
    """

    def __init__(self, kind: DayErrorKind, text: str) -> None:
        super().__init__(kind, text)
        self.kind: DayErrorKind = kind
        self.text = text

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:60]!r}"


_LONGEST = 60
"""No spelling of a day is longer; the patterns below may take quadratic time."""

_iso = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})").fullmatch
_day_first = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{2}|[0-9]{4})").fullmatch
_words = re.compile(
    r"""(?:วัน\s?(?P<weekday>[ก-๎]{3,8}?)?\s?(?:ที่)\s*)?
    (?P<day>[0-9]{1,2})\s*
    (?P<month>[A-Za-zก-๎.][A-Za-zก-๎.\ ]{1,20}?)\s*
    (?P<era>พ\.?\ ?ศ\.?|ค\.?\ ?ศ\.?)?\s*
    (?P<year>[0-9]{2}|[0-9]{4})""",
    re.VERBOSE,
).fullmatch
_has_mixed_number = re.compile(r"[0-9][๐-๙]|[๐-๙][0-9]").search


def read_day(text: str) -> date:
    """The day that `text` writes.

    `2569-11-17`, `2026-11-17`, `17/11/2569`, `17-11-69`, `๑๗ พฤศจิกายน ๒๕๖๙`,
    `วันอังคารที่ 17 พฤศจิกายน พ.ศ. 2569`, `17 พ.ย. 69`, `17 November 2026`. Raises `DayError`.
    """
    match = _iso(text)
    if match is None:
        return _read_day(text, text.strip())
    year, month, day = match.groups()
    return _day(text, int(year), int(month), int(day))


def _read_day(text: str, body: str) -> date:
    if len(body) > _LONGEST:
        raise DayError("not-a-day", text)
    if not body.isascii():
        if _has_mixed_number(body):
            raise DayError("mixed-digits", text)
        body = to_arabic_digits(body)
        if any(c > "\x7f" and c.isdigit() for c in body):
            raise DayError("other-digits", text)
    if match := _iso(body):
        year, month, day = match.groups()
        return _day(text, int(year), int(month), int(day))
    if match := _day_first(body):
        day, _, month, year = match.groups()
        return _day(text, _full_year(year), int(month), int(day))
    if match := _words(body):
        return _day_in_words(text, match)
    raise DayError("not-a-day", text)


def _day_in_words(text: str, match: re.Match[str]) -> date:
    month = month_number(match["month"])
    if month is None:
        raise DayError("unknown-month", text)
    year = _year_of_era(text, match["year"], match["era"])
    day = _day(text, year, month, int(match["day"]))
    if weekday := match["weekday"]:
        number = weekday_number(weekday)
        if number is None:
            raise DayError("not-a-day", text)
        if number != day.weekday():
            raise DayError("wrong-weekday", text)
    return day


def _year_of_era(text: str, digits: str, era: str | None) -> int:
    year = _full_year(digits)
    if era is not None:
        buddhist = era.startswith("พ")
        if buddhist != (year >= FIRST_BE_YEAR) or (len(digits) == 2 and not buddhist):
            raise DayError("year-out-of-range", text)
    return year


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2500 + int(digits)


def _day(text: str, year: int, month: int, day: int) -> date:
    if year >= FIRST_BE_YEAR:
        year -= ERA
    if not FIRST_CE_YEAR <= year <= LAST_CE_YEAR:
        raise DayError("year-out-of-range", text)
    try:
        return date(year, month, day)
    except ValueError:
        raise DayError("impossible-day", text) from None


def other_era(day: date) -> tuple[date, ...]:
    """The same day and month 543 years earlier and later, where such days exist.

    What a writer may have meant who took one era for the other; whether a candidate fits the
    record is for the caller to judge.
    """
    return tuple(
        day.replace(year=year)
        for year in (day.year - ERA, day.year + ERA)
        if 1 <= year <= 9999 and (day.month, day.day, _is_leap(year)) != (2, 29, False)
    )


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def iso_be(day: date) -> str:
    """The day as YAML files keep it: `2569-11-17`."""
    return f"{day.year + ERA:04d}-{day.month:02d}-{day.day:02d}"


def long_date(day: date, language: Language = "th") -> str:
    """`17 พฤศจิกายน 2569`, `17 November 2026`."""
    return f"{day.day} {_month_and_year(day, language)}"


def short_date(
    day: date, language: Language = "th", year_digits: Literal["four", "two"] = "four"
) -> str:
    """`17 พ.ย. 2569`, `17 Nov 2026`; with two digits `17 พ.ย. 69`, for narrow columns."""
    year = _year(day, language)
    if year_digits == "two":
        year = year[-2:]
    return f"{day.day} {month_name(day.month, language, 'short')} {year}"


def official_date(day: date) -> str:
    """`17 พฤศจิกายน พ.ศ. 2569`, as announcements and orders end."""
    return f"{day.day} {month_name(day.month)} พ.ศ. {day.year + ERA}"


def date_span(first: date, last: date, language: Language = "th") -> str:
    """From `first` to `last` inclusive, saying nothing twice; ValueError if `last` is earlier.

    `17–18 พฤศจิกายน 2569`, `30 พ.ย. – 2 ธ.ค. 2569`, `30 ธ.ค. 2569 – 2 ม.ค. 2570`.
    """
    if last < first:
        raise ValueError(f"a span ends before it begins: {first} – {last}")
    if first == last:
        return long_date(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {_month_and_year(first, language)}"
    end = short_date(last, language)
    if first.year == last.year:
        return f"{first.day} {month_name(first.month, language, 'short')} – {end}"
    return f"{short_date(first, language)} – {end}"


def _month_and_year(day: date, language: Language) -> str:
    return f"{month_name(day.month, language)} {_year(day, language)}"


def _year(day: date, language: Language) -> str:
    return str(day.year + ERA if language == "th" else day.year)
