"""A parcel of forms written as an Excel workbook that people fill in without knowing anything else.

Entries are found again by names of the workbook, never by place: `plan.<number>.<entry>` for one
cell, `plan.<number>.<table>.<column>.rows` for the rows of a column. What comes from data is written
as text cells; only the sheet's own sums are formulas.
"""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_range_abs

from pyo1plan.intake.sheets.choices import named_entries
from pyo1plan.intake.sheets.form_sheet import FormSheet
from pyo1plan.intake.sheets.heights import height_of
from pyo1plan.intake.sheets.parcel import Parcel
from pyo1plan.intake.sheets.reader import SENT
from pyo1plan.intake.sheets.styles import (
    AGREES,
    DISAGREES,
    HEADING,
    SIZE,
    STYLES,
    TABS,
    TITLE,
)
from pyo1plan.intake.sheets.validation import list_name

#: Raised when the workbook's build changes so that an older program could not read it.
VERSION = "1"
META, LISTS, GUIDE = "plan", "รายการ", "คำแนะนำ"
#: Names of sheets that are no form.
OWN_SHEETS = (META, LISTS, GUIDE)
_GUIDE_WIDTH, _LIST_WIDTH = 110.0, 48.0
_A4 = 9
#: Over how many pages the lists are printed side by side.
_LIST_PAGES = 3
#: The most letters that Excel takes in the foot of a page; the page numbers need some.
_FOOT = 200


def workbook(parcel: Parcel) -> bytes:
    """The workbook of `parcel`; the same parcel gives the same bytes. Raises `CannotHold`."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    book.set_properties(
        {
            "title": parcel.title,
            "author": parcel.office,
            "created": parcel.when.replace(tzinfo=None),
        }
    )
    formats = {name: book.add_format(look) for name, look in STYLES.items()}
    formats |= {"agrees": book.add_format(AGREES), "disagrees": book.add_format(DISAGREES)}
    _guide(book, parcel, formats)
    for number, blank in enumerate(parcel.blanks, 1):
        form = FormSheet(book, parcel, formats, number, blank)
        form.write()
        form.sheet.set_tab_color(TABS["form"])
        _page(form.sheet, parcel)
    _lists(book, parcel, formats)
    _meta(book, parcel)
    book.close()
    return buffer.getvalue()


def _page(sheet: Any, parcel: Parcel) -> None:
    """A4 across, as wide as one page, with the notice and the page's number at its foot."""
    sheet.hide_gridlines(2)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.5, 0.5, 0.6, 0.7)
    notice = parcel.notice.replace("&", "&&")[:_FOOT]
    sheet.set_footer(f"&L{notice}&Rหน้า &P จาก &N")


def _guide(book: Any, parcel: Parcel, formats: dict[str, Any]) -> None:
    """Instructions, on the sheet that opens first."""
    sheet = book.add_worksheet(GUIDE)
    sheet.set_tab_color(TABS["guide"])
    sheet.set_column(0, 0, _GUIDE_WIDTH)
    lines = [(parcel.title, "title", TITLE), (parcel.office, "heading", HEADING)]
    if parcel.notice:
        lines.append((parcel.notice, "text", SIZE))
    lines += [
        (line.text, "heading" if line.heading else "text", HEADING if line.heading else SIZE)
        for line in parcel.guide
    ]
    for row, (text, style, size) in enumerate(lines):
        sheet.write_string(row, 0, text, formats[style])
        sheet.set_row(row, height_of([(text, _GUIDE_WIDTH)], grown=size / SIZE))
    sheet.protect()
    _page(sheet, parcel)
    sheet.set_portrait()


def _lists(book: Any, parcel: Parcel, formats: dict[str, Any]) -> None:
    """The lists that entries choose from, one a column, for everybody to read."""
    sheet = book.add_worksheet(LISTS)
    sheet.set_tab_color(TABS["lists"])
    labels = {name: entry.label.th for name, entry in named_entries(parcel.form)}
    settled = frozenset.intersection(*(blank.settled for blank in parcel.blanks))
    names = [name for name in labels if name in parcel.choices and name not in settled]
    longest = max((len(parcel.choices[name]) for name in names), default=0)
    sheet.set_column(0, max(0, len(names) - 1), _LIST_WIDTH)
    for column, name in enumerate(names):
        sheet.write_string(0, column, labels[name], formats["head"])
        for row, choice in enumerate(parcel.choices[name], 1):
            sheet.write_string(row, column, choice.shown, formats["listed"])
        area = xl_range_abs(1, column, len(parcel.choices[name]), column)
        book.define_name(list_name(name), f"='{LISTS}'!{area}")
    for row in range(1, longest + 1):
        shown = (parcel.choices[n][row - 1].shown for n in names if len(parcel.choices[n]) >= row)
        sheet.set_row(row, height_of((text, _LIST_WIDTH) for text in shown))
    sheet.set_row(0, height_of((labels[name], _LIST_WIDTH * 0.9) for name in names))
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.protect()
    _page(sheet, parcel)
    sheet.fit_to_pages(_LIST_PAGES, 0)


def _meta(book: Any, parcel: Parcel) -> None:
    """What the program reads to know its own form again."""
    sheet = book.add_worksheet(META)
    said = {**parcel.meta, "version": VERSION, "sheets": str(len(parcel.blanks))}
    for row, (key, value) in enumerate(said.items()):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)
        book.define_name(f"plan.{key}", f"='{META}'!$B${row + 1}")
    for number, blank in enumerate(parcel.blanks, 1):
        if blank.version:
            row = len(said) + number
            sheet.write_string(row, 0, blank.sheet)
            sheet.write_string(row, 1, blank.version)
            book.define_name(f"plan.{number}.{SENT}", f"='{META}'!$B${row + 1}")
    sheet.protect()
    sheet.hide()
