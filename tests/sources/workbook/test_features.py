"""What single features of the format give: rich text, formulas, other dialects, names, areas."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest
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
    read = read_workbook(tmp_path / "x.xlsx")
    assert isinstance(read, Workbook)
    sheet = read.sheet("ท้าย")
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
