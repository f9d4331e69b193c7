"""Workbooks made wrong (or just odd) in the ways that people really do it, each by its own function.

A case alters the sheet `NEW` of an opened workbook and gives what is to be complained of: pairs of
rule and cell; nothing where what was done must be taken.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime

from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName

from tests.intake.handed_in import NEW, Opened

Expected = list[tuple[str, str]]
Alter = Callable[[Opened], Expected]
LINES = "activities.lines"


def _set(name: str, value: object, rule: str, row: int = 1) -> Alter:
    """One cell that holds what it may not hold, and the one complaint about it."""

    def alter(at: Opened) -> Expected:
        at.cell(NEW, name, row).value = value
        return [(rule, at.place(NEW, name, row))]

    return alter


def _fine(name: str, value: object, row: int = 1) -> Alter:
    """One cell that holds the same in another way."""

    def alter(at: Opened) -> Expected:
        at.cell(NEW, name, row).value = value
        return []

    return alter


# What must be taken


def rows_inserted(at: Opened) -> Expected:
    """Two rows put into the table of lines, as Excel does it: names and merged cells move along."""
    sheet = at.book[NEW]
    here = at.cell(NEW, f"{LINES}.item.rows", 2).row
    sheet.insert_rows(here, 2)
    for area in list(sheet.merged_cells.ranges):
        if area.min_row >= here:
            area.shift(0, 2)
    for name, defined in at.book.defined_names.items():
        if f"'{NEW}'" in defined.attr_text:
            moved = re.sub(
                r"\$([A-Z]+)\$(\d+)",
                lambda m: f"${m[1]}${int(m[2]) + 2 * (int(m[2]) >= here)}",
                defined.attr_text,
            )
            at.book.defined_names[name] = DefinedName(name, attr_text=moved)
    return []


def columns_reordered(at: Opened) -> Expected:
    one, other = (f"{LINES}.{name}.rows" for name in ("quantity", "rate"))
    swap_columns(at, one, other)
    return []


def swap_columns(at: Opened, one: str, other: str) -> None:
    first, last = map(int, re.findall(r"\d+", at.areas[NEW, one]))
    for row in range(1, last - first + 1):
        a, b = at.cell(NEW, one, row), at.cell(NEW, other, row)
        a.value, b.value = b.value, a.value
    names = {d.attr_text: n for n, d in at.book.defined_names.items() if f"'{NEW}'" in d.attr_text}
    texts = {}
    for text, name in names.items():
        for entry in (one, other):
            if name.endswith(f".{entry}"):
                texts[entry] = (name, text)
    for entry, wanted in ((one, other), (other, one)):
        name = texts[entry][0]
        at.book.defined_names[name] = DefinedName(name, attr_text=texts[wanted][1])


def trailing_blanks(at: Opened) -> Expected:
    for row in (7, 8):
        at.cell(NEW, "objectives.rows", 5).value = "   "
        at.cell(NEW, f"{LINES}.unit.rows", row + 5).value = " "
    return []


def numbers_as_text(at: Opened) -> Expected:
    for row in range(1, 4):
        cell = at.cell(NEW, f"{LINES}.amount.rows", row)
        cell.value = f"{cell.value:,}"
    return []


def thai_digits(at: Opened) -> Expected:
    digits = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    total = at.cell(NEW, "budget.total")
    total.value = f"{int(total.value):,}".translate(digits)
    for name in ("of", "quarter"):
        cell = at.cell(NEW, f"{LINES}.{name}.rows")
        cell.value = str(cell.value)[:1].translate(digits)
    return []


def day_of(at: Opened, name: str) -> datetime:
    from pyo1plan.thai.dates import read_day

    day = read_day(str(at.cell(NEW, name).value))
    return datetime(day.year, day.month, day.day)


def real_dates(at: Opened) -> Expected:
    for name in ("start", "end"):
        at.cell(NEW, name).value = day_of(at, name)
    return []


def real_dates_1904(at: Opened) -> Expected:
    at.book.epoch = CALENDAR_MAC_1904
    return real_dates(at)


def buddhist_text(at: Opened) -> Expected:
    day = day_of(at, "start")
    at.cell(NEW, "start").value = f"{day.day}/{day.month}/{day.year + 543}"
    return []


def numbers_merged(at: Opened) -> Expected:
    """The number of the activity written once and merged over its first two lines."""
    first, second = (at.cell(NEW, f"{LINES}.of.rows", row) for row in (1, 2))
    assert first.value == second.value
    at.book[NEW].merge_cells(f"{first.coordinate}:{second.coordinate}")
    return []


def names_gone(at: Opened) -> Expected:
    for name in list(at.book.defined_names):
        del at.book.defined_names[name]
    return []


def commented(at: Opened) -> Expected:
    at.cell(NEW, "name").comment = Comment("โปรดตรวจ", "ผู้อำนวยการ")
    at.book[NEW].sheet_properties.tabColor = "FF0000"
    at.book.create_sheet("บันทึกช่วยจำ")["B2"] = "โทรหาโรงเรียน"
    return []


def looks_like_a_formula(at: Opened) -> Expected:
    cell = at.cell(NEW, "note")
    cell.value = "=SUM(A1:A9)"
    cell.data_type = "s"
    return []


def codes_by_semicolons(at: Opened) -> Expected:
    cell = at.cell(NEW, "align.standard")
    cell.value = str(cell.value).replace(", ", " ; ")
    return []


# What must be complained of


def quarters_merged(at: Opened) -> Expected:
    name = f"{LINES}.quarter.rows"
    first, second = (at.cell(NEW, name, row) for row in (1, 2))
    place = at.place(NEW, name, 2)
    at.book[NEW].merge_cells(f"{first.coordinate}:{second.coordinate}")
    return [("field-missing", place)]


def sums_wrong(at: Opened) -> Expected:
    cell = at.cell(NEW, "budget.total")
    cell.value = int(cell.value) + 5
    return [
        ("project-quarters", at.place(NEW, "budget.quarters.1")),
        ("project-total", at.place(NEW, "budget.total")),
    ]


def hidden_sheet(at: Opened) -> Expected:
    at.book[NEW].sheet_state = "hidden"
    return [("import-hidden", at.place(NEW, "name"))]


def other_group(at: Opened) -> Expected:
    cell = at.cell(NEW, "group")
    cell.value = "legal" if "กฎหมาย" not in str(cell.value) else "audit"
    return [("import-group", at.place(NEW, "group"))]


def blank(at: Opened) -> Expected:
    del at.book[NEW]
    for name, defined in list(at.book.defined_names.items()):
        if f"'{NEW}'" in defined.attr_text:
            del at.book.defined_names[name]
    return [("import-blank", "")]


def foreign(at: Opened) -> Expected:
    for sheet in at.book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and hasattr(cell, "data_type"):
                    cell.value = f"ช่อง {cell.coordinate}"
    names_gone(at)
    return [("import-kind", "")]


def _meta(key: str, value: str, rule: str) -> Alter:
    def alter(at: Opened) -> Expected:
        [(sheet, area)] = at.book.defined_names[f"plan.{key}"].destinations
        at.book[sheet][area.replace("$", "")].value = value
        return [(rule, "")]

    return alter


def two_at_once(at: Opened) -> Expected:
    first = _set("budget.total", "สองแสน", "value-number")(at)
    second = _set("name", None, "field-missing")(at)
    return [*second, *first]


#: Ways of one workbook, by name; sound ones first.
CASES: dict[str, Alter] = {
    "rows inserted": rows_inserted,
    "columns reordered": columns_reordered,
    "trailing blanks": trailing_blanks,
    "numbers as text": numbers_as_text,
    "Thai digits": thai_digits,
    "real dates": real_dates,
    "real dates of 1904": real_dates_1904,
    "Buddhist day as text": buddhist_text,
    "numbers of activities merged": numbers_merged,
    "names gone": names_gone,
    "comments, colours, own sheets": commented,
    "text like a formula": looks_like_a_formula,
    "choice by its code": _fine("nature", "new"),
    "codes by semicolons": codes_by_semicolons,
    "number in words": _set("budget.total", "สองแสนบาท", "value-number"),
    "number with its unit": _set(f"{LINES}.amount.rows", "1,200 บาท", "value-number"),
    "mixed digits": _set("budget.quarters.1", "1๒๐๐", "value-number"),
    "day that is none": _set("start", "31 กพ 2569", "value-day"),
    "day in another era": _set("end", "30 กันยายน 1500", "value-day"),
    "formula without a value": _set("budget.total", "=SUM(C107:C110)", "import-cell"),
    "error value": _set("budget.total", "#REF!", "import-cell"),
    "name missing": _set("name", None, "field-missing"),
    "item missing": _set(f"{LINES}.item.rows", None, "field-missing"),
    "kind unknown": _set("kpis.kind.rows", "ผลกระทบ", "value-choice"),
    "source unknown": _set(f"{LINES}.source.rows", "งบลับ", "value-key"),
    "strategy unknown": _set("strategy", "S9", "strategy-unknown"),
    "activity unknown": _set(f"{LINES}.of.rows", 99, "import-row"),
    "activity not named": _set(f"{LINES}.of.rows", None, "import-row"),
    "quarters merged": quarters_merged,
    "sums wrong": sums_wrong,
    "two things at once": two_at_once,
    "hidden sheet": hidden_sheet,
    "form of another group": other_group,
    "form of last year": _meta("year", "2569", "import-year"),
    "form of a newer program": _meta("version", "9", "import-version"),
    "form of an unknown kind": _meta("form", "canteen", "import-kind"),
    "blank": blank,
    "no form of ours": foreign,
}  # fmt: skip


def formula_with_value(data: bytes, place: str) -> bytes:
    """The number at `place` as a formula whose value was stored, as Excel saves it."""
    coordinate = place.rpartition("!")[2]
    pattern = rf'(<c r="{coordinate}"[^>]*)>(<v>([0-9.]+)</v>)'
    return _rewritten(data, lambda text: re.sub(pattern, r"\1><f>\3+0</f>\2", text))


def with_macros(data: bytes) -> bytes:
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    return buffer.getvalue()


def _rewritten(data: bytes, change: Callable[[str], str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as made:
        for item in old.infolist():
            body = old.read(item)
            if item.filename.startswith("xl/worksheets/sheet"):
                body = change(body.decode()).encode()
            made.writestr(item, body)
    return buffer.getvalue()


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def ole(*names: str) -> bytes:
    """The head of a file of the old Office, or of one with a password."""
    return _OLE + b"".join(name.encode("utf-16-le") for name in names)


def ods() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    return buffer.getvalue()
