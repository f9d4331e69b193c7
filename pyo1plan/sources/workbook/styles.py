"""Styles and shared strings of a workbook: what cells refer to by number."""

from __future__ import annotations

from collections.abc import Iterable

from pyo1plan.sources.workbook.complaint import damaged
from pyo1plan.sources.workbook.formats import Display, display_of
from pyo1plan.sources.workbook.markup import (
    Attributes,
    Budget,
    Elements,
    read_part,
    spreadsheet_names,
)
from pyo1plan.sources.workbook.texts import unescaped
from pyo1plan.words import Words

_STYLES = spreadsheet_names(("numFmts", "numFmt", "cellXfs", "xf"))
_STRINGS = spreadsheet_names(("si", "t", "rPh"))


class _Styles(Elements):
    """Colours, fonts and borders are passed over: a broken one harms nobody who reads values."""

    def __init__(self) -> None:
        self._inside = ""
        self._codes: dict[int, str] = {}
        self._formats: list[int] = []

    def start(self, name: str, attributes: Attributes) -> None:
        match _STYLES.get(name):
            case "numFmts" | "cellXfs" as group:
                self._inside = group
            case "numFmt" if self._inside == "numFmts":
                number = _whole(attributes.get("numFmtId"))
                self._codes[number] = attributes.get("formatCode", "")
            case "xf" if self._inside == "cellXfs":
                self._formats.append(_whole(attributes.get("numFmtId")))

    def end(self, name: str) -> None:
        if _STYLES.get(name) == self._inside:
            self._inside = ""

    def displays(self) -> list[Display]:
        """What each cell style shows, by the number that cells refer to."""
        known = {number: display_of(number, self._codes.get(number)) for number in {*self._formats}}
        return [known[number] for number in self._formats]


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


def read_styles(part: str, chunks: Iterable[bytes], budget: Budget) -> list[Display]:
    """What each cell style of a workbook shows."""
    styles = _Styles()
    read_part(part, chunks, styles, budget)
    return styles.displays()


class _Strings(Elements):
    """Runs of rich text are joined; readings of East Asian words (`rPh`) are not part of the text."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._pieces: list[str] = []
        self._wanted = False
        self._aside = 0
        self.strings: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        match _STRINGS.get(name):
            case "si":
                self._pieces = []
            case "t":
                self._wanted = not self._aside
            case "rPh":
                self._aside += 1

    def text(self, text: str) -> None:
        if self._wanted:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        match _STRINGS.get(name):
            case "si":
                text = "".join(self._pieces)
                self._budget.spend_text(len(text))
                self.strings.append(unescaped(text))
            case "t":
                self._wanted = False
            case "rPh":
                self._aside -= 1


def read_strings(part: str, chunks: Iterable[bytes], budget: Budget) -> list[str]:
    """The shared strings of a workbook, in order."""
    strings = _Strings(budget)
    read_part(part, chunks, strings, budget)
    return strings.strings


def shared_string(strings: list[str], index: str) -> str:
    """The string that a cell refers to; raises `RefusedError` where there is none."""
    if index.isascii() and index.isdigit() and len(index) < 10 and int(index) < len(strings):
        return strings[int(index)]
    raise damaged(Words("เซลล์อ้างถึงข้อความที่ไม่มี", "a cell refers to a text that is not there"))
