"""The rows below a table's headings: texts by field, each with its cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyo1plan.intake.tabular.headings import Grid, Headings
from pyo1plan.sources.workbook import Cell, Sheet


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the sheet, its texts by the key of their field, and where each stands.

    `others` are the texts of columns that are no field, by their heading (the first, where two
    columns have one heading). What is empty is in neither.
    """

    number: int
    values: Mapping[str, str]
    columns: Mapping[str, int]
    others: Mapping[str, str]
    #: Cells that hold no text although something stands there: an error, a formula without value.
    broken: Mapping[str, Cell]

    def get(self, key: str) -> str | None:
        """The text of a field; None where nothing stands."""
        return self.values.get(key)

    def column(self, key: str) -> int:
        """The column of a field; the first of the table where it has none."""
        return self.columns.get(key, 1)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that stands in the row."""
        return (*self.values.values(), *self.others.values())


def rows_below(sheet: Sheet, grid: Grid, headings: Headings) -> Iterator[Row]:
    """Every row that holds something, but for headings printed again on the next page."""
    known = {heading.column: key for key, heading in headings.known.items()}
    others = {h.column: h.text for h in headings.all if h.column not in known}
    columns = {key: column for column, key in known.items()}
    above = {h.column: grid[h.row][h.column].text for h in headings.all}
    merged = _Merged(sheet, known)
    for number in sorted(row for row in grid if row > headings.last):
        cells = grid[number]
        if all(above.get(column) == cell.text for column, cell in cells.items()):
            continue
        if all(cell.kind == "uncomputed" for cell in cells.values()):
            continue  # sums prepared for a row that nobody filled in
        values, broken = _values(cells, known)
        values |= {
            key: text
            for column, key in known.items()
            if column not in cells and (text := merged.text(number, column))
        }
        beside: dict[str, str] = {}
        for column, cell in cells.items():
            if column not in known and cell.text:
                beside.setdefault(others.get(column, ""), cell.text.strip())
        yield Row(number, values, columns, beside, broken)


def _values(
    cells: Mapping[int, Cell], known: Mapping[int, str]
) -> tuple[dict[str, str], dict[str, Cell]]:
    values: dict[str, str] = {}
    broken: dict[str, Cell] = {}
    for column, cell in cells.items():
        key = known.get(column)
        if key is None:
            continue
        if cell.kind in ("error", "uncomputed"):
            broken[key] = cell
        elif cell.text and (text := cell.text.strip()):
            values[key] = text
    return values, broken


class _Merged:
    """Cells merged downwards: what stands in the first of them holds for all."""

    def __init__(self, sheet: Sheet, known: Mapping[int, str]) -> None:
        self._sheet = sheet
        self._areas: dict[int, list[tuple[int, int]]] = {}
        for area in sheet.merged:
            if area.first_column == area.last_column and area.first_column in known:
                spans = self._areas.setdefault(area.first_column, [])
                spans.append((area.first_row, area.last_row))
        for spans in self._areas.values():
            spans.sort()

    def text(self, row: int, column: int) -> str | None:
        """The text of the merged cells to which the cell belongs, if it does."""
        spans = self._areas.get(column, [])
        at = bisect_right(spans, (row, 0x7FFFFFFF)) - 1
        if at < 0 or spans[at][1] < row:
            return None
        cell = self._sheet.cells.get((spans[at][0], column))
        return cell.text.strip() if cell and cell.text else None
