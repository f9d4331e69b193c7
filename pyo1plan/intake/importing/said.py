"""What one cell says: a number where a spreadsheet can hold it exactly, else the words people read."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from pyo1plan.intake.sheets.choices import Choice, shown
from pyo1plan.intake.sheets.layout import Entry
from pyo1plan.thai.dates import DayError, read_day, short_date
from pyo1plan.words import Words

#: Excel keeps 15 digits of a number; longer ones are written as text.
MOST_DIGITS = 15
#: The most characters that a cell of Excel holds.
MOST_CHARACTERS = 32_767
NUMBERS = ("money", "number", "whole")
#: What no cell can hold, or what another program would turn into a line break.
_UNHELD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


class CannotHold(ValueError):
    """A value that no cell can hold; `words` say why and what to do, `field` names the field."""

    def __init__(self, field: str, words: Words) -> None:
        super().__init__(f"{field}: {words.en}")
        self.field = field
        self.words = words


def cell_of(
    entry: Entry, name: str, value: str | None, choices: tuple[Choice, ...] = ()
) -> str | float | None:
    """What stands in the cell of `entry` (called `name`) for `value`; None for an empty cell.

    Raises `CannotHold`.
    """
    if value is None:
        return None
    if entry.sort in NUMBERS:
        number = _number(value)
        if number is not None:
            return number
    text = _words(entry, value, choices)
    _check(name, text)
    return text


def _words(entry: Entry, value: str, choices: tuple[Choice, ...]) -> str:
    if entry.sort == "day":
        try:
            return short_date(read_day(value))
        except DayError:
            return value
    return shown(choices, value)


def _number(value: str) -> float | None:
    """The number in a text, if a spreadsheet can hold all its digits."""
    if sum(character.isdigit() for character in value) > MOST_DIGITS:
        return None
    try:
        exact = Decimal(value)
    except InvalidOperation:
        return None
    return float(exact) if exact.is_finite() else None


def _check(name: str, text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise CannotHold(
            name,
            Words(
                f"ข้อความยาว {len(text):,} ตัวอักษร เกิน {MOST_CHARACTERS:,} ที่เซลล์ของ Excel รับได้ ย่อให้สั้นลง",
                f"the text has {len(text):,} characters, and a cell of Excel holds"
                f" {MOST_CHARACTERS:,}: shorten it",
            ),
        )
    if found := _UNHELD.search(text):
        code = f"U+{ord(found[0]):04X}"
        raise CannotHold(
            name,
            Words(
                f"มีอักขระควบคุม {code} ซึ่งเซลล์ของ Excel เก็บไม่ได้ ลบอักขระนั้นออก",
                f"it holds the control character {code}, which no cell of Excel can keep: take it out",
            ),
        )
