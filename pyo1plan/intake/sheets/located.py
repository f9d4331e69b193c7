"""Where on a filled form a value of the record stands, and what its field is called there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyo1plan.findings import Path
from pyo1plan.intake.sheets.choices import Choices
from pyo1plan.intake.sheets.entries import Spot
from pyo1plan.intake.sheets.layout import OF, Entry, Form, Table
from pyo1plan.intake.sheets.reader import Taken

Cell = tuple[int, int]


@dataclass(frozen=True)
class Located:
    """A filled form with the places of its values: `spots` leads from paths to what was entered."""

    form: Form
    taken: Taken
    spots: Mapping[Path, Spot]
    choices: Choices

    def cell(self, path: Path) -> str:
        """The cell for what stands, or should stand, at `path`: `แผ่น!B7`.

        The nearest one where the form has no cell of its own for it: that of the field around it, of
        the first row of its table, in the end that of the project's name.
        """
        row, column = self._cell(path)
        return self.taken.sheet.place(row, column)

    def entry(self, path: Path) -> Entry | None:
        """The entry or column that holds the value at `path`."""
        names = {entry.name: entry for entry in self.form.entries}
        if found := names.get(_name(path)):
            return found
        for table in self.form.tables:
            rest = _below(path, table)
            if rest is not None:
                name = _name(rest)
                return next((c for c in table.columns if c.name == name), None)
        return None

    def lacking(self, path: Path) -> Entry | Table | None:
        """What is to be filled in where nothing stands at `path`.

        The entry or table itself; the first of a group of entries that cannot be left out.
        """
        table = next((table for table in self.form.tables if table.path == path), None)
        return self.entry(path) or table or self._first_below(path)

    def _first_below(self, path: Path) -> Entry | None:
        below = (e for e in self.form.entries if e.path[: len(path)] == path)
        return next((e for e in below if e.required), None)

    def said(self, path: Path) -> str:
        """What stands in the cell for `path`, as it was typed."""
        found = self.taken.sheet.cells.get(self._cell(path))
        return (found.text or "").strip() if found else ""

    def is_listed(self, path: Path) -> bool:
        """Whether the cell for `path` offers a list to choose from."""
        names = [step for step in path if isinstance(step, str)]
        return ".".join(names) in self.choices

    def strays(self) -> Iterator[tuple[Cell, Table, str]]:
        """Rows of inner tables that name no row of the outer one: the cell, the table, what it says."""
        rows = self.taken.entered.rows
        for table in self.form.tables:
            if table.outer is None:
                continue
            most = len(rows.get(".".join(table.outer), ()))
            for number, row in enumerate(rows.get(table.name, ())):
                said = row.get(OF, "").strip()
                if not (said.isascii() and said.isdigit() and 1 <= int(said) <= most):
                    yield self.taken.cells[table.name, number, OF], table, said

    def is_stray(self, path: Path) -> bool:
        """Whether `path` lies in a row that stands only for rows which name none."""
        for table in self.form.tables:
            if table.outer and path[: len(table.outer)] == table.outer and len(path) > 1:
                index, most = path[len(table.outer)], self.taken.entered.rows
                return isinstance(index, int) and index >= len(most.get(".".join(table.outer), ()))
        return False

    def _cell(self, path: Path) -> Cell:
        for length in range(len(path), 0, -1):
            if found := self._at(path[:length], path[length:]):
                return found
        first = self.taken.cells.get(("name",))
        return first or min(self.taken.sheet.cells, default=(1, 1))

    def _at(self, path: Path, rest: Path) -> Cell | None:
        """The cell of the value at `path`, or of its row's column `rest`."""
        cells = self.taken.cells
        spot = self.spots.get(path)
        if spot is not None and len(spot) == 3 and not spot[2]:
            wanted: Spot = (spot[0], spot[1], _name(rest))
            row = [cell for at, cell in cells.items() if at[:2] == spot[:2]]
            return cells.get(wanted) or min(row, default=None)
        if spot is not None and spot in cells:
            return cells[spot]
        if (alone := cells.get((_name(path),))) is not None:
            return alone
        if not any(table.path == path for table in self.form.tables):
            first = None if rest else self._first_below(path)
            return cells.get((first.name,)) if first else None
        table_cells = [cell for at, cell in cells.items() if len(at) == 3 and at[0] == _name(path)]
        return min(table_cells, default=None)


def _name(path: Path) -> str:
    """A path as entries are named; what stands in lists of fixed length counts from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def _below(path: Path, table: Table) -> Path | None:
    """What follows in `path` after the row of `table`; None for a path elsewhere."""
    names = tuple(step for step in path if isinstance(step, str))
    depth = len(table.path)
    if names[:depth] != table.path or names[depth : depth + 1] == (OF,):
        return None
    index = [i for i, step in enumerate(path) if isinstance(step, int)]
    wanted = 1 if table.outer is None else 2
    if len(index) < wanted:
        return None
    rest = path[index[wanted - 1] + 1 :]
    deeper = rest and any(c.name == _name(rest) for c in table.columns)
    return rest if deeper or table.plain else None
