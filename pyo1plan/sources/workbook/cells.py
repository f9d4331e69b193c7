"""From what a sheet's XML stores of one cell to its value, by the rules of the file format."""

from __future__ import annotations

from typing import NamedTuple

from pyo1plan.sources.workbook.book import Cell
from pyo1plan.sources.workbook.complaint import Complaint, damaged, too_big
from pyo1plan.sources.workbook.formats import Display
from pyo1plan.sources.workbook.limits import CELL_CHARACTERS
from pyo1plan.sources.workbook.notes import lost_digits, unseen
from pyo1plan.sources.workbook.numbers import (
    DIGITS,
    digits_of,
    has_lost_digits,
    iso_cell,
    number_of,
    shown,
)
from pyo1plan.sources.workbook.styles import shared_string
from pyo1plan.sources.workbook.texts import unescaped, unseen_character
from pyo1plan.words import Words

#: Every character may be written as `_x0000_`; what is longer is refused all the same.
_LONGEST_ESCAPED = 7 * (CELL_CHARACTERS + 1)
_YES_NO = {"1": "true", "0": "false", "true": "true", "false": "false"}


class Value(NamedTuple):
    """A cell, and what a person should know of its value."""

    cell: Cell
    doubt: Complaint | None = None


class Values:
    """Makes cells of stored values; one for a whole workbook, whose cells repeat themselves."""

    def __init__(self, strings: list[str], displays: list[Display], epoch_1904: bool) -> None:
        self._strings = strings
        self._displays = displays
        self._epoch_1904 = epoch_1904
        self._known: dict[tuple[str, str, str], Value] = {}

    def value(self, kind: str, stored: str, style: str) -> Value:
        """What a cell of type `kind` (the attribute `t`) and of that style stores.

        Raises `RefusedError` where the file breaks its own rules.
        """
        key = (kind, stored, style)
        value = self._known.get(key)
        if value is None:
            value = self._known[key] = self._read(kind, stored, style)
        return value

    def _read(self, kind: str, stored: str, style: str) -> Value:
        if kind == "s":
            return text_value(shared_string(self._strings, stored.strip()))
        if kind == "n" and stored:
            return self._number(stored.strip(), style)
        if kind in ("str", "inlineStr"):
            return text_value(unescaped(stored[:_LONGEST_ESCAPED]))
        if not stored:
            return Value(Cell(None, "empty"))
        cell = self._rare(kind, stored.strip(), style)
        if cell is None:
            raise damaged(Words(f"ค่าที่อ่านไม่ออก “{stored[:40]}”", f"no value: {stored[:40]!a}"))
        return Value(cell)

    def _number(self, stored: str, style: str) -> Value:
        display = self._display(style)
        if display == "number" and _is_plain(stored):
            return Value(Cell(stored, "number"))
        number = number_of(stored) if len(stored) <= CELL_CHARACTERS else None
        if number is None:
            raise damaged(Words(f"ไม่ใช่ตัวเลข “{stored[:40]}”", f"no number: {stored[:40]!a}"))
        if has_lost_digits(number):
            written = stored if stored.isdigit() else digits_of(number)
            return Value(Cell(written, "number"), lost_digits(written))
        return Value(shown(number, display, self._epoch_1904))

    def _display(self, style: str) -> Display:
        known = style.isascii() and style.isdigit() and len(style) < 8
        if known and int(style) < len(self._displays):
            return self._displays[int(style)]
        return "number"

    def _rare(self, kind: str, stored: str, style: str) -> Cell | None:
        match kind:
            case "b" if stored in _YES_NO:
                return Cell(_YES_NO[stored], "yes-no")
            case "e":
                return Cell(stored[:CELL_CHARACTERS], "error")
            case "d":
                return iso_cell(stored, self._display(style))
        return None


def text_value(text: str) -> Value:
    """A cell of text; raises `RefusedError` where it is longer than Excel allows."""
    if not text:
        return Value(Cell(None, "empty"))
    if len(text) > CELL_CHARACTERS:
        raise too_big(
            Words(
                f"ข้อความเกิน {CELL_CHARACTERS:,} ตัวอักษรในเซลล์เดียว",
                f"more than {CELL_CHARACTERS:,} characters in one cell",
            )
        )
    character = unseen_character(text)
    return Value(Cell(text), unseen(character) if character else None)


def _is_plain(stored: str) -> bool:
    """Whether the digits as stored are those that people see: so are nearly all."""
    return (
        stored.isascii()
        and stored.isdigit()
        and len(stored) <= DIGITS
        and (stored[0] != "0" or stored == "0")
    )
