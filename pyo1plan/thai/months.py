"""Names of months and days of the week, in Thai and English, long and short."""

from __future__ import annotations

from datetime import date
from typing import Literal

Language = Literal["th", "en"]
Length = Literal["long", "short"]

_MONTHS: tuple[dict[tuple[Language, Length], str], ...] = tuple(
    {("th", "long"): th, ("th", "short"): th_short, ("en", "long"): en, ("en", "short"): en[:3]}
    for th, th_short, en in (
        ("มกราคม", "ม.ค.", "January"),
        ("กุมภาพันธ์", "ก.พ.", "February"),
        ("มีนาคม", "มี.ค.", "March"),
        ("เมษายน", "เม.ย.", "April"),
        ("พฤษภาคม", "พ.ค.", "May"),
        ("มิถุนายน", "มิ.ย.", "June"),
        ("กรกฎาคม", "ก.ค.", "July"),
        ("สิงหาคม", "ส.ค.", "August"),
        ("กันยายน", "ก.ย.", "September"),
        ("ตุลาคม", "ต.ค.", "October"),
        ("พฤศจิกายน", "พ.ย.", "November"),
        ("ธันวาคม", "ธ.ค.", "December"),
    )
)
_WEEKDAYS: tuple[dict[tuple[Language, Length], str], ...] = tuple(
    {("th", "long"): th, ("th", "short"): th_short, ("en", "long"): en, ("en", "short"): en[:3]}
    for th, th_short, en in (
        ("จันทร์", "จ.", "Monday"),
        ("อังคาร", "อ.", "Tuesday"),
        ("พุธ", "พ.", "Wednesday"),
        ("พฤหัสบดี", "พฤ.", "Thursday"),
        ("ศุกร์", "ศ.", "Friday"),
        ("เสาร์", "ส.", "Saturday"),
        ("อาทิตย์", "อา.", "Sunday"),
    )
)


def _bare(name: str) -> str:
    return "".join(name.replace(".", "").split()).lower()


_MONTH_NUMBERS = {_bare(name): i for i, names in enumerate(_MONTHS, 1) for name in names.values()}
_WEEKDAY_NUMBERS = {
    _bare(name): i for i, names in enumerate(_WEEKDAYS) for name in names.values()
} | {"พฤหัส": 3}


def month_name(month: int, language: Language = "th", length: Length = "long") -> str:
    """The name of month 1 (January) to 12; ValueError for any other number."""
    if not 1 <= month <= 12:
        raise ValueError(f"no month has the number {month}")
    return _MONTHS[month - 1][language, length]


def weekday_name(day: date, language: Language = "th", length: Length = "long") -> str:
    """The name of the day of the week, in Thai without the word วัน: อังคาร."""
    return _WEEKDAYS[day.weekday()][language, length]


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name, long or short, with or without its dots; None for no month."""
    return _MONTH_NUMBERS.get(_bare(name))


def weekday_number(name: str) -> int | None:
    """0 (Monday) to 6 for a weekday's name, long or short; None for no weekday."""
    return _WEEKDAY_NUMBERS.get(_bare(name))
