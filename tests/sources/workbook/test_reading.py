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
    Sheet,
    Workbook,
    cell_name,
    read_workbook,
    workbook_of,
)
from tests.sources.workbook import raw

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


def one(rows: str, **more: str) -> Workbook:
    found = workbook_of(raw.packed(raw.parts(raw.sheet(rows), **more)), "x.xlsx")
    assert isinstance(found, Workbook), found
    return found


def cells(rows: str, **more: str) -> dict[str, Cell]:
    return {cell_name(*at): cell for at, cell in one(rows, **more).sheets[0].cells.items()}


def test_runs_of_rich_text_are_joined_and_readings_left_out() -> None:
    texts = raw.strings(
        "<r><rPr><b/></rPr><t>โครง</t></r><r><t xml:space='preserve'>การ </t></r>",
        "<t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh><phoneticPr fontId='1'/>",
        "<t>บรรทัด_x000D_\nใหม่ _x005F_x000D_</t>",
        "<t/>",
    )
    row = "".join(f'<c t="s"><v>{n}</v></c>' for n in range(4))
    inline = '<c t="inlineStr"><is><r><t>ก</t></r><r><t>ข</t></r><rPh><t>ค</t></rPh></is></c>'
    found = cells(f"<row>{row}{inline}</row>", strings=texts)
    assert [cell.text for cell in found.values()] == [
        "โครงการ ",
        "漢字",
        "บรรทัด\nใหม่ _x000D_",
        "กข",
    ]
    assert list(found) == ["A1", "B1", "C1", "E1"]


def test_formulas_with_and_without_a_stored_value() -> None:
    found = cells(
        '<row r="2"><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>1+1</f><v></v></c>'
        '<c t="str"><f>""</f><v></v></c><c t="str"><f>A1&amp;"ข"</f><v>กข</v></c>'
        '<c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="e"><v>#N/A</v></c>'
        '<c><f t="shared" ref="H2:I2" si="0">A2*2</f><v>4</v></c><c><f t="shared" si="0"/><v>6</v></c>'
        '<c t="b"><f>TRUE()</f><v>1</v></c></row>'
    )
    assert found == {
        "A2": Cell("2", "number", "1+1"),
        "B2": Cell(None, "uncomputed", "1+1"),
        "C2": Cell(None, "uncomputed", "1+1"),
        "D2": Cell(None, "empty", '""'),
        "E2": Cell("กข", "text", 'A1&"ข"'),
        "F2": Cell("#DIV/0!", "error", "1/0"),
        "G2": Cell("#N/A", "error"),
        "H2": Cell("4", "number", "A2*2"),
        "I2": Cell("6", "number", "A2*2"),
        "J2": Cell("true", "yes-no"),
    }


@pytest.mark.parametrize(
    "formula",
    [
        '_xlfn.WEBSERVICE("http://x")',
        "cmd|'/c calc'!A0",
        "[1]Sheet1!A1",
        "SUM('[2]แผ่น 1'!A1:A3)",
        r"'C:\แผน\[อื่น.xlsx]แผ่น1'!A1",
        'IMPORTRANGE("x","y")',
    ],
)
def test_formulas_that_fetch_from_outside_are_noted(formula: str) -> None:
    text = formula.replace("&", "&amp;").replace('"', "&quot;")
    book = one(f'<row r="3"><c r="B3"><f>{text}</f><v>5</v></c></row>')
    assert [(note.rule, note.cell, note.severity) for note in book.notes] == [
        ("workbook-outside", "S1!B3", "warning")
    ]


@pytest.mark.parametrize(
    "formula", ['"[1] | x"&amp;A1', "SUM(Table1[[#This Row],[1]])", "Table1[1]", "A1*2"]
)
def test_formulas_that_stay_inside_are_not(formula: str) -> None:
    assert one(f"<row><c><f>{formula}</f><v>5</v></c></row>").notes == ()


def test_links_to_other_files_are_noted_once() -> None:
    found = raw.parts(raw.sheet("<row><c><v>1</v></c></row>"))
    found["xl/externalLinks/externalLink1.xml"] = "<externalLink/>"
    book = workbook_of(raw.packed(found), "x.xlsx")
    assert isinstance(book, Workbook)
    assert [(note.rule, note.cell) for note in book.notes] == [("workbook-outside", "")]


def test_digits_that_are_lost_and_characters_nobody_sees_are_noted() -> None:
    book = one(
        '<row r="1"><c r="A1"><v>1234567890123456789</v></c>'
        '<c r="B1" t="inlineStr"><is><t>ก_x0008_ข</t></is></c></row>'
    )
    assert [(note.rule, note.cell) for note in book.notes] == [
        ("workbook-digits", "S1!A1"),
        ("workbook-control-character", "S1!B1"),
    ]
    assert book.notes[0].finding("a.xlsx").place.cell == "S1!A1"
    assert book.sheets[0].cells[1, 1] == Cell("1234567890123456789", "number")


def test_strict_open_xml_is_read() -> None:
    types = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    rows = '<row r="1"><c r="A1" s="0" t="d"><v>2026-11-17T00:00:00</v></c></row>'
    found = raw.parts(raw.sheet(rows, space=raw.STRICT), space=raw.STRICT, types=types)
    book = workbook_of(raw.packed(found), "x.xlsx")
    assert isinstance(book, Workbook)
    assert book.sheets[0].cells == {(1, 1): Cell("2026-11-17", "date")}


def test_prefixes_absolute_targets_and_other_cases_of_names() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
    found = raw.parts(
        re.sub("<(/?)(worksheet|sheetData|row|c|v)\\b", r"<\1x:\2", raw.sheet(rows)).replace(
            "xmlns=", "xmlns:x="
        )
    )
    found["XL/Sheet1.XML"] = found.pop("xl/sheet1.xml")
    found["xl/_rels/workbook.xml.rels"] = raw.relations({"r1": ("worksheet", "/xl/sheet1.xml")})
    book = workbook_of(raw.packed(found), "x.xlsx")
    assert isinstance(book, Workbook)
    assert book.sheets[0].cells == {(1, 1): Cell("1", "number")}


def test_broken_fonts_and_colours_harm_nobody() -> None:
    bad = raw.styles("d/m/yyyy").replace(
        "<cellXfs>", '<fonts><font><family val="99"/><color rgb="zzz"/></font></fonts><cellXfs>'
    )
    found = cells('<row><c s="1"><v>46343</v></c><c s="99"><v>5</v></c></row>', styles=bad)
    assert found == {"A1": Cell("2026-11-17", "date"), "B1": Cell("5", "number")}


def test_names_that_lost_their_cells_and_names_of_one_sheet() -> None:
    names = (
        '<definedName name="lost">#REF!</definedName>'
        '<definedName name="gone">Nowhere!$A$1</definedName>'
        '<definedName name="whole">S1!$B:$C</definedName>'
        '<definedName name="line">S1!$3:$4</definedName>'
        '<definedName name="two">s1!$A$1,S1!$B$2:$C$3</definedName>'
        '<definedName name="part">#REF!,S1!$A$1</definedName>'
        '<definedName name="sum">SUM(S1!$A$1)</definedName>'
        '<definedName name="far">[1]S1!$A$1</definedName>'
        '<definedName name="own" localSheetId="0">S1!$D$9:$A$1</definedName>'
        '<definedName name="_xlnm.Print_Area" localSheetId="0">S1!$A$1</definedName>'
    )
    book = one("<row><c><v>1</v></c></row>", names=names)
    assert dict(book.names) == {
        "lost": (),
        "gone": (),
        "whole": (Area("S1", 1, 2, 1_048_576, 3),),
        "line": (Area("S1", 3, 1, 4, 16_384),),
        "two": (Area("S1", 1, 1, 1, 1), Area("S1", 2, 2, 3, 3)),
        "part": (Area("S1", 1, 1, 1, 1),),
        "sum": (),
        "far": (),
    }
    assert dict(book.sheets[0].names) == {"own": (Area("S1", 1, 1, 9, 4),)}


def test_a_name_of_a_sheet_that_follows_a_chart(tmp_path: Path) -> None:
    """openpyxl counts the sheet that owns a name without the sheets that are charts."""
    book = openpyxl.Workbook()
    book.create_chartsheet("กราฟ")
    last = book.create_sheet("ท้าย")
    last["B2"] = "ก"
    last.defined_names["own"] = DefinedName("own", attr_text="ท้าย!$B$2")
    book.save(tmp_path / "x.xlsx")
    sheet = read(tmp_path / "x.xlsx").sheet("ท้าย")
    assert sheet is not None
    assert dict(sheet.names) == {"own": (Area("ท้าย", 2, 2, 2, 2),)}


def test_rows_of_an_area() -> None:
    filled = {(9, 2): Cell("ข"), (3, 1): Cell("ก"), (3, 2): Cell("1", "number"), (5, 7): Cell("-")}
    sheet = Sheet("S", filled)
    expected = {3: {1: filled[3, 1], 2: filled[3, 2]}, 9: {2: filled[9, 2]}}
    for last in (9, 1_048_576):
        found = sheet.rows(Area("S", 2, 1, last, 2))
        assert found == expected
        assert [(row, list(values)) for row, values in found.items()] == [(3, [1, 2]), (9, [2])]
    assert sheet.place(9, 2) == "S!B9"


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [(1, 1, "A1"), (7, 26, "Z7"), (7, 27, "AA7"), (1_048_576, 16_384, "XFD1048576")],
)
def test_cells_have_the_names_that_excel_gives(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name
