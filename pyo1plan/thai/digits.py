"""Numbers as officers type them: Thai or Arabic digits, commas, exact Decimals.

Only the digits 0-9 and ๐-๙ are numbers here. Python's own `int` and `Decimal` also read Lao,
full-width and thirty other kinds of digits, which on a Thai screen are look-alikes of something
else, so every text is matched before it is converted.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
ARABIC_DIGITS = "0123456789"

NumberErrorKind = Literal["mixed-digits", "other-digits", "bad-group", "not-a-number", "too-long"]

MOST_DIGITS = 30
"""No amount, code or count of an office has more digits than this."""


class NumberError(ValueError):
    """A text that is not a number an office may write; `kind` says in which way.

    `mixed-digits`: Thai and Arabic digits in one number; `other-digits`: digits of another script;
    `bad-group`: separators that are not every three digits; `too-long`: over `MOST_DIGITS` digits;
    `not-a-number`: anything else, such as an exponent, `NaN` or an empty text.
    """

    def __init__(self, kind: NumberErrorKind, text: str) -> None:
        super().__init__(kind, text)
        self.kind: NumberErrorKind = kind
        self.text = text

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:60]!r}"


_TO_THAI = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)
_TO_ARABIC = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)

# What surrounds a number when it is copied from a form; invisible characters are not among them.
_SPACES = " \t\r\n\u00a0"

_is_plain = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?").fullmatch
_is_number = re.compile(
    r"[+-]?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:_[0-9]{3})+)(?:\.[0-9]+)?"
).fullmatch
_is_badly_grouped = re.compile(r"[+-]?[0-9][0-9,_]*(?:\.[0-9][0-9,_]*)?").fullmatch
_has_thai = re.compile(r"[๐-๙]").search
_has_arabic = re.compile(r"[0-9]").search


def to_thai_digits(text: str) -> str:
    """Every digit 0-9 as ๐-๙, wherever it stands. For texts that people read: `thai_numerals`."""
    return text.translate(_TO_THAI)


def to_arabic_digits(text: str) -> str:
    """Every digit ๐-๙ as 0-9."""
    # Most texts hold no Thai digit, and looking for one costs a fraction of the translation.
    return text if text.isascii() or not _has_thai(text) else text.translate(_TO_ARABIC)


def read_number(text: str) -> Decimal:
    """The exact number that `text` writes: `1250000`, `1,250,000.00`, `1_250_000`, `๑,๒๕๐,๐๐๐`.

    Spaces around it and a leading `+` or `-` are allowed; leading zeros are, but not in groups.
    Raises `NumberError`.
    """
    if len(text) <= MOST_DIGITS:
        if _is_plain(text):
            return Decimal(text)
        if _is_number(text):
            return Decimal(text.replace(",", "").replace("_", ""))
    return _read_number(text, text.strip(_SPACES))


def _read_number(text: str, body: str) -> Decimal:
    shape = body if body.isascii() else "".join("1" if c.isdigit() else c for c in body)
    if not _is_badly_grouped(shape):
        raise NumberError("not-a-number", text)
    if not body.isascii():
        body = _with_one_kind_of_digits(text, body)
    if not _is_number(body):
        raise NumberError("bad-group", text)
    plain = body.replace(",", "").replace("_", "")
    if len(plain.replace(".", "").lstrip("+-")) > MOST_DIGITS:
        raise NumberError("too-long", text)
    return Decimal(plain)


def _with_one_kind_of_digits(text: str, body: str) -> str:
    arabic = body.translate(_TO_ARABIC)
    if not arabic.isascii():
        raise NumberError("other-digits", text)
    if _has_thai(body) and _has_arabic(body):
        raise NumberError("mixed-digits", text)
    return arabic


def with_commas(number: Decimal, places: Literal[0, 2] = 2) -> str:
    """An amount for people: `1,250.00`; with `places=0` a whole amount has no point: `1,250`.

    Nothing is ever rounded: `places=0` still shows satang where there are some, and a number with
    a fraction below 0.01, an infinity or NaN raises ValueError.
    """
    if not is_in_satang(number):
        raise ValueError(f"not an amount in whole satang: {number}")
    text = f"{number.copy_abs():,.2f}"
    if places == 0 and text.endswith(".00"):
        text = text[:-3]
    return f"-{text}" if number < 0 else text


def is_in_satang(number: Decimal) -> bool:
    """Whether an amount in baht is a whole number of satang (0.01 baht)."""
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):  # NaN and infinities
        return False
    return exponent >= -2 or not any(digits[exponent + 2 :])
