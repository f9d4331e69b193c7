"""One sheet's XML → its cells, merged areas and hidden rows and columns.

Only cells that hold something are kept, at the place they name themselves: the size that a sheet
claims (`dimension`) is not believed, and a cell far away costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyo1plan.sources.workbook.book import (
    LAST_COLUMN,
    LAST_ROW,
    Area,
    Cell,
    Sheet,
    cell_name,
)
from pyo1plan.sources.workbook.cells import Value, Values
from pyo1plan.sources.workbook.complaint import RefusedError, damaged, too_big
from pyo1plan.sources.workbook.contents import Listed
from pyo1plan.sources.workbook.limits import MERGED
from pyo1plan.sources.workbook.markup import (
    Attributes,
    Budget,
    Elements,
    read_part,
    spreadsheet_names,
)
from pyo1plan.sources.workbook.notes import FETCHES, Notes
from pyo1plan.sources.workbook.outside import fetches
from pyo1plan.sources.workbook.references import area_of, column_number
from pyo1plan.words import Words

_SHEET = spreadsheet_names(("row", "c", "v", "f", "is", "t", "rPh", "mergeCell", "col"))
_TRUE = ("1", "true")
_DIGITS = "0123456789"
#: How LibreOffice writes plain values of these kinds: nobody typed a formula.
_CONSTANTS = (
    "TRUE()",
    "FALSE()",
    "#REF!",
    "#VALUE!",
    "#N/A",
    "#NAME?",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
)
_UNCOMPUTED = Value(Cell(None, "uncomputed"))


class SheetReader(Elements):
    """Gathers one sheet; the budget of elements and the values are those of the whole workbook."""

    def __init__(self, name: str, values: Values, notes: Notes, budget: Budget) -> None:
        self._name = name
        self._values = values
        self._notes = notes
        self._budget = budget
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merged: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._columns: dict[str, int] = {}
        self._shared: dict[str, str] = {}
        self._row = 0
        self._column = 0
        self._inside = False
        self._aside = 0
        self._text: list[str] | None = None
        self._clear({})

    def _clear(self, attributes: Attributes) -> None:
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "0")
        self._stored: str | None = None
        self._formula: str | None = None
        self._group = ""

    def start(self, name: str, attributes: Attributes) -> None:
        tag = _SHEET.get(name)
        if tag is None:
            return
        if tag == "c":
            self._go_to(attributes.get("r"))
            self._clear(attributes)
            self._inside = True
        elif self._inside:
            self._start_in_cell(tag, attributes)
        elif tag == "row":
            self._start_row(attributes)
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif tag == "col" and attributes.get("hidden") in _TRUE:
            self._hide_columns(attributes)

    def _start_in_cell(self, tag: str, attributes: Attributes) -> None:
        if tag == "v":
            self._text = []
        elif tag == "f":
            self._text = []
            self._group = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        elif tag == "t" and not self._aside:
            self._text = []
        elif tag == "rPh":
            self._aside += 1

    def text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end(self, name: str) -> None:
        if not self._inside:
            return
        tag = _SHEET.get(name)
        if tag == "c":
            self._inside = False
            if self._stored is not None or self._formula is not None:
                self._keep()
        elif tag == "rPh":
            self._aside -= 1
        elif self._text is not None and tag in ("v", "t", "f"):
            self._end_text(tag, "".join(self._text))
            self._text = None

    def _end_text(self, tag: str, text: str) -> None:
        if tag == "v":
            self._stored = text
        elif tag == "t":
            self._stored = (self._stored or "") + text
        elif text.upper() in _CONSTANTS:
            return
        elif text or not self._group:
            self._formula = text
            self._shared[self._group] = text
        else:
            self._formula = self._shared.get(self._group, "")

    def _go_to(self, reference: str | None) -> None:
        """Moves to the cell that names itself, or to the next one where it does not."""
        row, column = self._named(reference) if reference else (self._row, self._column + 1)
        if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
            name = (reference or f"R{row}C{column}")[:20]
            raise damaged(Words(f"เซลล์ “{name}” ไม่มีจริง", f"there is no cell {name!a}"))
        self._row, self._column = row, column

    def _named(self, reference: str) -> tuple[int, int]:
        """The row and column that `B7` names; (0, 0) or beyond the sheet where it names none."""
        letters = reference.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            known = letters.isascii() and letters.isalpha() and len(letters) <= 3
            column = self._columns[letters] = column_number(letters) if known else 0
        digits = reference[len(letters) :]
        return (int(digits) if 0 < len(digits) <= 7 else 0), column

    def _start_row(self, attributes: Attributes) -> None:
        stated = attributes.get("r", "")
        known = stated.isascii() and stated.isdigit() and len(stated) <= 7
        self._row = int(stated) if known else self._row + 1
        self._column = 0
        if attributes.get("hidden") in _TRUE:
            self.hidden_rows.add(self._row)

    def _keep(self) -> None:
        at = (self._row, self._column)
        formula = self._formula
        try:
            if formula is None:
                cell, doubt = self._values.value(self._kind, self._stored or "", self._style)
            else:
                cell, doubt = self._computed()
            if cell.kind == "empty" and formula is None:
                return
            if at in self.cells:
                raise damaged(Words("เซลล์เดียวกันมีสองค่า", "one cell has two values"))
            self._budget.spend_cell(
                len(self._stored or "") + len(cell.text or "") + len(formula or "")
            )
        except RefusedError as refused:
            raise refused.at(self._place()) from None
        if doubt is not None:
            self._notes.add(doubt, self._place())
        if formula and fetches(formula):
            self._notes.add(FETCHES, self._place())
        self.cells[at] = cell if formula is None else cell._replace(formula=formula)

    def _computed(self) -> Value:
        """What is stored of a formula: only a text may be an empty value."""
        if self._stored is None or (not self._stored and self._kind != "str"):
            return _UNCOMPUTED
        return self._values.value(self._kind, self._stored or "", self._style)

    def _place(self) -> str:
        return f"{self._name}!{cell_name(self._row, self._column)}"

    def _merge(self, reference: str) -> None:
        area = area_of(reference, self._name)
        if area is None:
            raise damaged(
                Words(f"ช่วงผสานเซลล์ “{reference[:20]}” ผิด", f"bad merged cells {reference[:20]!a}")
            )
        self.merged.append(area)
        if len(self.merged) > MERGED:
            raise too_big(
                Words(f"มีช่วงผสานเซลล์เกิน {MERGED:,} ช่วง", f"more than {MERGED:,} merged areas")
            )

    def _hide_columns(self, attributes: Attributes) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if all(text.isascii() and text.isdigit() and len(text) <= 5 for text in (first, last)):
            self.hidden_columns.update(range(max(int(first), 1), min(int(last), LAST_COLUMN) + 1))


def read_sheet(
    part: str, chunks: Iterable[bytes], listed: Listed, reader: SheetReader, budget: Budget
) -> Sheet:
    """The sheet that stands in `part`, as the workbook's list calls it."""
    read_part(part, chunks, reader, budget)
    return Sheet(
        listed.name,
        reader.cells,
        listed.state,
        tuple(reader.merged),
        frozenset(reader.hidden_rows),
        frozenset(reader.hidden_columns),
    )
