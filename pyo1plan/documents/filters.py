"""How templates write values: money, counts, days, shares.

An absent value stays absent: the template says what stands in its place, or else a dotted blank
is printed for filling in by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from markupsafe import Markup

from pyo1plan.records.meeting import VERBS, Verb
from pyo1plan.records.settings import Numerals
from pyo1plan.thai.baht import baht_text
from pyo1plan.thai.clock import time_text
from pyo1plan.thai.dates import date_span, long_date, official_date, short_date
from pyo1plan.thai.digits import with_commas
from pyo1plan.thai.months import month_name, weekday_name
from pyo1plan.thai.numerals import thai_numerals

BLANK = "." * 30
NOTHING = "-"


def finalize(value: Any) -> Any:
    """What an expression of a template prints: a dotted blank where the value is absent."""
    return BLANK if value is None else value


def baht(amount: Decimal | None) -> str | None:
    """1,250,000 or, where there are satang, 1,250,000.50."""
    return None if amount is None else with_commas(amount, places=0)


def baht_cell(amount: Decimal | None) -> str:
    """As `baht`, with a hyphen for nothing, as columns of money have it."""
    return NOTHING if not amount else with_commas(amount, places=0)


def signed(amount: Decimal) -> str:
    """A change of money with its sign: +1,000, -250, and a hyphen for none."""
    if not amount:
        return NOTHING
    return f"{'+' if amount > 0 else '-'}{with_commas(abs(amount), places=0)}"


def words_of_baht(amount: Decimal | None) -> str | None:
    """หนึ่งแสนบาทถ้วน."""
    return None if amount is None else baht_text(amount)


def number(value: Decimal | int | None) -> str | None:
    """Any exact number without trailing zeros: 97.5, 1,200."""
    if value is None:
        return None
    text = f"{Decimal(value):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def count_cell(value: int) -> str:
    """A count, with a hyphen for none."""
    return NOTHING if value == 0 else f"{value:,}"


def percent(value: Decimal | None) -> str | None:
    """Two decimals, half up: 33.33."""
    return None if value is None else f"{value.quantize(Decimal('0.01'), ROUND_HALF_UP):,f}"


def day(value: date | None) -> str | None:
    """17 พฤศจิกายน 2569."""
    return None if value is None else long_date(value)


def day_short(value: date | None) -> str | None:
    """17 พ.ย. 2569."""
    return None if value is None else short_date(value)


def day_official(value: date | None) -> str | None:
    """17 พฤศจิกายน พ.ศ. 2569."""
    return None if value is None else official_date(value)


def weekday(value: date | None) -> str | None:
    """วันอังคารที่ 17 พฤศจิกายน 2569."""
    return None if value is None else f"วัน{weekday_name(value)}ที่ {long_date(value)}"


def days(first: date | None, last: date | None) -> str | None:
    """From `first` to `last`; one of them alone where the other is absent."""
    if first is None or last is None:
        return day_short(first or last)
    return date_span(first, last) if first <= last else f"{short_date(first)} – {short_date(last)}"


def days_short(first: date | None, last: date | None) -> str | None:
    """As `days`, with short names of months and two digits of the year: 17 พ.ย. 69 – 2 ธ.ค. 69."""
    known = [d for d in (first, last) if d is not None]
    texts = [short_date(d, year_digits="two") for d in known]
    return " – ".join(dict.fromkeys(texts)) or None


def clock(value: time | None) -> str | None:
    """09.30 น."""
    return None if value is None else time_text(value)


def month_short(value: tuple[int, int]) -> str:
    """ต.ค. of (2569, 10): a month of a fiscal year."""
    return month_name(value[1], length="short")


def month_of_day(day: date) -> str:
    """The month of a day: ตุลาคม."""
    return month_name(day.month)


def month_of(month: int) -> str:
    """The month of that number, from 1: มกราคม."""
    return month_name(month)


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a long text: its lines that are not empty."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def code(text: str | None) -> Markup | None:
    """A code, whose digits are never Thai."""
    return None if text is None else Markup('<span class="code">{}</span>').format(text)


def decided(verb: Verb) -> str:
    """What a decision came to, in words."""
    return VERBS[verb].th


def digits(numerals: Numerals) -> Callable[[str], str]:
    """The filter for texts outside the running text, such as labels of a chart."""
    return thai_numerals if numerals == "thai" else str


FILTERS: dict[str, Callable[..., Any]] = {
    "baht": baht,
    "baht_cell": baht_cell,
    "signed": signed,
    "baht_text": words_of_baht,
    "decided": decided,
    "number": number,
    "count": number,
    "count_cell": count_cell,
    "percent": percent,
    "day": day,
    "day_short": day_short,
    "day_official": day_official,
    "weekday": weekday,
    "days": days,
    "days_short": days_short,
    "clock": clock,
    "month_short": month_short,
    "month_name": month_of_day,
    "month_of": month_of,
    "paragraphs": paragraphs,
    "code": code,
}
