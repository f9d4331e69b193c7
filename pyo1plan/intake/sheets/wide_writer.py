"""A form of tables written as an Excel workbook: headings locked, cells to fill in yellow."""

from __future__ import annotations

import io
from itertools import groupby
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from pyo1plan.intake.sheets.styles import HEADING, SIZE, STYLES, TABS, TITLE
from pyo1plan.intake.sheets.wide_form import WideColumn, WideForm, WideTable
from pyo1plan.intake.sheets.writer import GUIDE, META, VERSION

_A4 = 9
_GUIDE_WIDTH = 110.0
_MOST = 9_999_999
#: The height of a row in points; the least width of the first column, which also holds labels; and
#: how much width goes on one page across and can still be read.
_ROW, _FIRST, _PAGE = 21, 16, 190


def wide_workbook(form: WideForm) -> bytes:
    """The workbook of `form`; the same form gives the same bytes."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties(
        {"title": form.title, "author": form.office, "created": form.when.replace(tzinfo=None)}
    )
    formats = {name: book.add_format(look) for name, look in STYLES.items()}
    formats |= {
        "count": book.add_format({**STYLES["figure"], "num_format": "#,##0"}),
        "counted": book.add_format({**STYLES["sum"], "num_format": "#,##0"}),
    }
    _guide(book, form, formats)
    for table in form.tables:
        _table(book, form, table, formats)
    _meta(book, form)
    book.close()
    return buffer.getvalue()


def _guide(book: Any, form: WideForm, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(GUIDE)
    sheet.set_tab_color(TABS["guide"])
    sheet.set_column(0, 0, _GUIDE_WIDTH)
    lines = [(form.title, "title", TITLE), (form.office, "heading", HEADING)]
    lines += [(form.notice, "text", SIZE)] if form.notice else []
    lines += [
        (line.text, "heading" if line.heading else "text", HEADING if line.heading else SIZE)
        for line in form.guide
    ]
    for row, (text, style, _) in enumerate(lines):
        sheet.write_string(row, 0, text, formats[style])
    sheet.protect()
    _page(sheet, form)
    sheet.set_portrait()


def _page(sheet: Any, form: WideForm) -> None:
    sheet.hide_gridlines(2)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.6, 0.7)
    sheet.set_footer(f"&L{form.notice.replace('&', '&&')[:200]}&Rหน้า &P จาก &N")


def _table(book: Any, form: WideForm, table: WideTable, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(table.sheet)
    sheet.set_tab_color(TABS["form"])
    sheet.set_default_row(_ROW)
    sheet.write_string(0, 0, table.title, formats["title"])
    for row, (label, value) in enumerate(table.once, 1):
        sheet.write_string(row, 0, label, formats["label"])
        sheet.write_string(row, 1, value, formats["entry"])
    head = len(table.once) + 2
    first = head + 2
    _headings(sheet, table, head, formats)
    for number in range(len(table.rows) + table.blanks):
        filled = table.rows[number] if number < len(table.rows) else {}
        for place, column in enumerate(table.columns):
            value = filled.get(column.key, "")
            if column.holds == "sum" and filled and not value:
                value = "0"
            _cell(sheet, table, first + number, place, column, value, formats)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, max(column.width, _FIRST) if place == 0 else column.width)
    last = first + len(table.rows) + table.blanks - 1
    _only_counts(sheet, table, first, last)
    sheet.freeze_panes(first, table.frozen)
    sheet.repeat_rows(head, head + 1)
    sheet.protect(options={"format_columns": True, "format_rows": True, "insert_rows": True})
    _page(sheet, form)
    across = sum(column.width for column in table.columns)
    if across > _PAGE:
        sheet.fit_to_pages(-(-int(across) // _PAGE), 0)
        sheet.repeat_columns(0, table.frozen - 1)


def _headings(sheet: Any, table: WideTable, head: int, formats: dict[str, Any]) -> None:
    """The headings over two rows: columns under one upper heading share its merged cells."""
    sheet.set_row(head + 1, 2 * SIZE * 1.5)
    placed = list(enumerate(table.columns))
    for above, group in groupby(placed, key=lambda one: one[1].above):
        columns = list(group)
        if not above:
            for place, column in columns:
                sheet.merge_range(head, place, head + 1, place, column.heading, formats["head"])
            continue
        first, last = columns[0][0], columns[-1][0]
        if first == last:
            sheet.write_string(head, first, above, formats["head"])
        else:
            sheet.merge_range(head, first, head, last, above, formats["head"])
        for place, column in columns:
            sheet.write_string(head + 1, place, column.heading, formats["head"])


def _cell(
    sheet: Any,
    table: WideTable,
    row: int,
    place: int,
    column: WideColumn,
    value: str,
    formats: dict[str, Any],
) -> None:
    if column.holds == "sum":
        keys = [one.key for one in table.columns]
        cells = ",".join(xl_rowcol_to_cell(row, keys.index(key)) for key in column.sums)
        first = xl_rowcol_to_cell(row, 0)
        shown = int(value) if value else ""
        sheet.write_formula(
            row, place, f'=IF({first}="","",SUM({cells}))', formats["counted"], shown
        )
    elif not value:
        style = formats["count" if column.holds == "count" else "entry"]
        sheet.write_blank(row, place, None, style)
    elif column.holds == "count":
        sheet.write_number(row, place, int(value), formats["count"])
    else:
        sheet.write_string(row, place, value, formats["settled" if column.is_settled else "entry"])


def _only_counts(sheet: Any, table: WideTable, first: int, last: int) -> None:
    """Excel takes nothing but whole numbers from 0 in columns of counts."""
    for place, column in enumerate(table.columns):
        if column.holds == "count":
            sheet.data_validation(
                first,
                place,
                last,
                place,
                {
                    "validate": "integer",
                    "criteria": "between",
                    "minimum": 0,
                    "maximum": _MOST,
                    "error_title": "จำนวนนับ",
                    "error_message": "ใส่จำนวนเต็มตั้งแต่ 0",
                },
            )


def _meta(book: Any, form: WideForm) -> None:
    """What the program reads to know its own form again."""
    sheet = book.add_worksheet(META)
    for row, (key, value) in enumerate({**form.meta, "version": VERSION}.items()):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)
        book.define_name(f"plan.{key}", f"='{META}'!$B${row + 1}")
    sheet.protect()
    sheet.hide()
