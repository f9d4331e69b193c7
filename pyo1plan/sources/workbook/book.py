"""What a workbook holds once it is read: sheets of sparse cells, and the names of areas.

Every value is text, as in YAML: a field of a record turns it into money, a day or a code. Rows and
columns count from 1, as people and Excel count them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pyo1plan.sources.workbook.complaint import Complaint

#: What a cell holds. `percent` is a number shown with a percent sign ("80%": people see 80, the
#: file holds 0.8); `uncomputed` is a formula whose value nobody stored; `empty` is a formula that
#: gives no text.
CellKind = Literal[
    "text", "number", "percent", "date", "time", "yes-no", "error", "empty", "uncomputed"
]
SheetState = Literal["visible", "hidden", "very-hidden"]

#: The last row and column that Excel knows.
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384


class Cell(NamedTuple):
    """One value of a sheet.

    `text` is what a field reads: exact digits of a number (rounded to the 15 digits that Excel
    shows), the C.E. ISO date of a real date (with ` HH:MM` where the cell shows a time too),
    `HH:MM` of a time, `true` or `false`, the error's own text, or the text itself with lines ended
    by newlines. It is None where nothing is stored. `formula` is the formula without its `=`; of a
    cell that shares a neighbour's formula, the text that stands at that neighbour.
    """

    text: str | None
    kind: CellKind = "text"
    formula: str | None = None


class Area(NamedTuple):
    """A rectangle of cells on a sheet, its borders included."""

    sheet: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell at `row` and `column` lies inside."""
        return (
            self.first_row <= row <= self.last_row
            and self.first_column <= column <= self.last_column
        )

    @property
    def size(self) -> int:
        """How many cells it has, filled or not."""
        return (self.last_row - self.first_row + 1) * (self.last_column - self.first_column + 1)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: only the cells that hold something, by row and column."""

    name: str
    cells: Mapping[tuple[int, int], Cell]
    state: SheetState = "visible"
    #: Merged cells; their value stands in the first row and column of the area.
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    #: Names that hold on this sheet alone: Excel makes them when a sheet is copied.
    names: Mapping[str, tuple[Area, ...]] = field(default_factory=dict)

    def rows(self, area: Area) -> dict[int, dict[int, Cell]]:
        """The filled cells of `area`: row → column → cell, both in order; empty rows left out."""
        if area.size <= len(self.cells):
            inside = [
                (row, column)
                for row in range(area.first_row, area.last_row + 1)
                for column in range(area.first_column, area.last_column + 1)
                if (row, column) in self.cells
            ]
        else:
            inside = sorted(place for place in self.cells if area.holds(*place))
        found: dict[int, dict[int, Cell]] = {}
        for row, column in inside:
            found.setdefault(row, {})[column] = self.cells[row, column]
        return found

    def merged_at(self, row: int, column: int) -> Area | None:
        """The merged cells to which the one at `row` and `column` belongs, if any."""
        return next((area for area in self.merged if area.holds(row, column)), None)

    def place(self, row: int, column: int) -> str:
        """The cell as findings name it: `แผ่น1!B7`."""
        return f"{self.name}!{cell_name(row, column)}"


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook, or a CSV file as a workbook of one sheet."""

    sheets: tuple[Sheet, ...]
    #: Names of the whole workbook as they are written, each with its areas in order; none where
    #: the name has lost its cells (`#REF!`) or stands for a formula.
    names: Mapping[str, tuple[Area, ...]] = field(default_factory=dict)
    #: What a person should know although the workbook could be read.
    notes: tuple[Complaint, ...] = ()

    def sheet(self, name: str) -> Sheet | None:
        """The sheet called `name`, if there is one."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def column_name(column: int) -> str:
    """The letters of a column: 1 → A, 27 → AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """The cell as Excel names it: row 7, column 2 → B7."""
    return f"{column_name(column)}{row}"
