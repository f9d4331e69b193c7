"""The headings of a table: in which rows they stand, and which field each column holds."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyo1plan.intake.tabular.columns import Column, Columns, plain
from pyo1plan.sources.workbook import Cell, Sheet

#: Rows from the top among which the headings are looked for; titles and notes stand above them.
SEARCHED = 40
#: Levels of headings at most: ระดับประถมศึกษา over ป.1 over ชาย.
LEVELS = 3
#: What means nothing but under the heading above it.
_ONLY_BELOW = frozenset(
    map(plain, ("รวม", "ชาย", "หญิง", "ช", "ญ", "ห้อง", "จำนวน", "คน", "total", "m", "f", "เฉลี่ย", "ร้อยละ"))
)  # fmt: skip

#: The filled cells by row and column, empty texts left out.
Grid = Mapping[int, Mapping[int, Cell]]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of one column: all that stands above it, its lowest cell, and its field if known."""

    column: int
    row: int
    text: str
    field: Column | None


@dataclass(frozen=True, slots=True)
class Headings:
    """The rows of the headings (from `first` to `last`) and every column that has one."""

    first: int
    last: int
    all: tuple[Heading, ...]

    @property
    def known(self) -> dict[str, Heading]:
        """The first heading of each field, by the field's key."""
        found: dict[str, Heading] = {}
        for heading in self.all:
            if heading.field is not None:
                found.setdefault(heading.field.key, heading)
        return found


def find_headings(sheet: Sheet, grid: Grid, columns: Columns) -> Headings | None:
    """The rows that name the most fields, the fewest of them, from the top; None if none does.

    Below rows that name all required fields nothing is looked for but their own lower levels: there
    the data begin.
    """
    merged = _merged_ends(sheet)
    tried: list[Headings] = []
    last: int | None = None
    for row in sorted(grid)[:SEARCHED]:
        if last is not None and row > last:
            break
        levels = [_headings(merged, grid, columns, row, row + n) for n in range(LEVELS)]
        tried += (headings for headings in levels if headings.known)
        if last is None and any(_is_whole(headings, columns) for headings in levels):
            last = row + LEVELS
    return max(tried, key=lambda h: _rank(h, columns), default=None)


def _is_whole(headings: Headings, columns: Columns) -> bool:
    known = headings.known
    return len(known) > 1 and all(column.key in known for column in columns.required)


def _merged_ends(sheet: Sheet) -> dict[tuple[int, int], int]:
    """The last column of the cells merged with the one at a row and column, over several columns."""
    return {
        (area.first_row, area.first_column): area.last_column
        for area in sheet.merged
        if area.last_column > area.first_column
    }


def _rank(headings: Headings, columns: Columns) -> tuple[int, int, int, int]:
    known = headings.known
    wanted = sum(column.key in known for column in columns.required)
    return wanted, len(known), headings.first - headings.last, -headings.first


def _headings(
    merged: Mapping[tuple[int, int], int], grid: Grid, columns: Columns, first: int, last: int
) -> Headings:
    filled = sorted({column for row in range(first, last + 1) for column in grid.get(row, {})})
    lowest = {c: t.text for c, t in grid.get(last, {}).items() if t.text}
    uppers = [
        _spread(merged, grid.get(row, {}), row, max(filled, default=0))
        for row in range(first, last)
    ]
    found = (_heading(grid, columns, column, first, [*uppers, lowest]) for column in filled)
    return Headings(first, last, tuple(heading for heading in found if heading is not None))


def _spread(
    merged: Mapping[tuple[int, int], int], cells: Mapping[int, Cell], row: int, last: int
) -> dict[int, str]:
    """The texts of a row above others: each holds for the empty cells after it, or those merged."""
    spread: dict[int, str] = {}
    starts = sorted(cells)
    for start, until in itertools.pairwise([*starts, last + 1]):
        end = min(merged.get((row, start), until - 1), until - 1)
        spread |= dict.fromkeys(range(start, end + 1), cells[start].text or "")
    return spread


def _heading(
    grid: Grid, columns: Columns, column: int, first: int, levels: list[dict[int, str]]
) -> Heading | None:
    """The heading of `column`: an upper text counts only above a lower one, or in its own cell."""
    own = [column in grid.get(first + n, {}) for n in range(len(levels))]
    lowest = max(n for n, there in enumerate(own) if there)
    said = [t for n in range(lowest + 1) if (t := levels[n].get(column))]
    texts = list(dict.fromkeys(said if len(said) < 2 else [" ".join(t.split()) for t in said]))
    field = next((f for text in _readings(texts) if (f := columns.of(text)) is not None), None)
    return Heading(column, first + lowest, " ".join(texts), field)


def _readings(texts: list[str]) -> Iterator[str]:
    """The texts over a column as one heading: all of them, then fewer and fewer from below."""
    for start in range(len(texts)):
        rest = texts[start:]
        if start and len(rest) == 1 and plain(rest[0]) in _ONLY_BELOW:
            return
        yield " ".join(rest)
        if len(rest) > 1:
            yield " ".join(reversed(rest))
