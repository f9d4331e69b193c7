"""A workbook of figures written for Excel: live sums beside their values, ready to be printed.

What comes from data is written as text cells, so none of it ever becomes a formula.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Any

import xlsxwriter

from pyo1plan.documents.sheets import Book, Grid, Live, Sheet, Value
from pyo1plan.intake.sheets.heights import AIR, LINE, height_of
from pyo1plan.intake.sheets.styles import FONT, HEADING, SIZE, TITLE

_A4 = 9
#: The most letters that Excel takes in the foot of a page; the page numbers need some.
_FOOT = 200
#: The most letters that Excel takes in a cell.
_CELL = 32_000
_BASE = {"font_name": FONT, "font_size": SIZE, "valign": "top"}
_RULED = {**_BASE, "border": 1, "border_color": "#A6A6A6", "text_wrap": True}
_HEAD = {"bold": True, "bg_color": "#D6E3F0", "align": "center", "valign": "vcenter"}
_TOTAL = {"bold": True, "bg_color": "#EEF2F6"}
_LOOKS: dict[str, dict[str, Any]] = {
    "text": {"align": "left"},
    "centred": {"align": "center"},
    "count": {"align": "right", "num_format": "#,##0"},
    "number": {"align": "right", "num_format": "General"},
    "baht": {"align": "right", "num_format": "#,##0.00;[Red]-#,##0.00"},
}


def to_xlsx(book: Book) -> bytes:
    """The bytes of the workbook; equal for equal values."""
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    created = book.when.replace(tzinfo=None)
    made.set_properties({"title": book.title, "author": book.office, "created": created})
    for sheet in book.sheets:
        _SheetWriter(made, sheet, book.notice).write()
    made.close()
    return buffer.getvalue()


class _SheetWriter:
    """One sheet while it is being written."""

    def __init__(self, book: Any, sheet: Sheet, notice: str) -> None:
        self.of = sheet
        self.notice = notice
        self.book = book
        self.sheet = book.add_worksheet(sheet.name)
        self.formats: dict[tuple[str, str], Any] = {}
        self.title = book.add_format({**_BASE, "bold": True, "font_size": TITLE})
        self.heading = book.add_format({**_BASE, "bold": True, "font_size": HEADING})
        self.line = book.add_format(_BASE)

    def write(self) -> None:
        """Lines, tables, then how the sheet is seen and printed."""
        for row, line in enumerate(self.of.lines):
            self.sheet.write_string(row, 0, line, self.line if row else self.title)
        row = len(self.of.lines) + 1
        for grid in self.of.grids:
            row = self._grid(row, grid) + 1
        self._view()
        self._page()

    def _grid(self, row: int, grid: Grid) -> int:
        """The table from `row` (from 0) on; the row below it."""
        if grid.title:
            self.sheet.write_string(row, 0, grid.title, self.heading)
            row += 1
        names = {"head": row + 1, "first": row + 2, "last": row + 1 + grid.height}
        for column, head in enumerate(grid.columns):
            self.sheet.write_string(row, column, head.head, self._format("head", "text"))
        heads = height_of((column.head, column.width * 0.8) for column in grid.columns)
        self.sheet.set_row(row, heads)
        blank: tuple[Value, ...] = (None,) * len(grid.columns)
        for below, values in enumerate(grid.rows or (blank,), 1):
            self._row(row + below, grid, values, "entry", names)
        row += grid.height + 1
        if grid.total:
            self._row(row, grid, grid.total, "total", names)
            row += 1
        return row

    def _row(
        self, row: int, grid: Grid, values: Sequence[Value], kind: str, names: dict[str, int]
    ) -> None:
        for column, (head, value) in enumerate(zip(grid.columns, values, strict=True)):
            look = self._format(kind, head.look)
            match value:
                case Live(formula, result):
                    text = f"={formula.format(row=row + 1, **names)}"
                    self.sheet.write_formula(row, column, text, look, _plain(result))
                case None:
                    self.sheet.write_blank(row, column, None, look)
                case str():
                    self.sheet.write_string(row, column, value[:_CELL], look)
                case _:
                    self.sheet.write_number(row, column, _plain(value), look)
        wide = [
            (value, head.width)
            for head, value in zip(grid.columns, values, strict=True)
            if isinstance(value, str) and len(value) > head.width
        ]
        # A row of one line is left to the spreadsheet, which knows its own letters.
        if wide and (height := height_of(wide)) > LINE + AIR:
            self.sheet.set_row(row, height)

    def _format(self, kind: str, look: str) -> Any:
        if (kind, look) not in self.formats:
            extra = {"head": _HEAD, "total": _TOTAL}.get(kind, {})
            self.formats[kind, look] = self.book.add_format({**_RULED, **_LOOKS[look], **extra})
        return self.formats[kind, look]

    def _view(self) -> None:
        every = [grid.columns for grid in self.of.grids]
        for i, columns in enumerate(zip_longest(*every)):
            self.sheet.set_column(i, i, max(c.width for c in columns if c is not None))
        if len(self.of.grids) == 1:
            head = self.of.head
            grid = self.of.grids[0]
            self.sheet.freeze_panes(head, 0)
            self.sheet.repeat_rows(head - 1)
            self.sheet.autofilter(head - 1, 0, head - 1 + grid.height, len(grid.columns) - 1)
        else:
            self.sheet.freeze_panes(len(self.of.lines), 1)
            self.sheet.repeat_rows(0, len(self.of.lines) - 1)

    def _page(self) -> None:
        """A4 across, as wide as one page, with the notice and the page's number at its foot."""
        self.sheet.hide_gridlines(2)
        self.sheet.set_paper(_A4)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        notice = self.notice.replace("&", "&&")[:_FOOT]
        self.sheet.set_footer(f"&L{notice}&Rหน้า &P จาก &N")


def _plain(value: Decimal | int | str) -> float | int | str:
    """What a cell holds: amounts below 10^13 with two decimals are exact to the satang."""
    return float(value) if isinstance(value, Decimal) else value
