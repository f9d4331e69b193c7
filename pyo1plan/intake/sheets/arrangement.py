"""Where on a sheet each part of a form stands: pure places, no Excel.

The sheet has eleven columns. A narrow first one holds row numbers, a wide second one the main text of
a row; what is entered once stands beside its label over the other nine.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from pyo1plan.intake.sheets.layout import OF, Entry, Form, Table

#: Columns count from 0 here, as the writer counts them: A is 0.
NUMBER, MAIN, FIRST, LAST = 0, 1, 2, 10
#: How wide each column is, in Excel's units (about a digit).
WIDTHS = (7.0, 40.0, *[13.0] * 9)
#: What is entered once and is short leaves the columns from here on to a word of advice.
SHORT = ("money", "number", "whole", "day", "time", "year", "yes-no", "choice")
SHORT_LAST = FIRST + 2
#: Blank rows that a table offers beyond what is filled in, and the least that it has.
SPARE, LEAST, LEAST_INNER = 3, 5, 12
#: Columns that share what the others leave: the words of a list need more room than a text.
_HUNGER = {"code": 3, "text": 2}
_UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Cells:
    """A run of cells in one row: the first holds the value, the others are merged into it."""

    row: int
    first: int
    last: int

    @property
    def width(self) -> float:
        """How wide they are together."""
        return sum(WIDTHS[self.first : self.last + 1])


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry with its label's cells, its own, and those of the advice beside it (if there is room)."""

    entry: Entry
    label: Cells
    cells: Cells
    advice: Cells | None


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

    def column(self, name: str) -> int | None:
        """The sheet column in which the values of the column called `name` stand."""
        return next((first for entry, first, _ in self.columns if entry.name == name), None)

    @property
    def last(self) -> int:
        """The last sheet column that the table takes."""
        return max(last for _, _, last in self.columns)


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


def arrange(
    form: Form, filled: Mapping[str, int], start: int, listed: Container[str] = ()
) -> Arrangement:
    """The places of all parts of `form` from row `start` on.

    `filled` counts rows by table; `listed` names what is chosen from a list, whose words are long.
    """
    row, placed, after_table = start, [], False
    part: PlacedEntry | PlacedTable
    for one in form.parts:
        if isinstance(one, Entry):
            row += after_table
            part = _entry(one, row, one.name in listed)
            row += 1
        else:
            part = _table(one, filled.get(one.name, 0), row + 1)
            row = part.closing_row + 1
        after_table = isinstance(one, Table)
        placed.append(part)
    return Arrangement(tuple(placed), row)


def _entry(entry: Entry, row: int, listed: bool) -> PlacedEntry:
    label = Cells(row, NUMBER, MAIN)
    if entry.sort in SHORT or (entry.sort == "code" and not listed):
        advice = Cells(row, SHORT_LAST + 1, LAST)
        return PlacedEntry(entry, label, Cells(row, FIRST, SHORT_LAST), advice)
    return PlacedEntry(entry, label, Cells(row, FIRST, LAST), None)


def _table(table: Table, filled: int, row: int) -> PlacedTable:
    least = LEAST if table.outer is None else LEAST_INNER
    count = max(filled + SPARE, least)
    return PlacedTable(table, row, row + 1, row + 2, row + 2 + count, _columns(table))


def _columns(table: Table) -> tuple[tuple[Entry, int, int], ...]:
    """The sheet columns of the table's own: texts share what numbers leave."""
    own = [(column, NUMBER, NUMBER) for column in table.columns if column.path == (OF,)]
    rest = [column for column in table.columns if column.path != (OF,)]
    hungers = [_hunger(column) for column in rest]
    # The main column is as wide as three others, and offers itself first.
    shares = [3.0, *[1.0] * (len(rest) - 1)]
    slots = [1] * len(rest)
    for _ in range(LAST - MAIN + 1 - len(rest)):
        hungriest = max(range(len(rest)), key=lambda i: (hungers[i] / shares[i], -i))
        slots[hungriest] += 1
        shares[hungriest] += 1
    placed, at = [], MAIN
    for column, count in zip(rest, slots, strict=True):
        placed.append((column, at, at + count - 1))
        at += count
    return (*own, *placed)


def _hunger(column: Entry) -> int:
    if column.path and column.path[-1] == _UNIT:
        return 0
    return _HUNGER.get(column.sort, 0)
