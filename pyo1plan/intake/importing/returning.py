"""A workbook sent back to its group: each complaint at its cell, and a first sheet that lists them."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.comments import Comment  # type: ignore[import-untyped]
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # type: ignore[import-untyped]

from pyo1plan.findings import Finding
from pyo1plan.intake.sheets.styles import FONT

#: The sheet that lists what is to be mended; it is no form, so that reading passes it over.
SHEET = "ข้อที่ต้องแก้"
_AUTHOR = "plan"
_HEAD = ("ที่", "แผ่นงาน", "ช่อง", "ข้อที่พบ", "วิธีแก้")
_WIDTHS = (6, 22, 10, 62, 62)
_TITLE = "ข้อที่ต้องแก้ก่อนส่งใหม่"
_HOW = "กดชื่อช่องเพื่อไปยังช่องนั้น แก้ตามวิธีแก้ บันทึกเป็น .xlsx แล้วส่งแฟ้มนี้กลับ ไม่ต้องลบแผ่นนี้และความเห็นในช่อง"
_LEVELS = {"error": "ต้องแก้: ", "warning": "ควรตรวจ: ", "advice": "ข้อแนะนำ: "}
_LINE = Side(style="thin", color="999999")
_BOX = Border(_LINE, _LINE, _LINE, _LINE)
#: What no cell or comment can hold.
_UNHELD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
#: The size of a comment's box in points, wide enough for the words that most complaints have.
_COMMENT = (150, 340)


def returned(data: bytes, findings: Sequence[Finding]) -> bytes:
    """The workbook `data` with `findings` written into it; what an earlier return wrote is replaced.

    Values that formulas had are computed again by whatever program opens it.
    """
    book = load_workbook(io.BytesIO(data))
    if SHEET in book.sheetnames:
        del book[SHEET]
    for sheet in book.worksheets:
        _uncomment(sheet)
    for cell, said in _by_cell(findings).items():
        name, _, place = cell.rpartition("!")
        if name in book.sheetnames:
            _comment(book[name], place, said)
    _list(book, findings)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _by_cell(findings: Sequence[Finding]) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for finding in findings:
        if finding.place.cell:
            text = f"{_LEVELS[finding.severity]}{finding.message.th}\nวิธีแก้: {finding.hint.th}"
            said.setdefault(finding.place.cell, []).append(text)
    return said


def _uncomment(sheet: Any) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment is not None and cell.comment.author == _AUTHOR:
                cell.comment = None


def _comment(sheet: Any, place: str, said: Sequence[str]) -> None:
    """The complaint at its cell; of merged cells only the first can hold one."""
    cell = sheet[place]
    for area in sheet.merged_cells.ranges:
        if place in area:
            cell = sheet.cell(area.min_row, area.min_col)
    before = [cell.comment.text] if cell.comment is not None else []
    comment = Comment(_clean("\n\n".join((*before, *said))), _AUTHOR)
    comment.height, comment.width = _COMMENT
    cell.comment = comment


def _list(book: Any, findings: Sequence[Finding]) -> None:
    sheet = book.create_sheet(SHEET, 0)
    _write(sheet, 1, 1, _TITLE, Font(name=FONT, size=18, bold=True))
    _write(sheet, 2, 1, _HOW, Font(name=FONT, size=14))
    head = PatternFill("solid", fgColor="DDDDDD")
    for column, (text, width) in enumerate(zip(_HEAD, _WIDTHS, strict=True), 1):
        sheet.column_dimensions[chr(64 + column)].width = width
        cell = _write(sheet, 4, column, text, Font(name=FONT, size=14, bold=True))
        cell.fill, cell.border = head, _BOX
    for number, finding in enumerate(findings, 1):
        _row(sheet, number, finding)
    sheet.freeze_panes = "A5"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = 0


def _row(sheet: Any, number: int, finding: Finding) -> None:
    name, _, place = finding.place.cell.rpartition("!")
    texts = (
        str(number),
        name or "ทั้งแฟ้ม",
        place or "-",
        f"{_LEVELS[finding.severity]}{finding.message.th}",
        finding.hint.th,
    )
    font = Font(name=FONT, size=14)
    for column, text in enumerate(texts, 1):
        cell = _write(sheet, 4 + number, column, text, font)
        cell.border = _BOX
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    if place:
        quoted = name.replace("'", "''")
        link = sheet.cell(4 + number, 3)
        link.hyperlink = f"#'{quoted}'!{place}"
        link.font = Font(name=FONT, size=14, color="0563C1", underline="single")
    # Excel does not fit the height of wrapped Thai by itself.
    lines = max(-(-len(text) // 52) for text in texts[3:])
    sheet.row_dimensions[4 + number].height = 22 * max(1, lines)


def _write(sheet: Any, row: int, column: int, text: str, font: Font) -> Any:
    """A text cell, whatever the text begins with."""
    cell = sheet.cell(row, column)
    cell.value = _clean(text)
    cell.data_type = "s"
    cell.font = font
    return cell


def _clean(text: str) -> str:
    return _UNHELD.sub("\ufffd", text)
