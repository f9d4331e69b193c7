"""Values, names and marks are read alike, whichever program wrote the workbook."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName

from pyo1plan.sources.workbook import (
    Area,
    Cell,
    Workbook,
    read_workbook,
    workbook_of,
)

NAME = "แบบเสนอโครงการ"
BUDDHIST = "[$-D07041E]d mmm yyyy"

#: What stands in column A, its display format, and how it must be read.
COLUMN: list[tuple[object, str, Cell]] = [
    ("โครงการพัฒนา\nการเรียนรู้", "@", Cell("โครงการพัฒนา\nการเรียนรู้")),
    ("  เว้นวรรค  ", "General", Cell("  เว้นวรรค  ")),
    ("๑๒๓", "@", Cell("๑๒๓")),
    ("0812345678", "@", Cell("0812345678")),
    ("=1+1", "@", Cell("=1+1")),
    ("<&>\"'", "General", Cell("<&>\"'")),
    (28800.05, "#,##0.00", Cell("28800.05", "number")),
    (0.1 + 0.2, "General", Cell("0.3", "number")),
    (1309900123456, "0", Cell("1309900123456", "number")),
    (-5.5, "General", Cell("-5.5", "number")),
    (0.8, "0%", Cell("80%", "percent")),
    (True, "General", Cell("true", "yes-no")),
    (False, "General", Cell("false", "yes-no")),
    (date(2026, 11, 17), "yyyy-mm-dd", Cell("2026-11-17", "date")),
    (date(2026, 11, 17), BUDDHIST, Cell("2026-11-17", "date")),
    (date(2026, 11, 17), "[$-107]d mmm yyyy", Cell("2026-11-17", "date")),
    (datetime(2026, 11, 17, 9, 30), "yyyy-mm-dd hh:mm", Cell("2026-11-17 09:30", "date")),
    (time(13, 30), "hh:mm", Cell("13:30", "time")),
]


def by_openpyxl(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = NAME
    for row, (value, code, _) in enumerate(COLUMN, 1):
        cell = sheet.cell(row, 1)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        cell.number_format = code
    sheet["C3"] = "รวม"
    sheet.merge_cells("C3:D5")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("รายการ").sheet_state = "hidden"
    book["รายการ"]["A1"] = "ก"
    book.defined_names["plan.1.name"] = DefinedName("plan.1.name", attr_text=f"'{NAME}'!$A$1")
    area = f"'{NAME}'!$A$7:$A$10"
    book.defined_names["plan.1.lines.amount"] = DefinedName("plan.1.lines.amount", attr_text=area)
    book.save(path)


def by_xlsxwriter(path: Path) -> None:
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet(NAME)
    for row, (value, code, _) in enumerate(COLUMN):
        style = book.add_format({"num_format": code})
        if isinstance(value, bool):
            sheet.write_boolean(row, 0, value, style)
        elif isinstance(value, str):
            sheet.write_string(row, 0, value, style)
        elif isinstance(value, int | float):
            sheet.write_number(row, 0, value, style)
        else:
            sheet.write_datetime(row, 0, value, style)
    sheet.merge_range("C3:D5", "รวม")
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.set_column("C:C", None, None, {"hidden": True})
    second = book.add_worksheet("รายการ")
    second.write_string("A1", "ก")
    second.hide()
    book.define_name("plan.1.name", f"='{NAME}'!$A$1")
    book.define_name("plan.1.lines.amount", f"='{NAME}'!$A$7:$A$10")
    book.close()


PRODUCERS: dict[str, Callable[[Path], None]] = {
    "openpyxl": by_openpyxl,
    "xlsxwriter": by_xlsxwriter,
}


def read(path: Path) -> Workbook:
    book = read_workbook(path)
    assert isinstance(book, Workbook), book
    return book


def judge(book: Workbook) -> None:
    first, second = book.sheets
    assert [first.cells[row, 1] for row in range(1, len(COLUMN) + 1)] == [c for _, _, c in COLUMN]
    assert first.name == NAME
    assert first.merged == (Area(NAME, 3, 3, 5, 4),)
    assert first.cells[3, 3] == Cell("รวม")
    assert first.merged_at(5, 4) == Area(NAME, 3, 3, 5, 4)
    assert first.merged_at(6, 4) is None
    assert first.hidden_rows == {2}
    assert first.hidden_columns == {3}
    assert (first.state, second.state) == ("visible", "hidden")
    assert second.cells == {(1, 1): Cell("ก")}
    assert dict(book.names) == {
        "plan.1.name": (Area(NAME, 1, 1, 1, 1),),
        "plan.1.lines.amount": (Area(NAME, 7, 1, 10, 1),),
    }
    assert book.notes == ()


@pytest.mark.parametrize("producer", PRODUCERS)
def test_two_libraries_are_read_alike(producer: str, tmp_path: Path) -> None:
    PRODUCERS[producer](tmp_path / "x.xlsx")
    judge(read(tmp_path / "x.xlsx"))


def by_libre_office(path: Path, to: str, out: Path) -> Path:
    profile = f"-env:UserInstallation={out.as_uri()}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(out), str(path)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return out / f"{path.stem}.{to.partition(':')[0]}"


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("producer", PRODUCERS)
def test_what_libre_office_saved_again_is_read_alike(producer: str, tmp_path: Path) -> None:
    PRODUCERS[producer](tmp_path / "x.xlsx")
    judge(read(by_libre_office(tmp_path / "x.xlsx", "xlsx", tmp_path / "out")))


@pytest.mark.needs("soffice")
def test_other_formats_of_libre_office_are_told(tmp_path: Path) -> None:
    by_openpyxl(tmp_path / "x.xlsx")
    for ending in ("ods", "xls"):
        found = read_workbook(by_libre_office(tmp_path / "x.xlsx", ending, tmp_path / "out"))
        assert not isinstance(found, Workbook)
        assert found.rule == "workbook-kind"


PRINTABLE = st.text(
    st.characters(
        codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"), include_characters="\n\t"
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: not re.search("_x[0-9A-Fa-f]{4}_", text))


@settings(deadline=None, max_examples=40)
@given(
    st.lists(PRINTABLE, min_size=1, max_size=8),
    st.decimals(min_value=-(10**11), max_value=10**11, places=2),
    st.dates(date(1900, 1, 1)),
)
def test_whatever_is_written_is_read(texts: list[str], amount: Decimal, day: date) -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet()
    for row, text in enumerate(texts):
        sheet.write_string(row, 0, text)
    sheet.write_number(0, 1, float(amount))
    sheet.write_datetime(1, 1, day, book.add_format({"num_format": "d/m/yyyy"}))
    book.close()
    found = workbook_of(buffer.getvalue(), "x.xlsx")
    assert isinstance(found, Workbook)
    cells = found.sheets[0].cells
    assert [cells[row, 1].text for row in range(1, len(texts) + 1)] == texts
    assert Decimal(cells[1, 2].text or "") == amount
    assert cells[2, 2] == Cell(day.isoformat(), "date")


def test_a_second_reader_sees_the_same_texts(tmp_path: Path) -> None:
    by_xlsxwriter(tmp_path / "x.xlsx")
    other = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "x.xlsx"))
    rows = other.get_sheet_by_name(NAME).to_python(skip_empty_area=False)
    cells = read(tmp_path / "x.xlsx").sheets[0].cells
    texts = [(row, value[0]) for row, value in enumerate(rows, 1) if isinstance(value[0], str)]
    assert len(texts) == 6
    assert [cells[row, 1].text for row, _ in texts] == [text for _, text in texts]


def test_the_calendar_of_1904(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = date(2026, 11, 17)
    book.save(tmp_path / "x.xlsx")
    assert read(tmp_path / "x.xlsx").sheets[0].cells[1, 1] == Cell("2026-11-17", "date")
