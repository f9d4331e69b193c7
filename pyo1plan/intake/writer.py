"""A form written as an Excel workbook that a group can fill in without knowing anything else.

Entries are found again by names of the workbook, never by place: `plan.<number>.<entry>` for one
cell, `plan.<number>.<table>.<column>` for the rows of a column. What comes from data is written as
text cells; only the sheet's own sums are formulas.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from pyo1plan.intake.arrangement import (
    FIRST,
    LAST,
    MAIN,
    NUMBER,
    Arrangement,
    Cells,
    PlacedEntry,
    PlacedTable,
    arrange,
)
from pyo1plan.intake.checks import Check
from pyo1plan.intake.choices import Choices, named_entries, shown
from pyo1plan.intake.entries import Entered
from pyo1plan.intake.layout import Entry, Form

#: Raised when the workbook's build changes so that an older program could not read it.
VERSION = "1"
META, LISTS, GUIDE = "plan", "รายการ", "คำแนะนำ"
FONT = "TH Sarabun New"
#: Excel keeps 15 digits of a number; longer ones are written as text.
MOST_DIGITS = 15
_WIDTHS = {NUMBER: 7, MAIN: 40}
_NUMBERS = ("money", "number", "whole")


@dataclass(frozen=True)
class Blank:
    """One sheet to fill in: its name, what stands in it already, and which entries are settled.

    `fixed` names entries that the group does not change (its own name).
    """

    sheet: str
    filled: Entered = field(default_factory=Entered)
    fixed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Parcel:
    """All that one workbook holds.

    `meta` says for whom it is (`form`, `year`, `group`); `guide` are the instructions, a paragraph a
    line; `when` is the workbook's only time, so that the same data give the same bytes.
    """

    form: Form
    title: str
    office: str
    meta: Mapping[str, str]
    guide: Sequence[str]
    choices: Choices
    checks: Sequence[Check]
    blanks: Sequence[Blank]
    when: datetime


def workbook(parcel: Parcel) -> bytes:
    """The workbook of `parcel`."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties(
        {
            "title": parcel.title,
            "author": parcel.office,
            "created": parcel.when.replace(tzinfo=None),
        }
    )
    book.set_calc_mode("auto")
    writer = _Writer(book, parcel)
    writer.guide()
    for number, blank in enumerate(parcel.blanks, 1):
        writer.sheet(number, blank)
    writer.lists()
    writer.meta()
    book.close()
    return buffer.getvalue()


class _Writer:
    """Writes the sheets one after the other; formats are made once."""

    def __init__(self, book: Any, parcel: Parcel) -> None:
        self.book, self.parcel = book, parcel
        base = {"font_name": FONT, "font_size": 14, "valign": "top", "text_wrap": True}
        entry = {
            **base,
            "locked": False,
            "border": 1,
            "border_color": "#A6A6A6",
            "bg_color": "#FFFDE7",
        }
        self.formats: dict[str, Any] = {
            name: book.add_format(properties)
            for name, properties in {
                "title": {**base, "bold": True, "font_size": 18, "text_wrap": False},
                "text": base,
                "hint": {**base, "text_wrap": False},
                "label": {**base, "bold": True, "bg_color": "#E8EEF4", "border": 1, "border_color": "#A6A6A6"},
                "wanted": {**base, "bold": True, "bg_color": "#D6E3F0", "border": 1, "border_color": "#A6A6A6"},
                "head": {**base, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E8EEF4", "border": 1, "border_color": "#A6A6A6"},
                "table": {**base, "bold": True, "font_size": 16, "text_wrap": False},
                "row": {**base, "align": "center", "font_color": "#7F7F7F"},
                "closing": {**base, "font_size": 10, "italic": True, "font_color": "#7F7F7F", "bg_color": "#EDEDED", "text_wrap": False},
                "entry": {**entry, "num_format": "@"},
                "general": entry,
                "money": {**entry, "num_format": "#,##0.00"},
                "settled": {**base, "border": 1, "border_color": "#A6A6A6", "bg_color": "#F2F2F2"},
                "sum": {**base, "bold": True, "num_format": "#,##0.00", "bg_color": "#F2F2F2", "border": 1, "border_color": "#A6A6A6"},
                "says": {**base, "bold": True, "font_color": "#C00000"},
            }.items()
        }  # fmt: skip
        self.of_lists: dict[str, str] = {}

    # -- the sheets that are not filled in ---------------------------------------------------

    def guide(self) -> None:
        """Instructions, on the sheet that opens first."""
        sheet = self.book.add_worksheet(GUIDE)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 110)
        sheet.write_string(0, 0, self.parcel.title, self.formats["title"])
        sheet.write_string(1, 0, self.parcel.office, self.formats["text"])
        for row, line in enumerate(self.parcel.guide, 3):
            sheet.write_string(row, 0, line, self.formats["text"])
        sheet.protect()
        self._page(sheet)

    def lists(self) -> None:
        """The lists that entries choose from, one a column, for everybody to read."""
        sheet = self.book.add_worksheet(LISTS)
        for column, (name, label) in enumerate(self._listed()):
            choices = self.parcel.choices[name]
            sheet.set_column(column, column, 45)
            sheet.write_string(0, column, label, self.formats["head"])
            for row, choice in enumerate(choices, 1):
                sheet.write_string(row, column, choice.shown, self.formats["text"])
        sheet.freeze_panes(1, 0)
        sheet.protect()

    def meta(self) -> None:
        """What the program reads to know its own form again."""
        sheet = self.book.add_worksheet(META)
        said = {**self.parcel.meta, "version": VERSION, "sheets": str(len(self.parcel.blanks))}
        for row, (key, value) in enumerate(said.items()):
            sheet.write_string(row, 0, key)
            sheet.write_string(row, 1, value)
            self.book.define_name(f"plan.{key}", f"='{META}'!$B${row + 1}")
        sheet.protect()
        sheet.hide()

    def _listed(self) -> list[tuple[str, str]]:
        return [
            (name, entry.label.th)
            for name, entry in named_entries(self.parcel.form)
            if name in self.parcel.choices
        ]

    def _list_area(self, name: str) -> str:
        """The cells of the list `name` as a validation refers to them."""
        names = [listed for listed, _ in self._listed()]
        column, count = names.index(name), len(self.parcel.choices[name])
        return f"='{LISTS}'!{xl_range_abs(1, column, count, column)}"

    # -- a sheet to fill in ------------------------------------------------------------------

    def sheet(self, number: int, blank: Blank) -> None:
        """One form, with what is known already."""
        sheet = self.book.add_worksheet(blank.sheet)
        sheet.hide_gridlines(2)
        sheet.set_column(FIRST, LAST, 13)
        for column, width in _WIDTHS.items():
            sheet.set_column(column, column, width)
        sheet.write_string(0, 0, self.parcel.title, self.formats["title"])
        sheet.write_string(1, 0, "กรอกในช่องสีเหลือง  * คือช่องที่ต้องกรอก", self.formats["hint"])
        counts = {name: len(rows) for name, rows in blank.filled.rows.items()}
        arrangement = arrange(self.parcel.form, counts, 3)
        for part in arrangement.parts:
            if isinstance(part, PlacedEntry):
                self._entry(sheet, number, part, blank)
            else:
                self._table(sheet, number, part, blank)
        self._checks(sheet, arrangement)
        sheet.protect(
            "",
            {
                "insert_rows": True,
                "format_rows": True,
                "format_columns": True,
                "select_locked_cells": True,
            },
        )
        sheet.freeze_panes(2, 0)
        self._page(sheet)

    def _page(self, sheet: Any) -> None:
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.5, 0.5, 0.6, 0.6)

    def _entry(self, sheet: Any, number: int, part: PlacedEntry, blank: Blank) -> None:
        entry = part.entry
        self._label(sheet, part.label, entry)
        value = blank.filled.entries.get(entry.name)
        settled = entry.name in blank.fixed
        self._put(sheet, part.cells, entry, entry.name, value, settled)
        self._name(number, entry.name, blank.sheet, part.cells.row, part.cells.first)
        if not settled:
            self._validate(
                sheet, part.cells.row, part.cells.row, part.cells.first, entry, entry.name
            )

    def _label(self, sheet: Any, cells: Cells, entry: Entry) -> None:
        text = f"{entry.label.th} *" if entry.required else entry.label.th
        style = self.formats["wanted" if entry.required else "label"]
        sheet.merge_range(cells.row, cells.first, cells.row, cells.last, "", style)
        sheet.write_string(cells.row, cells.first, text, style)

    def _put(
        self, sheet: Any, cells: Cells, entry: Entry, name: str, value: str | None, settled: bool
    ) -> None:
        """One value in its cells: money and numbers as numbers, everything else as text."""
        number = _number(value) if entry.sort in _NUMBERS else None
        style = self.formats["settled" if settled else _style(entry, value, number)]
        if cells.last > cells.first:
            sheet.merge_range(cells.row, cells.first, cells.row, cells.last, "", style)
        if value is None:
            sheet.write_blank(cells.row, cells.first, None, style)
        elif number is not None:
            sheet.write_number(cells.row, cells.first, number, style)
        else:
            said = shown(self.parcel.choices.get(name, ()), value)
            sheet.write_string(cells.row, cells.first, said, style)

    def _table(self, sheet: Any, number: int, part: PlacedTable, blank: Blank) -> None:
        title = f"{part.table.label.th} *" if part.table.required else part.table.label.th
        sheet.write_string(part.title_row, 0, title, self.formats["table"])
        if part.numbered:
            sheet.write_string(part.head_row, NUMBER, "ที่", self.formats["head"])
        for column, first, last in part.columns:
            self._head(sheet, part, column, first, last)
        rows = blank.filled.rows.get(part.table.name, ())
        for index in range(part.closing_row - part.first_row):
            row = part.first_row + index
            if part.numbered:
                sheet.write_number(row, NUMBER, index + 1, self.formats["row"])
            values = rows[index] if index < len(rows) else {}
            for column, first, last in part.columns:
                name = f"{part.table.name}.{column.name}" if column.path else part.table.name
                said = values.get(column.name)
                self._put(sheet, Cells(row, first, last), column, name, said, settled=False)
        self._closing(sheet, number, part, blank.sheet)

    def _head(self, sheet: Any, part: PlacedTable, column: Entry, first: int, last: int) -> None:
        text = f"{column.label.th} *" if column.required and column.path else column.label.th
        if last > first:
            sheet.merge_range(part.head_row, first, part.head_row, last, "", self.formats["head"])
        sheet.write_string(part.head_row, first, text, self.formats["head"])

    def _closing(self, sheet: Any, number: int, part: PlacedTable, name: str) -> None:
        for place in range(NUMBER, LAST + 1):
            sheet.write_blank(part.closing_row, place, None, self.formats["closing"])
        sheet.write_string(part.closing_row, MAIN, "แทรกแถวเพิ่มได้เหนือเส้นนี้", self.formats["closing"])
        table = part.table
        for column, first, _ in part.columns:
            entry = f"{table.name}.{column.name}" if column.path else table.name
            self._name(number, f"{entry}.rows", name, part.first_row, first, part.closing_row)
            self._validate(sheet, part.first_row, part.closing_row - 1, first, column, entry)

    def _name(
        self, number: int, entry: str, sheet: str, row: int, column: int, last: int | None = None
    ) -> None:
        quoted = sheet.replace("'", "''")
        area = xl_range_abs(row, column, row if last is None else last, column)
        self.book.define_name(f"plan.{number}.{entry.replace('-', '_')}", f"='{quoted}'!{area}")

    def _validate(
        self, sheet: Any, first: int, last: int, column: int, entry: Entry, name: str
    ) -> None:
        """What Excel itself refuses while it is typed, and the words that it shows."""
        title = entry.label.th[:32]
        says = {"input_title": title, "input_message": entry.meaning.th[:255]}
        choices = self.parcel.choices.get(name)
        if choices and entry.sort != "codes":
            rule: dict[str, Any] = {
                "validate": "list",
                "source": self._list_area(name),
                "error_type": "warning",
                "error_title": title,
                "error_message": "เลือกจากรายการ (ดูแผ่น รายการ)",
            }
        elif entry.sort in _NUMBERS:
            least = (
                {"criteria": ">=", "value": 0}
                if entry.sort != "number"
                else {"criteria": "between", "minimum": -1e12, "maximum": 1e12}
            )
            rule = {
                "validate": "decimal",
                **least,
                "error_type": "warning",
                "error_title": title,
                "error_message": "ใส่ตัวเลขเท่านั้น ไม่ต้องใส่หน่วย",
            }
        else:
            rule = {"validate": "any"}
        sheet.data_validation(first, column, last, column, {**rule, **says})

    # -- sums that the sheet computes itself ---------------------------------------------------

    def _checks(self, sheet: Any, arrangement: Arrangement) -> None:
        """Beside what was entered, what the rows sum to, and whether both agree."""
        row = arrangement.end_row + 1
        if not self.parcel.checks:
            return
        sheet.write_string(row, 0, "ตรวจยอด", self.formats["table"])
        heads = ((MAIN, "รายการ"), (FIRST, "ที่กรอก"), (FIRST + 2, "คำนวณได้"), (FIRST + 4, "ผลตรวจ"))
        for column, head in heads:
            sheet.write_string(row + 1, column, head, self.formats["head"])
        for index, check in enumerate(self.parcel.checks, row + 2):
            formula = check.formula(arrangement)
            entered = arrangement.entry(check.entry)
            if formula is None or entered is None:
                continue
            stated = xl_rowcol_to_cell(entered.cells.row, entered.cells.first, True, True)
            computed = xl_rowcol_to_cell(index, FIRST + 2, True, True)
            sheet.write_string(index, MAIN, check.label.th, self.formats["text"])
            sheet.write_formula(index, FIRST, f"={stated}", self.formats["sum"], 0)
            sheet.write_formula(index, FIRST + 2, f"={formula}", self.formats["sum"], 0)
            sheet.write_formula(
                index,
                FIRST + 4,
                f'=IF(ROUND(N({stated})-{computed},2)=0,"ตรงกัน","ยังไม่ตรงกัน")',
                self.formats["says"],
                "",
            )


def _style(entry: Entry, value: str | None, number: float | None) -> str:
    if entry.sort == "money" and (value is None or number is not None):
        return "money"
    if entry.sort in _NUMBERS and (value is None or number is not None):
        return "general"
    return "entry"


def _number(value: str | None) -> float | None:
    """The number in a text, if a spreadsheet can hold all its digits."""
    if value is None or sum(c.isdigit() for c in value) > MOST_DIGITS:
        return None
    try:
        return float(value)
    except ValueError:
        return None
