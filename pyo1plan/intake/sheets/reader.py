"""A filled form read back: what was entered, and the cell that each entry stands in.

Entries are looked for by the names that the form was written with. A sheet that was copied inside
Excel carries the names for itself, and is a form of its own. Where a program has dropped the names,
the label beside the cell, or the head above the column, is looked for instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pyo1plan.intake.sheets.choices import Choice, Choices, meant, several_meant
from pyo1plan.intake.sheets.entries import Entered, Spot
from pyo1plan.intake.sheets.labels import Labels, label_cell, table_columns
from pyo1plan.intake.sheets.layout import OF, Entry, Form, Table
from pyo1plan.sources.workbook import Area, Cell, Sheet, Workbook
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.words import Words

#: What the row below a table says: rows may be inserted above it. It is never an entry.
CLOSING = "แทรกแถวเพิ่มได้เหนือเส้นนี้"

#: What a form fills in by itself where nothing else is said.
GIVEN = frozenset({"group"})
#: The name under which a sheet keeps the version of the record that it was sent out with.
SENT = "sent"

Areas = Mapping[str, Area]
_CODES = ("code", "codes", "choice")
_BETWEEN = re.compile(r"[,;\n]")
#: The name of a cell in which the form says something of itself: `plan.year`.
_META = re.compile("plan[.]([a-z][a-z_-]*)", re.I)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about one cell that a person has to look at before its value can be used."""

    row: int
    column: int
    message: Words
    hint: Words


@dataclass(frozen=True)
class Taken:
    """One filled form: its sheet, what was entered, where, and what could not be used."""

    sheet: Sheet
    entered: Entered
    cells: Mapping[Spot, tuple[int, int]]
    remarks: tuple[Remark, ...]
    #: The version of the record that the form was sent out with; "" where it went out empty.
    sent: str = ""

    def is_blank(self, given: frozenset[str]) -> bool:
        """Whether nobody filled anything in: what the form itself gives (`given`) does not count."""
        rows = (
            f"{table}.{column}" if column else table
            for table, found in self.entered.rows.items()
            for row in found
            for column in row
        )
        return given.issuperset(self.entered.entries) and given.issuperset(rows)


def meta_of(workbook: Workbook) -> dict[str, str]:
    """What the form says of itself: `form`, `version`, `year`, `group`, …; empty for another workbook."""
    found: dict[str, str] = {}
    for name, areas in workbook.names.items():
        match = _META.fullmatch(name)
        if match is None or not areas:
            continue
        sheet = workbook.sheet(areas[0].sheet)
        cell = sheet.cells.get((areas[0].first_row, areas[0].first_column)) if sheet else None
        if cell and cell.text:
            found[match[1].casefold()] = cell.text
    return found


def forms(workbook: Workbook, form: Form, choices: Choices) -> list[Taken]:
    """Every form of the workbook, blank or filled in, in the order of the sheets."""
    there = ((sheet, _areas_on(workbook, sheet, form)) for sheet in workbook.sheets)
    return [
        replace(_read(sheet, form, choices, areas), sent=_sent(workbook, sheet))
        for sheet, areas in there
        if areas
    ]


def _sent(workbook: Workbook, sheet: Sheet) -> str:
    """The version that the form on `sheet` was sent out with, kept on the program's own sheet."""
    numbers = {
        name.split(".")[1]
        for name, areas in workbook.names.items()
        if name.casefold().startswith("plan.") and any(a.sheet == sheet.name for a in areas)
    }
    for number in numbers:
        for area in workbook.names.get(f"plan.{number}.{SENT}", ()):
            kept = workbook.sheet(area.sheet)
            cell = kept.cells.get((area.first_row, area.first_column)) if kept else None
            if cell and cell.text:
                return cell.text
    return ""


def taken(
    workbook: Workbook, form: Form, choices: Choices, given: frozenset[str] = GIVEN
) -> list[Taken]:
    """Every form of the workbook that somebody filled in, in the order of the sheets."""
    return [one for one in forms(workbook, form, choices) if not one.is_blank(given)]


def _areas_on(workbook: Workbook, sheet: Sheet, form: Form) -> Areas:
    """The area of every entry and column on `sheet`, by name; labels help where names are gone."""
    named = _named(sheet.names.items()) or _named(
        (name, tuple(area for area in areas if area.sheet == sheet.name))
        for name, areas in workbook.names.items()
    )
    wanted = {entry.name.replace("-", "_"): entry.name for entry in form.entries}
    for table in form.tables:
        for column in table.columns:
            full = f"{table.name}.{column.name}" if column.path else table.name
            wanted[f"{full}.rows".replace("-", "_")] = f"{full}.rows"
    found = {wanted[name]: area for name, area in named.items() if name in wanted}
    if sheet.state != "visible" or len(found) == len(wanted):
        return found
    return {**_by_labels(sheet, form), **found}


def _named(names: Iterable[tuple[str, tuple[Area, ...]]]) -> dict[str, Area]:
    """The areas by entry name: `plan.3.budget.total` → `budget.total`."""
    found: dict[str, Area] = {}
    for name, areas in names:
        head, _, rest = name.partition(".")
        number, _, entry = rest.partition(".")
        if head.casefold() == "plan" and number.isdigit() and entry and areas:
            found.setdefault(entry, areas[0])
    return found


def _by_labels(sheet: Sheet, form: Form) -> dict[str, Area]:
    """Areas found by the labels that stand on the sheet; none unless the sheet looks like the form."""
    found: dict[str, Area] = {}
    labels = Labels(sheet)
    for entry in form.entries:
        at = label_cell(labels, entry)
        if at is not None:
            found[entry.name] = Area(sheet.name, *at, *at)
    if len(found) * 2 < len(form.entries):
        return {}
    for table in form.tables:
        for column, area in table_columns(labels, table, CLOSING).items():
            found[f"{column}.rows"] = area
    return found


class _Reading:
    """The entries of one sheet while they are collected."""

    def __init__(self, sheet: Sheet, choices: Choices) -> None:
        self.sheet, self.choices = sheet, choices
        self.cells: dict[Spot, tuple[int, int]] = {}
        self.remarks: list[Remark] = []

    def value(self, name: str, entry: Entry, row: int, column: int, spot: Spot) -> str | None:
        """The text of one cell as the record's field reads it; None where it holds nothing."""
        cell = self._cell(row, column, entry)
        self.cells.setdefault(spot, (row, column))
        if cell is None or cell.text is None or not cell.text.strip():
            if cell is not None and cell.kind == "uncomputed":
                self._remark(row, column, _UNCOMPUTED)
            return None
        self.cells[spot] = (row, column)
        if cell.kind == "error":
            self._remark(row, column, _ERROR, cell.text)
            return None
        return self._text(cell, entry, self.choices.get(name, ()))

    def _cell(self, row: int, column: int, entry: Entry) -> Cell | None:
        """The cell; of the number of an outer row merged over several rows, the one that holds it."""
        found = self.sheet.cells.get((row, column))
        if found is None and entry.path == (OF,):
            area = self.sheet.merged_at(row, column)
            return self.sheet.cells.get((area.first_row, area.first_column)) if area else None
        return found

    def _text(self, cell: Cell, entry: Entry, choices: tuple[Choice, ...]) -> str:
        text = (cell.text or "").strip()
        if cell.kind == "percent" and entry.sort in ("number", "money", "whole"):
            return text.rstrip("%")  # Excel keeps 0.8 of a typed 80%; people mean 80
        if entry.sort == "codes":
            said = several_meant(choices, text)
            parts = (part.strip() for part in _BETWEEN.split(said))
            return ", ".join(_code(choices, part) for part in parts if part)
        if entry.path == (OF,):
            return to_arabic_digits(text)
        return _code(choices, text) if entry.sort in _CODES else meant(choices, text)

    def _remark(self, row: int, column: int, said: tuple[Words, Words], text: str = "") -> None:
        message, hint = said
        self.remarks.append(
            Remark(
                row,
                column,
                Words(message.th.format(text=text), message.en.format(text=text)),
                hint,
            )
        )


def _code(choices: tuple[Choice, ...], text: str) -> str:
    """The code that `text` means; one in Thai digits is the same code."""
    found = meant(choices, text)
    return found if found != text else meant(choices, to_arabic_digits(text))


_UNCOMPUTED = (
    Words("ช่องนี้เป็นสูตรที่ยังไม่มีผลคำนวณ", "this cell holds a formula without a value"),
    Words(
        "เปิดแฟ้มใน Excel แล้วบันทึกใหม่ หรือพิมพ์ตัวเลขแทนสูตร",
        "open the file in Excel and save it, or type the number instead",
    ),
)
_ERROR = (
    Words("ช่องนี้เป็นค่าผิดพลาด {text}", "this cell holds the error {text}"),
    Words("แก้สูตร หรือพิมพ์ค่าแทนสูตร", "mend the formula, or type the value instead"),
)


def _read(sheet: Sheet, form: Form, choices: Choices, areas: Areas) -> Taken:
    reading = _Reading(sheet, choices)
    entries: dict[str, str] = {}
    for entry in form.entries:
        area = areas.get(entry.name)
        if area is not None:
            said = reading.value(
                entry.name, entry, area.first_row, area.first_column, (entry.name,)
            )
            if said is not None:
                entries[entry.name] = said
    rows = {table.name: _rows(reading, table, areas) for table in form.tables}
    filled = {name: found for name, found in rows.items() if found}
    return Taken(sheet, Entered(entries, filled), reading.cells, tuple(reading.remarks))


def _rows(reading: _Reading, table: Table, areas: Areas) -> list[dict[str, str]]:
    """The rows of the table that hold something, whatever rows were inserted between them."""
    columns = {}
    for column in table.columns:
        full = f"{table.name}.{column.name}" if column.path else table.name
        if (area := areas.get(f"{full}.rows")) is not None:
            columns[column.name] = (full, column, area)
    if not columns:
        return []
    first = min(area.first_row for _, _, area in columns.values())
    last = max(area.last_row for _, _, area in columns.values())
    found: list[dict[str, str]] = []
    for row in range(first, last + 1):
        values = _row(reading, table, columns, row, len(found))
        if any(name != OF for name in values):
            found.append(values)
    return found


def _row(
    reading: _Reading,
    table: Table,
    columns: Mapping[str, tuple[str, Entry, Area]],
    row: int,
    number: int,
) -> dict[str, str]:
    here = reading.sheet.cells
    places = [(row, area.first_column) for _, _, area in columns.values()]
    if any(place in here and here[place].text == CLOSING for place in places):
        return {}
    if any(place in here for place in places):
        # A row that holds something: what is missing in it is missing in this very row.
        for name, (_, _, area) in columns.items():
            reading.cells[table.name, number, name] = (row, area.first_column)
    values: dict[str, str] = {}
    for name, (full, column, area) in columns.items():
        spot: Spot = (table.name, number, name)
        said = reading.value(full, column, row, area.first_column, spot)
        if said is not None:
            values[name] = said
    return values
