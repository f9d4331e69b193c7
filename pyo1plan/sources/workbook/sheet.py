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
from pyo1plan.sources.workbook.cells import Values
from pyo1plan.sources.workbook.complaint import damaged, too_big
from pyo1plan.sources.workbook.contents import Listed
from pyo1plan.sources.workbook.limits import CELLS, MERGED
from pyo1plan.sources.workbook.markup import (
    Attributes,
    Budget,
    Elements,
    read_part,
    spreadsheet_names,
)
from pyo1plan.sources.workbook.notes import Notes
from pyo1plan.sources.workbook.outside import fetches
from pyo1plan.sources.workbook.references import area_of, column_number
from pyo1plan.words import Words

_SHEET = spreadsheet_names(("row", "c", "v", "f", "is", "t", "rPh", "mergeCell", "col"))
_TRUE = ("1", "true")
_DIGITS = "0123456789"


class SheetReader(Elements):
    """Gathers one sheet; the budget of elements and the values are those of the whole workbook."""

    def __init__(self, name: str, values: Values, notes: Notes, budget: Budget, cells: int) -> None:
        """`cells` is how many cells the sheets before this one hold."""
        self._name = name
        self._values = values
        self._notes = notes
        self._budget = budget
        self._room = CELLS - cells
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
        self._budget.spend()
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
        elif text or not self._group:
            self._formula = text
            self._shared[self._group] = text
        else:
            self._formula = self._shared.get(self._group, "")

    def _go_to(self, reference: str | None) -> None:
        """Moves to the cell that names itself, or to the next one where it does not."""
        if reference is None:
            self._column += 1
            return
        letters = reference.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            column = column_number(letters) if letters.isascii() and letters.isalpha() else 0
            self._columns[letters] = column
        digits = reference[len(letters) :]
        row = int(digits) if 0 < len(digits) <= 7 else 0
        if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
            raise damaged(
                Words(f"เซลล์ “{reference[:20]}” ไม่มีจริง", f"there is no cell {reference[:20]!a}")
            )
        self._row, self._column = row, column

    def _start_row(self, attributes: Attributes) -> None:
        stated = attributes.get("r", "")
        known = stated.isascii() and stated.isdigit() and len(stated) <= 7
        self._row = int(stated) if known else self._row + 1
        self._column = 0
        if attributes.get("hidden") in _TRUE:
            self.hidden_rows.add(self._row)

    def _keep(self) -> None:
        at = (self._row, self._column)
        place = f"{self._name}!{cell_name(*at)}"
        if at in self.cells:
            raise damaged(Words("เซลล์เดียวกันมีสองค่า", "one cell has two values"), place)
        if len(self.cells) >= self._room:
            raise too_big(Words(f"มีเซลล์เกิน {CELLS:,} เซลล์", f"more than {CELLS:,} cells"), place)
        formula = self._formula
        if formula is None:
            cell = self._values.cell(self._kind, self._stored or "", self._style, place)
            if cell.kind != "empty":
                self.cells[at] = cell
            return
        if formula and fetches(formula):
            self._notes.fetches(place)
        self.cells[at] = self._computed(place)._replace(formula=formula)

    def _computed(self, place: str) -> Cell:
        """The value last stored of a formula; only of a text may it be an empty one."""
        if self._stored is None or (not self._stored and self._kind != "str"):
            return Cell(None, "uncomputed")
        return self._values.cell(self._kind, self._stored, self._style, place)

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


def read_sheet(part: str, chunks: Iterable[bytes], listed: Listed, reader: SheetReader) -> Sheet:
    """The sheet that stands in `part`, as the workbook's list calls it."""
    read_part(part, chunks, reader)
    return Sheet(
        listed.name,
        reader.cells,
        listed.state,
        tuple(reader.merged),
        frozenset(reader.hidden_rows),
        frozenset(reader.hidden_columns),
    )
