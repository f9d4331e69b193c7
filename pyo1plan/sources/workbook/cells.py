"""From what a sheet's XML stores of one cell to its value, by the rules of the file format."""

from __future__ import annotations

from pyo1plan.sources.workbook.book import Cell
from pyo1plan.sources.workbook.complaint import damaged, too_big
from pyo1plan.sources.workbook.formats import Display
from pyo1plan.sources.workbook.limits import CELL_CHARACTERS, CHARACTERS
from pyo1plan.sources.workbook.notes import Notes
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

_YES_NO = {"1": "true", "0": "false", "true": "true", "false": "false"}


class Values:
    """Makes cells of stored values; one for a whole workbook."""

    def __init__(
        self, strings: list[str], displays: list[Display], epoch_1904: bool, notes: Notes
    ) -> None:
        self._strings = strings
        self._displays = displays
        self._epoch_1904 = epoch_1904
        self._notes = notes
        self._left = CHARACTERS

    def cell(self, kind: str, stored: str, style: str, place: str) -> Cell:
        """The cell at `place` (`sheet!B7`) of type `kind` (`t`) that stores `stored`.

        Raises `RefusedError` where the file breaks its own rules.
        """
        if kind == "s":
            return self._text(shared_string(self._strings, stored.strip(), place), place)
        if kind == "n" and stored:
            return self._number(stored, style, place)
        if kind in ("str", "inlineStr"):
            return self._text(unescaped(stored), place)
        if not stored:
            return Cell(None, "empty")
        cell = self._rare(kind, stored.strip(), style)
        if cell is None:
            raise damaged(
                Words(f"ค่าที่อ่านไม่ออก “{stored[:40]}”", f"no value: {stored[:40]!a}"), place
            )
        return cell

    def _text(self, text: str, place: str) -> Cell:
        if not text:
            return Cell(None, "empty")
        if len(text) > CELL_CHARACTERS:
            raise too_big(
                Words(
                    f"ข้อความเกิน {CELL_CHARACTERS:,} ตัวอักษรในเซลล์เดียว",
                    f"more than {CELL_CHARACTERS:,} characters in one cell",
                ),
                place,
            )
        self._left -= len(text)
        if self._left < 0:
            raise too_big(
                Words(
                    f"ข้อความรวมเกิน {CHARACTERS:,} ตัวอักษร",
                    f"more than {CHARACTERS:,} characters in all",
                )
            )
        if not text.isprintable() and (character := unseen_character(text)):
            self._notes.unseen(place, character)
        return Cell(text)

    def _number(self, stored: str, style: str, place: str) -> Cell:
        display = self._display(style)
        if display == "number" and _is_plain(stored):
            return Cell(stored, "number")
        stored = stored.strip()
        number = number_of(stored) if len(stored) <= CELL_CHARACTERS else None
        if number is None:
            raise damaged(Words(f"ไม่ใช่ตัวเลข “{stored[:40]}”", f"no number: {stored[:40]!a}"), place)
        if has_lost_digits(number):
            written = stored if stored.isdigit() else digits_of(number)
            self._notes.lost_digits(place, written)
            return Cell(written, "number")
        return shown(number, display, self._epoch_1904)

    def _display(self, style: str) -> Display:
        if (
            style.isascii()
            and style.isdigit()
            and len(style) < 8
            and int(style) < len(self._displays)
        ):
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


def _is_plain(stored: str) -> bool:
    """Whether the digits as stored are those that people see: so are nearly all."""
    return (
        stored.isascii()
        and stored.isdigit()
        and len(stored) <= DIGITS
        and (stored[0] != "0" or stored == "0")
    )
