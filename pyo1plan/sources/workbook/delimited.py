"""CSV, as Excel and other programs write it, as a workbook of one sheet whose cells are texts."""

from __future__ import annotations

import csv
import io
import re

from pyo1plan.sources.workbook.book import (
    LAST_COLUMN,
    LAST_ROW,
    Cell,
    Sheet,
    Workbook,
    cell_name,
)
from pyo1plan.sources.workbook.cells import Values
from pyo1plan.sources.workbook.complaint import Complaint, RefusedError, damaged, too_big
from pyo1plan.sources.workbook.limits import CELLS
from pyo1plan.sources.workbook.notes import Notes
from pyo1plan.words import Words

#: Endings of names under which tables of text are sent.
SUFFIXES = (".csv", ".tsv", ".txt")
SHEET = "CSV"
_DELIMITERS = ",;\t"
_QUOTED = re.compile(r'"(?:[^"]|"")*"')


def read_delimited(data: bytes) -> Workbook:
    """The table in `data`; raises `RefusedError` where it is none."""
    text, notes = _decode(data)
    gathered = Notes()
    values = Values([], [], False, gathered)
    cells: dict[tuple[int, int], Cell] = {}
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            if number > LAST_ROW or len(row) > LAST_COLUMN or len(cells) + len(row) > CELLS:
                raise too_big(Words(f"มีเซลล์เกิน {CELLS:,} เซลล์", f"more than {CELLS:,} cells"))
            for column, value in enumerate(row, 1):
                if value:
                    at = f"{SHEET}!{cell_name(number, column)}"
                    cells[number, column] = values.cell("str", value, "", at)
    except csv.Error as error:
        raise damaged(
            Words("เครื่องหมายคำพูดไม่ครบคู่ หรือช่องยาวเกินไป", f"quotes do not pair up ({error})"),
            f"{SHEET}!A{number + 1}",
        ) from error
    return Workbook((Sheet(SHEET, cells),), notes=(*notes, *gathered.all()))


def _delimiter(text: str) -> str:
    """What stands most often between the values of the first line that holds any."""
    first = next((line for line in _QUOTED.sub("", text[:65536]).splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=first.count)


def _decode(data: bytes) -> tuple[str, tuple[Complaint, ...]]:
    """The text, and a note where its encoding had to be judged by its letters."""
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16"), ()
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError:
        raise RefusedError(_encoding()) from None
    if re.search("[ก-ฮ]{2}", text) is None:
        raise RefusedError(_encoding())
    return text, (_judged(),)


def _judged() -> Complaint:
    return Complaint(
        "workbook-encoding",
        Words(
            "แฟ้มไม่ใช่ UTF-8 จึงอ่านเป็น TIS-620 / Windows-874",
            "the file is not UTF-8; it was read as TIS-620 / Windows-874",
        ),
        Words(
            "ตรวจว่าภาษาไทยถูกต้อง คราวต่อไปให้บันทึกเป็น “CSV UTF-8”",
            "check that the Thai text is right; next time save it as “CSV UTF-8”",
        ),
        severity="warning",
    )


def _encoding() -> Complaint:
    return Complaint(
        "workbook-encoding",
        Words(
            "แฟ้มไม่ใช่ UTF-8 และไม่ใช่ภาษาไทยแบบ TIS-620 / Windows-874",
            "the file is neither UTF-8 nor Thai text of TIS-620 / Windows-874",
        ),
        Words(
            "เปิดใน Excel แล้วบันทึกเป็น .xlsx หรือ “CSV UTF-8”",
            "open it in Excel and save it as .xlsx or “CSV UTF-8”",
        ),
    )
