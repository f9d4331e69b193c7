"""Numbers, days and times as a workbook stores them → the text that people see.

A number stands in the file as a binary float's digits (28800.049999999999); Excel shows and
calculates with 15 of them, so rounding to 15 gives back what was typed (28800.05), exactly and
without any float here.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal

from pyo1plan.sources.workbook.book import Cell
from pyo1plan.sources.workbook.formats import Display

#: How many digits of a number Excel keeps.
DIGITS = 15

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?", re.ASCII)
_ROUND = Context(prec=DIGITS, rounding=ROUND_HALF_EVEN)
_LARGEST = 308
_DAY_ZERO_1900 = date(1899, 12, 30)
_DAY_ZERO_1904 = date(1904, 1, 1)
#: 1900 was no leap year, but Excel's calendar has its 29 February: days before are one off.
_FALSE_LEAP_DAY = 60
_LAST_DAY = date(9999, 12, 31)
_SECONDS = 24 * 60 * 60


def number_of(stored: str) -> Decimal | None:
    """The number that `stored` writes, to 15 digits; None where it is no number Excel could hold."""
    if _NUMBER.fullmatch(stored) is None:
        return None
    number = _ROUND.create_decimal(stored)
    return number if abs(number.adjusted()) <= _LARGEST or not number else None


def has_lost_digits(number: Decimal) -> bool:
    """Whether Excel keeps fewer digits of `number` than it has: codes typed as numbers do."""
    return number.adjusted() >= DIGITS


def digits_of(number: Decimal) -> str:
    """`number` in plain digits: no exponent, no zeros that say nothing."""
    if not number:
        return "0"
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(number: Decimal, display: Display, epoch_1904: bool) -> Cell:
    """The cell that a stored number stands for when it is displayed as `display`.

    A number that is no day of the calendar stays a number, so that a field says so.
    """
    if display == "number":
        return Cell(digits_of(number), "number")
    if display == "percent":
        return Cell(digits_of(number * 100) + "%", "percent")
    if number < 0:
        return Cell(digits_of(number), "number")
    days, seconds = _parts(number)
    if display == "elapsed":
        return Cell(_clock(days * _SECONDS + seconds), "time")
    if display == "time" or (display == "moment" and days == 0 and not epoch_1904):
        return Cell(_clock(seconds), "time")
    day = _day(days, epoch_1904)
    if day is None:
        return Cell(digits_of(number), "number")
    with_time = display == "moment" and seconds
    return Cell(f"{day} {_clock(seconds)}" if with_time else day, "date")


def _parts(number: Decimal) -> tuple[int, int]:
    """Whole days, and seconds of the day rounded to the nearest."""
    days = int(number)
    if days > _LAST_DAY.toordinal():
        return days, 0
    seconds = int(((number - days) * _SECONDS).quantize(Decimal(1), context=Context(prec=30)))
    return (days + 1, 0) if seconds == _SECONDS else (days, seconds)


def _day(days: int, epoch_1904: bool) -> str | None:
    zero = _DAY_ZERO_1904 if epoch_1904 else _DAY_ZERO_1900
    if days > (_LAST_DAY - zero).days:
        return None
    if not epoch_1904:
        if days in (0, _FALSE_LEAP_DAY):
            return None
        if days < _FALSE_LEAP_DAY:
            days += 1
    return (zero + timedelta(days=days)).isoformat()


def _clock(seconds: int) -> str:
    minutes, second = divmod(seconds, 60)
    text = f"{minutes // 60:02}:{minutes % 60:02}"
    return f"{text}:{second:02}" if second else text


def iso_cell(stored: str, display: Display) -> Cell | None:
    """The cell of a day or time stored in ISO form (`t="d"`); None where it is neither."""
    text = stored.strip().removesuffix("Z")
    try:
        if "T" not in text and ":" in text:
            moment = datetime.fromisoformat(f"2000-01-01T{text}")
            return Cell(_clock(_seconds(moment)), "time")
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    seconds = _seconds(moment)
    if display == "time":
        return Cell(_clock(seconds), "time")
    with_time = seconds and display != "date"
    day = moment.date().isoformat()
    return Cell(f"{day} {_clock(seconds)}" if with_time else day, "date")


def _seconds(moment: datetime) -> int:
    return moment.hour * 3600 + moment.minute * 60 + moment.second
