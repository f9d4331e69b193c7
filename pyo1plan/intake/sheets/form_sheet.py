"""One sheet of a form: labels locked, entries open, sums beside what must agree with them."""

from __future__ import annotations

from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_range_abs, xl_rowcol_to_cell

from pyo1plan.intake.importing.said import NUMBERS, cell_of
from pyo1plan.intake.sheets.arrangement import (
    FIRST,
    LAST,
    MAIN,
    NUMBER,
    WIDTHS,
    Arrangement,
    Cells,
    PlacedEntry,
    PlacedTable,
    arrange,
)
from pyo1plan.intake.sheets.checks import Check, number_in
from pyo1plan.intake.sheets.heights import AIR, LINE, height_of
from pyo1plan.intake.sheets.layout import Entry
from pyo1plan.intake.sheets.parcel import Blank, Parcel
from pyo1plan.intake.sheets.reader import CLOSING
from pyo1plan.intake.sheets.styles import HEADING, SIZE, SMALL
from pyo1plan.intake.sheets.validation import rule_of

LEGEND = "กรอกในช่องสีเหลือง   * = ต้องกรอก   ช่องสีเทากรอกไม่ได้   ชี้ที่ช่องเพื่ออ่านคำอธิบาย"
AGREES, DISAGREES = "ตรงกัน", "ยังไม่ตรงกัน"
#: The rows before the form itself: its title and the legend.
_HEAD_ROWS = 3
#: Where a sum and the word on it stand beside an entry: words, sum, verdict.
_CHECK_WORDS = (FIRST + 3, FIRST + 5)
_CHECK_SUM = FIRST + 6
_CHECK_VERDICT = (FIRST + 7, LAST)


class FormSheet:
    """Writes one sheet of a book; `formats` are those of the whole book by their name."""

    def __init__(
        self, book: Any, parcel: Parcel, formats: dict[str, Any], number: int, blank: Blank
    ) -> None:
        self.book, self.parcel, self.formats = book, parcel, formats
        self.number, self.blank = number, blank
        self.sheet = book.add_worksheet(blank.sheet)
        counts = {name: len(rows) for name, rows in blank.filled.rows.items()}
        self.arrangement: Arrangement = arrange(parcel.form, counts, _HEAD_ROWS, parcel.choices)
        self.checks = {check.entry: check for check in parcel.checks}

    def write(self) -> None:
        """Everything on the sheet. Raises `CannotHold` for a value that no cell can hold."""
        for column, width in enumerate(WIDTHS):
            self.sheet.set_column(column, column, width)
        self.sheet.set_default_row(LINE + AIR)
        self._text(0, 0, self.parcel.title, "title")
        self.sheet.set_row(0, 28)
        self._text(1, 0, LEGEND, "legend")
        for part in self.arrangement.parts:
            if isinstance(part, PlacedEntry):
                self._entry(part)
            else:
                self._table(part)
        self._look_after()

    def _look_after(self) -> None:
        """What holds for the sheet as a whole: what may be changed, and what is no fault."""
        end = self.arrangement.end_row
        self.sheet.ignore_errors({"number_stored_as_text": xl_range_abs(0, 0, end, LAST)})
        self.sheet.protect(
            "", {"insert_rows": True, "format_rows": True, "format_columns": True, "sort": False}
        )
        self.sheet.freeze_panes(2, 0)
        self.sheet.repeat_rows(0)
        self.sheet.set_selection(_HEAD_ROWS, FIRST, _HEAD_ROWS, FIRST)
        self.sheet.print_area(0, 0, end, LAST)

    # -- what is entered once ------------------------------------------------------------------

    def _entry(self, part: PlacedEntry) -> None:
        entry, row = part.entry, part.cells.row
        settled = entry.name in self.blank.settled
        self._label(part.label, entry, settled)
        said = self._put(
            part.cells, entry, entry.name, self.blank.filled.entries.get(entry.name), settled
        )
        texts = [(said, part.cells.width), (_label(entry), part.label.width)]
        formula = self._check(part)
        if part.advice is not None and not formula:
            advice = self.parcel.says(entry.name, entry).th
            said_anyway = not settled or entry.name in self.parcel.advice
            if said_anyway and advice != entry.label.th:
                self._run(part.advice, advice, "advice")
                texts.append((advice, part.advice.width * SIZE / SMALL))
        least = self.parcel.lines.get(entry.name, 1)
        self.sheet.set_row(row, height_of(texts, least))
        self._name(entry.name, row, part.cells.first)
        if not settled:
            self._validate(row, row, part.cells.first, entry, entry.name)

    def _label(self, cells: Cells, entry: Entry, settled: bool) -> None:
        wanted = entry.required and not settled
        self._run(
            cells,
            _label(entry) if wanted else entry.label.th,
            "wanted" if wanted else "label",
        )

    def _put(
        self, cells: Cells, entry: Entry, name: str, value: str | None, settled: bool = False
    ) -> str:
        """One value in its cells; the text by which the row's height is told."""
        content = cell_of(entry, name, value, self.parcel.choices.get(name, ()))
        style = self.formats[self._style(entry, name, content, settled)]
        if cells.last > cells.first:
            self.sheet.merge_range(cells.row, cells.first, cells.row, cells.last, "", style)
        if content is None:
            self.sheet.write_blank(cells.row, cells.first, None, style)
        elif isinstance(content, float):
            self.sheet.write_number(cells.row, cells.first, content, style)
        else:
            self.sheet.write_string(cells.row, cells.first, content, style)
            return content
        return ""

    def _style(self, entry: Entry, name: str, content: str | float | None, settled: bool) -> str:
        number = entry.sort in NUMBERS and not isinstance(content, str)
        if settled:
            return "settled-money" if number and entry.sort == "money" else "settled"
        if number:
            return "money" if entry.sort == "money" else "figure"
        return "long" if entry.sort == "text" and self._is_long(name, content) else "entry"

    def _is_long(self, name: str, content: str | float | None) -> bool:
        return name in self.parcel.lines or (isinstance(content, str) and len(content) > 200)

    # -- what is entered row by row --------------------------------------------------------------

    def _table(self, part: PlacedTable) -> None:
        title = f"{part.table.label.th} *" if part.table.required else part.table.label.th
        self._text(part.title_row, NUMBER, title, "heading")
        self.sheet.set_row(part.title_row, (LINE + AIR) * HEADING / SIZE)
        self._head(part)
        rows = self.blank.filled.rows.get(part.table.name, ())
        for index in range(part.closing_row - part.first_row):
            row = part.first_row + index
            if part.numbered:
                self._row_number(part, row, index + 1 if index < len(rows) else None)
            values = rows[index] if index < len(rows) else {}
            texts = [
                (self._put(Cells(row, first, last), column, _full(part, column), values.get(column.name), _full(part, column) in self.blank.settled), sum(WIDTHS[first : last + 1]))
                for column, first, last in part.columns
            ]  # fmt: skip
            height = height_of(texts)
            # A row of one line is left to the program, which makes room as it is filled in.
            if height > LINE + AIR:
                self.sheet.set_row(row, height)
        self._closing(part)
        for product in self.parcel.products:
            if product.table == part.table.name and (formula := product.formula(part)):
                place = part.column(product.column)
                self.sheet.conditional_format(
                    part.first_row, place, part.closing_row, place,
                    {"type": "formula", "criteria": formula, "format": self.formats["disagrees"]},
                )  # fmt: skip

    def _head(self, part: PlacedTable) -> None:
        texts = []
        if part.numbered:
            self._text(part.head_row, NUMBER, "ที่", "head")
        for column, first, last in part.columns:
            cells = Cells(part.head_row, first, last)
            settled = _full(part, column) in self.blank.settled
            wanted = column.required and bool(column.path) and not settled
            text = _label(column) if wanted else column.label.th
            self._run(cells, text, "head-wanted" if wanted else "head")
            texts.append((text, cells.width * 0.9))
        self.sheet.set_row(part.head_row, height_of(texts))

    def _row_number(self, part: PlacedTable, row: int, number: int | None) -> None:
        """The row's place among the filled rows, as the sheet counts it; nothing for an empty row."""
        letter = xl_col_to_name(MAIN)
        first, here = f"${letter}${part.first_row + 1}", f"${letter}{row + 1}"
        formula = f'=IF({here}="","",COUNTA({first}:{here}))'
        value = "" if number is None else number
        self.sheet.write_formula(row, NUMBER, formula, self.formats["number"], value)

    def _closing(self, part: PlacedTable) -> None:
        """The grey line below the rows: it keeps rows inserted above it inside the names."""
        for place in range(NUMBER, part.last + 1):
            self.sheet.write_blank(part.closing_row, place, None, self.formats["closing"])
        self._text(part.closing_row, MAIN, CLOSING, "closing")
        for column, first, _ in part.columns:
            name = _full(part, column)
            self._name(f"{name}.rows", part.first_row, first, part.closing_row)
            if name not in self.blank.settled:
                self._validate(part.first_row, part.closing_row, first, column, name)

    # -- sums that the sheet computes itself -------------------------------------------------------

    def _check(self, part: PlacedEntry) -> str | None:
        """Beside an entry, what its rows sum to and whether both agree; the formula, if it has one."""
        check = self.checks.get(part.entry.name)
        formula = check.formula(self.arrangement) if check else None
        if check is None or formula is None:
            return None
        row = part.cells.row
        self._run(Cells(row, *_CHECK_WORDS), check.label.th, "advice")
        total = check.value(self.blank.filled)
        self.sheet.write_formula(row, _CHECK_SUM, f"={formula}", self.formats["sum"], float(total))
        self._verdict(part, check, total)
        return formula

    def _verdict(self, part: PlacedEntry, check: Check, total: Any) -> None:
        row = part.cells.row
        stated = xl_rowcol_to_cell(row, part.cells.first, True, True)
        computed = xl_rowcol_to_cell(row, _CHECK_SUM, True, True)
        value = self.blank.filled.entries.get(check.entry)
        verdict = AGREES if number_in(value) == total else DISAGREES
        style = self.formats["verdict"]
        first, last = _CHECK_VERDICT
        self.sheet.merge_range(row, first, row, last, "", style)
        self.sheet.write_formula(
            row,
            first,
            f'=IF(AND({stated}="",{computed}=0),"",'
            f'IF(ROUND(N({stated})-{computed},2)=0,"{AGREES}","{DISAGREES}"))',
            style,
            "" if value is None and not total else verdict,
        )
        for word, look in ((AGREES, "agrees"), (DISAGREES, "disagrees")):
            rule = {
                "type": "cell",
                "criteria": "==",
                "value": f'"{word}"',
                "format": self.formats[look],
            }
            self.sheet.conditional_format(row, first, row, last, rule)

    # -- cells, names, validations ---------------------------------------------------------------

    def _text(self, row: int, column: int, text: str, style: str) -> None:
        self.sheet.write_string(row, column, text, self.formats[style])

    def _run(self, cells: Cells, text: str, style: str) -> None:
        """A text over a run of cells."""
        if cells.last > cells.first:
            look = self.formats[style]
            self.sheet.merge_range(cells.row, cells.first, cells.row, cells.last, "", look)
        self._text(cells.row, cells.first, text, style)

    def _name(self, entry: str, row: int, column: int, last: int | None = None) -> None:
        area = xl_range_abs(row, column, row if last is None else last, column)
        quoted = self.blank.sheet.replace("'", "''")
        self.book.define_name(
            f"plan.{self.number}.{entry.replace('-', '_')}", f"='{quoted}'!{area}"
        )

    def _validate(self, first: int, last: int, column: int, entry: Entry, name: str) -> None:
        rule = rule_of(entry, name, self.parcel)
        self.sheet.data_validation(first, column, last, column, rule)


def _full(part: PlacedTable, column: Entry) -> str:
    """The column's full name: `kpis.target`, or the table's own where a row is one text."""
    return f"{part.table.name}.{column.name}" if column.path else part.table.name


def _label(entry: Entry) -> str:
    return f"{entry.label.th} *"
