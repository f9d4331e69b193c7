"""The kinds of value a field may hold, each read from the text that stands in the file.

Everything in a file is text until one of these converts it: money into exact Decimals with at most
two places (baht and satang), days of either era into dates, codes into themselves.
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from pyo1plan.thai.clock import TimeError, read_time
from pyo1plan.thai.dates import DayError, read_day
from pyo1plan.thai.digits import NumberError, read_number, to_arabic_digits

#: Far above any area office's money, far below what a table column can hold.
MOST_BAHT = Decimal(10) ** 12

_FINGERPRINT = re.compile("[0-9a-f]{64}")
_CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,62}[A-Za-z0-9])?")
_KEY = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_YES = {"true": True, "yes": True, "ใช่": True, "false": False, "no": False, "ไม่": False}


def _text_of(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise PydanticCustomError("not-a-value", "a single value is wanted here, not a list or a map")


def _number(value: Any) -> Decimal:
    if type(value) is str and value.isascii() and value.isdigit() and len(value) <= 12:
        return Decimal(value)  # nearly every number of a plan: worth its own way
    if isinstance(value, Decimal):
        return value
    try:
        return read_number(_text_of(value))
    except NumberError as error:
        raise PydanticCustomError(
            "number", "not a number: {text}", {"text": str(value)[:60], "kind": error.kind}
        ) from None


def _baht(value: Any) -> Decimal:
    amount = _number(value)
    if amount.as_tuple().exponent < -2:  # type: ignore[operator]
        raise PydanticCustomError("satang", "more than two decimals", {"text": str(value)[:60]})
    if amount < 0:
        raise PydanticCustomError("negative", "below zero", {"text": str(value)[:60]})
    if amount > MOST_BAHT:
        raise PydanticCustomError("too-large", "too large", {"text": str(value)[:60]})
    return amount


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    amount = _number(value)
    if amount != amount.to_integral_value():
        raise PydanticCustomError("whole", "not a whole number", {"text": str(value)[:60]})
    if amount < 0:
        raise PydanticCustomError("negative", "below zero", {"text": str(value)[:60]})
    if amount > MOST_BAHT:
        raise PydanticCustomError("too-large", "too large", {"text": str(value)[:60]})
    return int(amount)


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        return read_day(_text_of(value))
    except DayError as error:
        raise PydanticCustomError(
            "day", "not a day: {text}", {"text": str(value)[:60], "kind": error.kind}
        ) from None


def _time(value: Any) -> time:
    if isinstance(value, time):
        return value
    try:
        return read_time(_text_of(value))
    except TimeError as error:
        raise PydanticCustomError(
            "time", "not a time: {text}", {"text": str(value)[:60], "kind": error.kind}
        ) from None


def _matching(pattern: re.Pattern[str], kind: str) -> PlainValidator:
    def read(value: Any) -> str:
        text = _text_of(value)
        if pattern.fullmatch(text) is None:
            raise PydanticCustomError(kind, "not a code: {text}", {"text": text[:60]})
        return text

    return PlainValidator(read)


def _within(least: int, most: int) -> PlainValidator:
    def read(value: Any) -> Decimal:
        number = _number(value)
        if not least <= number <= most:
            kind = "greater_than_equal" if number < least else "less_than_equal"
            limit = {"ge": least} if number < least else {"le": most}
            raise PydanticCustomError(kind, "out of range", {"text": str(value)[:60], **limit})
        return number

    return PlainValidator(read)


def _year(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = to_arabic_digits(_text_of(value)).strip()
    if re.fullmatch(r"[0-9]{4}", text) is None or not 2400 <= int(text) <= 2700:
        raise PydanticCustomError("be-year", "not a Buddhist year: {text}", {"text": text[:60]})
    return int(text)


def _yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _text_of(value).strip().lower()
    if text not in _YES:
        raise PydanticCustomError("yes-no", "neither yes nor no: {text}", {"text": text[:60]})
    return _YES[text]


_NUMBER_SCHEMA = {"type": ["string", "number"]}
_CODE_SCHEMA = {"type": ["string", "number"]}

#: Words for people; spaces around them do not count, and they are never empty.
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
#: An amount of money in baht, exact, from 0, with at most two decimals (satang).
Baht = Annotated[Decimal, PlainValidator(_baht), WithJsonSchema(_NUMBER_SCHEMA)]
#: Any exact number, such as a KPI's target.
Number = Annotated[Decimal, PlainValidator(_number), WithJsonSchema(_NUMBER_SCHEMA)]
#: A count from 0: persons, schools, times.
Whole = Annotated[int, PlainValidator(_whole), WithJsonSchema(_NUMBER_SCHEMA)]
#: A day, written in either era; held as a C.E. date.
Day = Annotated[date, PlainValidator(_day), WithJsonSchema({"type": "string"})]
#: A time of day, such as 09.30.
Time = Annotated[time, PlainValidator(_time), WithJsonSchema(_NUMBER_SCHEMA)]
#: A code that people and other systems know; text for ever.
Code = Annotated[str, _matching(_CODE, "code"), WithJsonSchema(_CODE_SCHEMA)]
#: A short name that other records refer to: small Latin letters, digits, hyphens.
Key = Annotated[str, _matching(_KEY, "key"), WithJsonSchema({"type": "string"})]
#: A year of the Buddhist era, such as 2570.
BuddhistYear = Annotated[int, PlainValidator(_year), WithJsonSchema(_CODE_SCHEMA)]
#: Yes or no: true/false, yes/no, ใช่/ไม่.
YesNo = Annotated[bool, PlainValidator(_yes_no), WithJsonSchema({"type": ["boolean", "string"]})]
#: A quarter of the fiscal year: 1 (Oct–Dec) to 4 (Jul–Sep).
Quarter = Annotated[
    Literal["1", "2", "3", "4"], WithJsonSchema({"enum": ["1", "2", "3", "4", 1, 2, 3, 4]})
]
#: SHA-256 of a file's bytes, as 64 hexadecimal digits: by it a file is known to be the same.
Fingerprint = Annotated[
    str, _matching(_FINGERPRINT, "fingerprint"), WithJsonSchema({"type": "string"})
]
#: A score from 0 (no effect) to 5 (greatest effect).
Score = Annotated[Decimal, _within(0, 5), WithJsonSchema(_NUMBER_SCHEMA)]
#: A percentage from 0 to 100.
Percent = Annotated[Decimal, _within(0, 100), WithJsonSchema(_NUMBER_SCHEMA)]
#: The part of a whole that something weighs, from 0 to 1.
Weight = Annotated[Decimal, _within(0, 1), WithJsonSchema(_NUMBER_SCHEMA)]
