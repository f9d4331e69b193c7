"""Days and years moved into another fiscal year, in the spelling they were written in."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from pyo1plan.thai.dates import FIRST_BE_YEAR, DayError, iso_be, read_day
from pyo1plan.thai.digits import THAI_DIGITS, to_arabic_digits, to_thai_digits

_DIGITS = "[0-9๐-๙]"
_ISO = re.compile(f"({_DIGITS}{{4}})(-{_DIGITS}{{1,2}}-)({_DIGITS}{{1,2}})")
_LAST_YEAR = re.compile(f"(?<!{_DIGITS})(?:{_DIGITS}{{4}}|{_DIGITS}{{2}})$")
#: A year alone, or the two ends of a span of years such as 2566–2570.
_YEARS = re.compile(
    f"(?<!{_DIGITS})({_DIGITS}{{4}})(?!{_DIGITS})(?:\\s*(?:-|–|—|ถึง)\\s*{_DIGITS}{{4}}(?!{_DIGITS}))?"
)


def moved_day(day: date, years: int) -> date:
    """The same day of the same month `years` later; 29 February becomes 28 where there is none."""
    year = day.year + years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def moved_text(text: str, years: int) -> str:
    """The day that `text` writes, `years` later, in the same era, digits and words.

    A day whose spelling cannot be kept (its weekday would be wrong) is written in ISO form, in the
    era it had. Raises `pyo1plan.thai.dates.DayError` for a text that is no day.
    """
    new = moved_day(read_day(text), years)
    body = text.strip()
    if match := _ISO.fullmatch(body):
        digits = _like(match[1], str(int(to_arabic_digits(match[1])) + years))
        return f"{digits}{match[2]}{_like(match[3], str(new.day).zfill(len(match[3])))}"
    spelled = _LAST_YEAR.sub(lambda m: _year_like(m.group(), years), body)
    try:
        if read_day(spelled) == new:
            return spelled
    except DayError:
        pass  # the weekday, or 29 February: written anew below
    return iso_be(new) if _is_be(body) else new.isoformat()


def moved_years(text: str, year: int, years: int) -> str:
    """`text` with fiscal year `year` and the year before it (both พ.ศ.) moved by `years`.

    The ends of a span such as `พ.ศ. 2566 - 2570` name a plan, not this year, and stay.
    """
    old = {str(year), str(year - 1)}

    def move(match: re.Match[str]) -> str:
        found = match.group()
        if len(found) == 4 and to_arabic_digits(found) in old:
            return _year_like(found, years)
        return found

    return _YEARS.sub(move, text)


def moved_heading(text: str, year: int, years: int) -> str:
    """`text` with the years of its opening comment lines moved; what follows them is untouched."""
    lines = text.splitlines(keepends=True)
    count = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return moved_years("".join(lines[:count]), year, years) + "".join(lines[count:])


def _year_like(digits: str, years: int) -> str:
    new = int(to_arabic_digits(digits)) + years
    return _like(digits, str(new % 10 ** len(digits)).zfill(len(digits)))


def _like(old: str, new: str) -> str:
    """`new` in the digits of `old`: Thai or Arabic."""
    return to_thai_digits(new) if old[0] in THAI_DIGITS else new


def _is_be(text: str) -> bool:
    found = _LAST_YEAR.search(text)
    digits = to_arabic_digits(found.group()) if found else ""
    return len(digits) == 2 or (digits != "" and int(digits) >= FIRST_BE_YEAR)
