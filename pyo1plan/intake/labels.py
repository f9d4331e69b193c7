"""Entries found by the labels beside them, where a program has dropped the names of a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.intake.layout import OF, Entry, Table
from pyo1plan.sources.workbook import Area, Sheet
from pyo1plan.thai.canonical import canonical

#: How many rows below a table's head are looked at when no closing row is found.
MOST_ROWS = 500


def label_cell(sheet: Sheet, entry: Entry) -> tuple[int, int] | None:
    """Row and column of the cell beside the label of `entry`; None unless exactly one label is there.

    The cell after the label, or after the cells that the label is merged over.
    """
    found = list(_labels(sheet, entry.label.th))
    if len(found) != 1:
        return None
    row, column = found[0]
    merged = sheet.merged_at(row, column)
    return row, (merged.last_column if merged else column) + 1


def table_columns(sheet: Sheet, table: Table, closing: str) -> dict[str, Area]:
    """The rows of each column of `table`, by full name, below the heads that stand in one row."""
    heads = _head_row(sheet, table)
    if not heads:
        return {}
    row = next(iter(heads.values()))[0]
    last = _last_row(sheet, row, closing)
    return {
        name: Area(sheet.name, row + 1, column, last, column) for name, (_, column) in heads.items()
    }


def _head_row(sheet: Sheet, table: Table) -> dict[str, tuple[int, int]]:
    """Where each head stands, in the one row that holds all required ones; empty if there is none."""
    candidates: dict[int, dict[str, tuple[int, int]]] = {}
    for column in table.columns:
        name = f"{table.name}.{column.name}" if column.path else table.name
        for row, at in _labels(sheet, column.label.th):
            candidates.setdefault(row, {})[name] = (row, at)
    wanted = {
        f"{table.name}.{c.name}" if c.path else table.name for c in table.columns if c.path != (OF,)
    }
    whole = [heads for heads in candidates.values() if wanted <= set(heads)]
    titled = [h for h in whole if _titled(sheet, table, next(iter(h.values()))[0])]
    chosen = titled or whole
    return chosen[0] if len(chosen) == 1 else {}


def _titled(sheet: Sheet, table: Table, head_row: int) -> bool:
    """Whether the table's title stands right above the row of its heads."""
    return any(row == head_row - 1 for row, _ in _labels(sheet, table.label.th))


def _last_row(sheet: Sheet, head: int, closing: str) -> int:
    ends = [row for (row, _), cell in sheet.cells.items() if row > head and cell.text == closing]
    return min(ends) - 1 if ends else head + MOST_ROWS


def _labels(sheet: Sheet, label: str) -> Iterator[tuple[int, int]]:
    """Every cell that says the label, with or without the star of a required entry."""
    said = canonical(label)
    for place, cell in sorted(sheet.cells.items()):
        if cell.text and canonical(cell.text.replace("*", "")) == said:
            yield place
