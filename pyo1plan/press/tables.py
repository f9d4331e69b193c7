"""A table of the dialect put into the one form that both printers set alike.

pandoc's writers disagree about tables: widths, alignment taken over from another row, totals
repeated as footers. So every column gets a width, every cell its alignment, and what pandoc
cannot carry (which rows may split, which are totals, the size of the letters) is kept beside
the table as a `Shape` for the Word side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil

from lxml import html

from pyo1plan.press.glyphs import face
from pyo1plan.press.markup import BLOCKS, Node, classes, drop, plain_text
from pyo1plan.press.narrow import break_long_runs

DEFAULT_SIZE = 14.0  # points
CELL_PADDING = 0.25  # cm, both sides together
LINES_A_ROW_MAY_HOLD = 18  # more than about half a page: the row may split
CM_PER_POINT = 2.54 / 72
SHADE = "#e7e6e6"
WIDTH = re.compile(r"width:\s*([\d.]+)\s*(%|cm)?")


@dataclass(frozen=True, slots=True)
class Row:
    """What pandoc cannot say about one row."""

    header: bool
    total: bool
    splits: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """What pandoc cannot say about one table. `widths` are shares of 1."""

    ruled: bool
    size: float
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    together: bool = False  # on one page, after some space: signatures side by side


@dataclass(frozen=True, slots=True)
class Cell:
    node: Node
    column: int
    span: int
    rows: int

    def room(self, widths: list[float], text_width: float) -> float:
        """Width for text, in cm."""
        share = sum(widths[self.column : self.column + self.span])
        return max(share * text_width - CELL_PADDING, 0.3)


def settle(table: Node, text_width: float) -> Shape:
    """Rewrite `table` in place and tell its shape; `text_width` of the page is in cm."""
    rows = _rows(table)
    laid = _lay(rows)
    size = float(table.get("data-size") or DEFAULT_SIZE)
    count = max((cell.column + cell.span for row in laid for cell in row), default=1)
    widths = _given_widths(table, count) or _fitting_widths(laid, count, size, text_width)
    _write_columns(table, widths)
    ruled, together = "plain" not in classes(table), "together" in classes(table)
    shaped = [
        _settle_row(node, cells, widths, size, text_width)
        for node, cells in zip(rows, laid, strict=True)
    ]
    table.set("class", f"{'plan' if ruled else 'plain'} typst:no-figure")
    table.set("data-points", f"{size:g}")
    return Shape(ruled, size, tuple(widths), tuple(shaped), together)


def _rows(table: Node) -> list[Node]:
    """The rows in printing order; totals at the foot become the last rows of the body."""
    for foot in table.findall("tfoot"):
        foot.tag = "tbody"
        table.append(foot)
    for row in list(table.iter("tr")):
        if row.find("td") is None and row.find("th") is None:
            drop(row)
    rows = list(table.iter("tr"))
    if rows and table.find("thead") is None and rows[0].find("td") is None:
        head = html.Element("thead")
        table.insert(0, head)
        head.append(rows[0])
    return rows


def _lay(rows: list[Node]) -> list[list[Cell]]:
    """Each row's cells with the column they begin in, spans of earlier rows respected."""
    taken: dict[int, int] = {}  # column → rows still covered
    laid: list[list[Cell]] = []
    for row in rows:
        column, cells = 0, []
        covered = {c for c, left in taken.items() if left > 0}
        taken = {c: left - 1 for c, left in taken.items() if left > 0}
        for node in row.iterchildren("td", "th"):
            while column in covered:
                column += 1
            span, down = int(node.get("colspan") or 1), int(node.get("rowspan") or 1)
            cells.append(Cell(node, column, span, down))
            taken.update({column + i: down - 1 for i in range(span) if down > 1})
            column += span
        laid.append(cells)
    return laid


def _given_widths(table: Node, count: int) -> list[float] | None:
    found = [WIDTH.search(col.get("style") or "") for col in table.iter("col")]
    if len(found) != count or any(width is None for width in found):
        return None
    numbers = [float(width.group(1)) for width in found if width]
    total = sum(numbers)
    return [number / total for number in numbers] if total > 0 else None


def _fitting_widths(
    laid: list[list[Cell]], count: int, size: float, text_width: float
) -> list[float]:
    """Shares by the longest text of each column, so that numbers fit and prose gets the rest."""
    want = [0.8] * count
    for row in laid:
        for cell in row:
            if cell.span == 1:
                wide = face("Bold").width(plain_text(cell.node)) * size * CM_PER_POINT
                want[cell.column] = max(want[cell.column], min(wide + CELL_PADDING, 7.0))
    total = max(sum(want), text_width)
    spare = text_width - sum(want)
    if spare > 0:
        want = [width + spare / count for width in want]
        total = text_width
    return [width / total for width in want]


def _write_columns(table: Node, widths: list[float]) -> None:
    for old in [*table.iter("colgroup"), *table.findall("col")]:
        drop(old)
    group = html.Element("colgroup")
    for width in widths:
        column = html.Element("col")
        column.set("style", f"width:{width * 100:.4f}%")
        group.append(column)
    table.insert(0, group)


def _settle_row(
    row: Node,
    cells: list[Cell],
    widths: list[float],
    size: float,
    text_width: float,
) -> Row:
    header = next(row.iterancestors("thead"), None) is not None
    total = "total" in classes(row)
    tallest = 0
    lines: list[int] = []
    for cell in cells:
        room = cell.room(widths, text_width)
        break_long_runs(cell.node, room, size)
        lines.append(_lines(cell.node, room, size))
        if cell.rows == 1:
            tallest = max(tallest, lines[-1])
        _settle_cell(cell, header=header, total=total)
    splits = not header and ("splits" in classes(row) or tallest > LINES_A_ROW_MAY_HOLD)
    for cell, needed in zip(cells, lines, strict=True):
        if needed > 1 and not header:
            _hold(cell.node, "flowing" if splits else "whole")
    return Row(header, total, splits)


def _hold(cell: Node, how: str) -> None:
    """Put the cell's content in one block: `whole` never splits, `flowing` may.

    Typst moves a row to the next page when a cell's block does not fit. Long text gains
    twice: a paragraph is set once, bare text in a cell two or three times. A short cell cannot
    split, and is spared the memory of a block.
    """
    block = html.Element("div")
    block.set("data-press", how)
    block.text, cell.text = cell.text, None
    for child in list(cell):
        block.append(child)
    cell.append(block)


def _lines(cell: Node, room: float, size: float) -> int:
    """About how many lines the cell's text needs."""
    breaks = sum(1 for node in cell.iter() if node.tag == "br" or node.tag in BLOCKS)
    wide = face().width(plain_text(cell)) * size * CM_PER_POINT
    return max(1, ceil(wide * 1.15 / room)) + breaks


def _settle_cell(cell: Cell, *, header: bool, total: bool) -> None:
    node, named = cell.node, classes(cell.node)
    head = header or node.tag == "th"
    side = "right" if "num" in named else "center" if head or "c" in named else "left"
    node.set("style", f"text-align:{side}")
    if head or total:
        node.set("typst:text:weight", "700")
        node.set("typst:fill", f'rgb("{SHADE}")')
    if head:
        node.set("typst:align", "horizon")
