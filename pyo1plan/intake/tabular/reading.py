"""A sheet read as a table: headings matched to fields, rows below them, and what is wrong with both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyo1plan.findings import Finding, Related, Severity
from pyo1plan.intake.tabular.columns import Column, Columns
from pyo1plan.intake.tabular.headings import Grid, Heading, Headings, find_headings
from pyo1plan.intake.tabular.place import Source
from pyo1plan.intake.tabular.rows import Row, rows_below
from pyo1plan.sources.workbook import Cell, Workbook
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Said:
    """A text that stands above the headings: a title, the day of the figures."""

    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Tabular:
    """A table of one sheet. With `headings` None no heading was known, and there are no rows."""

    source: Source
    headings: Headings | None
    rows: tuple[Row, ...]
    above: tuple[Said, ...]
    findings: tuple[Finding, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the rows can be used: every required field has one column."""
        return self.headings is not None and not any(f.severity == "error" for f in self.findings)

    def say(
        self,
        rule: str,
        row: Row,
        key: str,
        message: Words,
        hint: Words,
        severity: Severity = "error",
    ) -> Finding:
        """A finding at the field `key` of `row`."""
        place = self.source.place(row.number, row.column(key))
        return Finding(rule, severity, place, message, hint)


def read_tables(shown: str, workbook: Workbook, columns: Columns) -> list[Tabular]:
    """The tables of all visible sheets that name every required field; else the one most like them.

    `shown` is the file as the command line names it.
    """
    read = [
        read_table(Source(shown, sheet), columns)
        for sheet in workbook.sheets
        if sheet.state == "visible" and sheet.cells
    ]
    whole = [table for table in read if table.headings and not _missing(table.headings, columns)]
    return whole or sorted(read, key=_known, reverse=True)[:1]


def _known(table: Tabular) -> int:
    return len(table.headings.known) if table.headings else 0


def read_table(source: Source, columns: Columns) -> Tabular:
    """The table on the sheet of `source`."""
    grid = _grid(source)
    headings = find_headings(source.sheet, grid, columns)
    if headings is None:
        return Tabular(source, None, (), (), (_no_headings(source, grid, columns),))
    above = tuple(
        Said(row, column, cell.text)
        for row in sorted(r for r in grid if r < headings.first)
        for column, cell in sorted(grid[row].items())
        if cell.text
    )
    rows = tuple(rows_below(source.sheet, grid, headings))
    findings = (
        *_of_headings(source, headings, columns),
        *_of_cells(source, rows),
    )
    return Tabular(source, headings, rows, above, findings)


def _grid(source: Source) -> Grid:
    grid: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in source.sheet.cells.items():
        if (cell.text and cell.text.strip()) or cell.kind == "uncomputed":
            grid.setdefault(row, {})[column] = cell
    return grid


def _missing(headings: Headings, columns: Columns) -> list[Column]:
    known = headings.known
    return [column for column in columns.required if column.key not in known]


def _of_headings(source: Source, headings: Headings, columns: Columns) -> Iterator[Finding]:
    for column in _missing(headings, columns):
        yield _absent(source, headings, column)
    first = headings.known
    for heading in headings.all:
        if heading.field is None:
            yield _unknown(source, heading)
        elif first[heading.field.key] is not heading:
            yield _doubled(source, heading, first[heading.field.key])


def _no_headings(source: Source, grid: Grid, columns: Columns) -> Finding:
    wanted = _listed(columns.required or columns.all[:3])
    row = min(grid, default=1)
    return Finding(
        "table-no-headings",
        "error",
        source.place(row, min(grid.get(row, {}), default=1)),
        Words("ไม่พบแถวหัวตารางที่รู้จัก", "no row of headings that are known"),
        Words(
            f"ใส่หัวตารางไว้เหนือข้อมูล อย่างน้อย: {wanted.th}",
            f"put headings above the data, at least: {wanted.en}",
        ),
    )


def _listed(columns: tuple[Column, ...]) -> Words:
    return Words(
        ", ".join(column.label.th for column in columns),
        ", ".join(column.label.en for column in columns),
    )


def _absent(source: Source, headings: Headings, column: Column) -> Finding:
    known = ", ".join(dict.fromkeys((column.label.th, *column.names[:4])))
    return Finding(
        "table-heading-missing",
        "error",
        source.place(headings.last, 1),
        Words(
            f"หัวตารางไม่มี “{column.label.th}”",
            f"no heading for “{column.label.en}”",
        ),
        Words(
            f"เพิ่มคอลัมน์นี้ หรือแก้หัวให้เป็นคำที่รู้จัก: {known}",
            f"add the column, or use a heading that is known: {known}",
        ),
    )


def _doubled(source: Source, heading: Heading, first: Heading) -> Finding:
    assert heading.field is not None
    label = heading.field.label
    return Finding(
        "table-heading-doubled",
        "error",
        source.place(heading.row, heading.column),
        Words(
            f"สองคอลัมน์เป็น “{label.th}” เหมือนกัน: “{first.text}” และ “{heading.text}”",
            f"two columns are “{label.en}”: “{first.text}” and “{heading.text}”",
        ),
        Words(
            "เหลือไว้คอลัมน์เดียว หรือแก้หัวของอีกคอลัมน์ให้ตรงกับที่เป็น",
            "keep one of them, or correct the heading of the other",
        ),
        related=(
            Related(
                source.place(first.row, first.column),
                Words("คอลัมน์แรกอยู่ที่นี่", "the first stands here"),
            ),
        ),
    )


def _unknown(source: Source, heading: Heading) -> Finding:
    return Finding(
        "table-heading-unknown",
        "warning",
        source.place(heading.row, heading.column),
        Words(
            f"ไม่รู้จักหัวตาราง “{heading.text}” จึงไม่ใช้ค่าในคอลัมน์นี้",
            f"the heading “{heading.text}” is not known, so its column is not used",
        ),
        Words(
            "ถ้าเป็นข้อมูลที่ต้องการ ให้แก้หัวเป็นคำในแบบฟอร์ม ถ้าไม่ใช่ ปล่อยไว้ได้",
            "use a heading of the form if it is wanted; else leave it",
        ),
    )


def _of_cells(source: Source, rows: tuple[Row, ...]) -> Iterator[Finding]:
    """Every error that stands in a cell, and once that there are formulas without values."""
    broken = [(row, key, cell) for row in rows for key, cell in row.broken.items()]
    for row, key, cell in broken:
        if cell.kind == "error":
            place = source.place(row.number, row.column(key))
            said = Words(f"เซลล์เป็นค่าผิดพลาด {cell.text}", f"the cell holds the error {cell.text}")
            yield Finding("table-cell", "warning", place, said, _MEND)
    formulas = [(row, key) for row, key, cell in broken if cell.kind != "error"]
    if formulas:
        row, key = formulas[0]
        count = len(formulas)
        said = Words(
            f"{count:,} เซลล์เป็นสูตรที่ยังไม่มีผลคำนวณ จึงไม่ใช้ค่า (เซลล์แรกอยู่ที่นี่)",
            f"{count:,} cells hold formulas without values and are not used (the first is here)",
        )
        yield Finding(
            "table-cell", "warning", source.place(row.number, row.column(key)), said, _MEND
        )


_MEND = Words(
    "เปิดใน Excel แก้สูตรแล้วบันทึก หรือพิมพ์ค่าแทนสูตร",
    "mend the formula in Excel and save it, or type the value instead",
)
