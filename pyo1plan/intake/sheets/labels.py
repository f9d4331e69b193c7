"""Entries found by the labels beside them, where a program has dropped the names of a workbook."""

from __future__ import annotations

from pyo1plan.intake.sheets.layout import OF, Entry, Table
from pyo1plan.sources.workbook import Area, Sheet
from pyo1plan.thai.canonical import canonical

#: How many rows below a table's head are looked at when no closing row is found.
MOST_ROWS = 500


class Labels:
    """Where each text of a sheet stands, with or without the star of a required entry."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._places: dict[str, list[tuple[int, int]]] = {}
        for place, cell in sorted(sheet.cells.items()):
            if cell.text:
                said = canonical(cell.text.replace("*", ""))
                self._places.setdefault(said, []).append(place)

    def of(self, label: str) -> list[tuple[int, int]]:
        """Every cell that says the label, from the top."""
        return self._places.get(canonical(label), [])


def label_cell(labels: Labels, entry: Entry) -> tuple[int, int] | None:
    """Row and column of the cell beside the label of `entry`; None unless exactly one label is there.

    The cell after the label, or after the cells that the label is merged over.
    """
    found = labels.of(entry.label.th)
    if len(found) != 1:
        return None
    row, column = found[0]
    merged = labels.sheet.merged_at(row, column)
    return row, (merged.last_column if merged else column) + 1


def table_columns(labels: Labels, table: Table, closing: str) -> dict[str, Area]:
    """The rows of each column of `table`, by full name, below the heads that stand in one row."""
    heads = _head_row(labels, table)
    if not heads:
        return {}
    row = next(iter(heads.values()))[0]
    last = _last_row(labels.sheet, row, closing)
    return {
        name: Area(labels.sheet.name, row + 1, column, last, column)
        for name, (_, column) in heads.items()
    }


def _head_row(labels: Labels, table: Table) -> dict[str, tuple[int, int]]:
    """Where each head stands, in the one row that holds all required ones; empty if there is none."""
    candidates: dict[int, dict[str, tuple[int, int]]] = {}
    for column in table.columns:
        name = f"{table.name}.{column.name}" if column.path else table.name
        for row, at in labels.of(column.label.th):
            candidates.setdefault(row, {})[name] = (row, at)
    wanted = {
        f"{table.name}.{c.name}" if c.path else table.name for c in table.columns if c.path != (OF,)
    }
    whole = [heads for heads in candidates.values() if wanted <= set(heads)]
    titled = [h for h in whole if _titled(labels, table, next(iter(h.values()))[0])]
    chosen = titled or whole
    return chosen[0] if len(chosen) == 1 else {}


def _titled(labels: Labels, table: Table, head_row: int) -> bool:
    """Whether the table's title stands right above the row of its heads."""
    return any(row == head_row - 1 for row, _ in labels.of(table.label.th))


def _last_row(sheet: Sheet, head: int, closing: str) -> int:
    ends = [row for (row, _), cell in sheet.cells.items() if row > head and cell.text == closing]
    return min(ends) - 1 if ends else head + MOST_ROWS
