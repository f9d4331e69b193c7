"""CSV of the programs in use, in their encodings and with their separators."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.sources.workbook import Cell, Complaint, Workbook, workbook_of
from pyo1plan.sources.workbook.limits import CELLS
from tests.sources.workbook import raw

TABLE = 'โรงเรียน,นักเรียน\r\n"บ้านนา, สาขา",๑๒๐\r\n'
CELLS_OF_TABLE = {
    (1, 1): Cell("โรงเรียน"),
    (1, 2): Cell("นักเรียน"),
    (2, 1): Cell("บ้านนา, สาขา"),
    (2, 2): Cell("๑๒๐"),
}


def table(data: bytes, name: str = "a.csv") -> Workbook:
    book = workbook_of(data, name)
    assert isinstance(book, Workbook), book
    return book


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_encodings(encoding: str) -> None:
    book = table(TABLE.encode(encoding))
    assert book.sheets[0].cells == CELLS_OF_TABLE
    assert [note.rule for note in book.notes] == ["workbook-old-encoding"] * (encoding == "cp874")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators(separator: str) -> None:
    text = f'"ก,ข;ค"{separator}2{separator}3\n\n4{separator}{separator}6'
    book = table(text.encode())
    assert {at: cell.text for at, cell in book.sheets[0].cells.items()} == {
        (1, 1): "ก,ข;ค",
        (1, 2): "2",
        (1, 3): "3",
        (3, 1): "4",
        (3, 3): "6",
    }


VALUES = st.text(
    st.characters(
        codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"), include_characters="\n"
    )
)


@given(st.lists(st.lists(VALUES, min_size=2, max_size=4), min_size=1, max_size=5))
def test_whatever_is_written_is_read(rows: list[list[str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows(rows)
    found = workbook_of(buffer.getvalue().encode(), "a.csv")
    expected = {
        (row, column): value
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if value
    }
    if expected:
        assert isinstance(found, Workbook)
        assert {at: cell.text for at, cell in found.sheets[0].cells.items()} == expected
    else:
        assert isinstance(found, Complaint)
        assert found.rule == "workbook-empty"


@pytest.mark.parametrize(
    ("data", "rule", "cell"),
    [
        (b'a,b\n"open,1\n2\n', "workbook-damaged", "CSV!A2"),
        (b"\xff\x00\x81\x82", "workbook-encoding", ""),
        (b"\xe9t\xe9,1", "workbook-encoding", ""),
        (b"\xff\xfea", "workbook-encoding", ""),
        (b"\n\n", "workbook-empty", ""),
        (b"", "workbook-empty", ""),
        (b"1," * (CELLS + 1), "workbook-too-big", "CSV!A1"),
        (b"x" * 100_000, "workbook-too-big", "CSV!A1"),
        (b"x" * 200_000, "workbook-damaged", "CSV!A1"),
    ],
    ids=["quote", "noise", "latin", "half", "blank", "empty", "many", "long", "longer"],
)
def test_what_is_no_table(data: bytes, rule: str, cell: str) -> None:
    found = workbook_of(data, "a.csv")
    assert isinstance(found, Complaint)
    assert (found.rule, found.cell) == (rule, cell)


def test_characters_nobody_sees_are_noted_at_their_cell() -> None:
    book = table("ก,ข\n1,a\x08b\n".encode())
    assert [(note.rule, note.cell) for note in book.notes] == [
        ("workbook-control-character", "CSV!B2")
    ]


def test_a_name_does_not_make_a_table() -> None:
    data = raw.packed(raw.parts(raw.sheet("<row><c><v>1</v></c></row>")))
    assert table(data, "a.csv").sheets[0].name == "S1"
    zeros = workbook_of(bytes(100), "a.csv")
    assert isinstance(zeros, Complaint)
    assert zeros.rule == "workbook-damaged"
