"""Where on a sheet each part of a form stands: pure places, no Excel.

The sheet has eleven columns. A narrow first one holds row numbers, a wide second one the main text of
a row; what is entered once stands beside its label over the other nine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyo1plan.intake.layout import OF, Entry, Form, Table

#: Columns count from 0 here, as the writer counts them: A is 0.
NUMBER, MAIN, FIRST, LAST = 0, 1, 2, 10
#: Blank rows that a table offers beyond what is filled in, and the least that it has.
SPARE, LEAST = 3, 5
LEAST_LINES = 12


@dataclass(frozen=True, slots=True)
class Cells:
    """A run of cells in one row: the first holds the value, the others are merged into it."""

    row: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry with its label's cells and its own."""

    entry: Entry
    label: Cells
    cells: Cells


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table: its title's row, its head, the columns of its rows, and the closing row below them.

    `columns` pairs each column of the form with its first and last sheet column. The closing row
    belongs to the named ranges, so that rows inserted above it lie inside them.
    """

    table: Table
    title_row: int
    head_row: int
    first_row: int
    closing_row: int
    columns: tuple[tuple[Entry, int, int], ...]

    @property
    def numbered(self) -> bool:
        """Whether the first sheet column holds row numbers; in an inner table it is entered."""
        return self.table.outer is None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One sheet of a form from the row after its heading on."""

    parts: tuple[PlacedEntry | PlacedTable, ...]
    end_row: int

    def table(self, name: str) -> PlacedTable | None:
        """The table called `name`."""
        tables = (p for p in self.parts if isinstance(p, PlacedTable))
        return next((t for t in tables if t.table.name == name), None)

    def entry(self, name: str) -> PlacedEntry | None:
        """The entry called `name`."""
        entries = (p for p in self.parts if isinstance(p, PlacedEntry))
        return next((e for e in entries if e.entry.name == name), None)


def arrange(form: Form, filled: Mapping[str, int], start: int) -> Arrangement:
    """The places of all parts of `form` from row `start` on; `filled` counts rows by table."""
    row, placed = start, []
    part: PlacedEntry | PlacedTable
    for one in form.parts:
        if isinstance(one, Entry):
            part = PlacedEntry(one, Cells(row, NUMBER, MAIN), Cells(row, FIRST, LAST))
            row += 1
        else:
            part = _placed(one, filled.get(one.name, 0), row)
            row = part.closing_row + 2
        placed.append(part)
    return Arrangement(tuple(placed), row)


def _placed(table: Table, filled: int, row: int) -> PlacedTable:
    least = LEAST if table.outer is None else LEAST_LINES
    count = max(filled + SPARE, least)
    return PlacedTable(table, row, row + 1, row + 2, row + 2 + count, _columns(table))


def _columns(table: Table) -> tuple[tuple[Entry, int, int], ...]:
    """The sheet columns of the table's own: texts share what numbers and codes leave."""
    rest = [column for column in table.columns if column.path != (OF,)]
    own = [(column, NUMBER, NUMBER) for column in table.columns if column.path == (OF,)]
    if len(rest) == 1:
        return (*own, (rest[0], MAIN, LAST))
    main, *others = rest
    left = max(0, (LAST - FIRST + 1) - len(others))
    wide = [column for column in others if column.sort == "text"]
    placed, at = [(main, MAIN, MAIN)], FIRST
    for column in others:
        more = 0
        if column in wide:
            more = left // len(wide)
            left -= more
            wide.remove(column)
        placed.append((column, at, at + more))
        at += 1 + more
    return (*own, *placed)
