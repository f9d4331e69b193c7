"""Tables with headings as people write them: found, matched, told where not; every row with its cell."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.tabular import Column, Columns, Row, Tabular, is_aggregate, plain, read_tables
from pyo1plan.intake.tabular.columns import DoubledHeading
from pyo1plan.sources.workbook import Complaint, Workbook, workbook_of
from pyo1plan.words import Words

DATA = Path(__file__).parents[2] / "data"
COLUMNS = Columns(
    (
        Column("code", Words("รหัสโรงเรียน", "School code"), ("school_id", "รหัส"), required=True),
        Column("name", Words("ชื่อโรงเรียน", "Name"), ("school_name", "โรงเรียน")),
        Column("p1.m", Words("ป.1 ชาย", "Boys p1"), ("p1_m",)),
        Column("p1.f", Words("ป.1 หญิง", "Girls p1"), ("p1_f",)),
        Column("total", Words("นักเรียนรวม", "Pupils"), ("จำนวนนักเรียน", "จน.นร.", "น.ร.", "รวม")),
    )
)


def csv(text: str) -> Tabular:
    book = workbook_of(text.encode(), "a.csv")
    assert isinstance(book, Workbook)
    (table,) = read_tables("a.csv", book, COLUMNS)
    return table


def said(table: Tabular) -> list[tuple[str, int]]:
    return [(finding.rule, finding.place.line) for finding in table.findings]


def values(table: Tabular) -> list[dict[str, str]]:
    return [dict(row.values) for row in table.rows]


@pytest.mark.parametrize(
    "heading", ["จน.นร.", "น.ร.(คน)", "จำนวนนักเรียน (คน)", " จน นร ", "นักเรียน\nรวม"]
)
def test_one_thing_has_many_headings(heading: str) -> None:
    assert COLUMNS.of(heading) == COLUMNS.all[4]


def test_the_headings_of_the_real_files_are_known() -> None:
    for file in DATA.glob("pyo1_*.csv"):
        book = workbook_of(file.read_bytes(), file.name)
        assert isinstance(book, Workbook)
        (table,) = read_tables(file.name, book, COLUMNS)
        assert table.headings is not None
        assert {"code", "name"} <= set(table.headings.known)
        assert len(table.rows) == len(file.read_text("utf-8").splitlines()) - 1


def test_two_levels_under_a_title_merged_over_cells() -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet("จำนวน")
    sheet.merge_range("A1:E1", "จำนวนนักเรียน ณ วันที่ 10 มิถุนายน 2569")
    sheet.merge_range("A3:A4", "รหัส")
    sheet.merge_range("B3:B4", "โรงเรียน")
    sheet.merge_range("C3:D3", "ป.1")
    sheet.write_row("C4", ["ชาย", "หญิง"])
    sheet.merge_range("E3:E4", "รวม")
    sheet.write_row("A5", ["56010001", "บ้านหนึ่ง", 3, 4, 7])
    sheet.write_row("A8", ["", "รวมทั้งสิ้น", 3, 4, 7])
    book.close()
    opened = workbook_of(buffer.getvalue(), "a.xlsx")
    assert not isinstance(opened, Complaint)
    (table,) = read_tables("a.xlsx", opened, COLUMNS)
    assert table.findings == ()
    assert values(table)[0] == {
        "code": "56010001", "name": "บ้านหนึ่ง", "p1.m": "3", "p1.f": "4", "total": "7",
    }  # fmt: skip
    assert [row.number for row in table.rows] == [5, 8]
    assert [is_aggregate(row, key="code") for row in table.rows] == [False, True]
    assert table.above[0].text.endswith("2569")
    place = table.source.place(8, table.rows[1].column("total"))
    assert place.cell == "จำนวน!E8"


def test_two_levels_without_merged_cells() -> None:
    table = csv("รหัส,ชื่อโรงเรียน,ป.1,,รวม\n,,ชาย,หญิง,\n56010001,ก,1,2,3\n")
    assert said(table) == []
    assert values(table) == [
        {"code": "56010001", "name": "ก", "p1.m": "1", "p1.f": "2", "total": "3"}
    ]


def test_a_lower_word_that_means_nothing_alone_is_not_taken_for_another_field() -> None:
    table = csv("รหัส,ป.1,,\n,ชาย,หญิง,รวม\n56010001,1,2,3\n")
    assert values(table) == [{"code": "56010001", "p1.m": "1", "p1.f": "2"}]
    assert said(table) == [("table-heading-unknown", 2)]
    assert dict(table.rows[0].others) == {"ป.1 รวม": "3"}


def test_what_is_wrong_with_headings_is_told_where_they_stand() -> None:
    assert said(csv("ชื่อโรงเรียน,น.ร.\nก,1\n")) == [("table-heading-missing", 1)]
    assert said(csv("รหัส,จน.นร.,น.ร.(คน)\n1,2,3\n")) == [("table-heading-doubled", 1)]
    assert said(csv("\nก,ข\n1,2\n")) == [("table-no-headings", 2)]
    assert not csv("ชื่อโรงเรียน,น.ร.\nก,1\n").is_whole


def test_empty_rows_and_headings_printed_again_are_no_rows() -> None:
    table = csv("รหัส,น.ร.\n1,2\n,\nรหัส,น.ร.\n3,4\n , \n")
    assert [row.number for row in table.rows] == [2, 5]


def test_a_line_of_the_file_is_told_although_a_value_has_lines() -> None:
    table = csv('รหัส,ชื่อโรงเรียน\n1,"บ้าน\nหนึ่ง"\n2,สอง\n')
    assert [table.source.place(row.number).line for row in table.rows] == [2, 4]


@pytest.mark.parametrize(
    "text", ["รวม", "รวม 12 โรงเรียน", "เฉลี่ย", "รวมอำเภอแม่ใจ", "ระดับประเทศ", "Total"]
)
def test_a_row_that_sums_up_says_so(text: str) -> None:
    assert is_aggregate(_row(name=text), key="code")
    assert not is_aggregate(_row(code="56010001", name=text), key="code")


@pytest.mark.parametrize("name", ["รวมมิตรวิทยา", "รวมไทยพัฒนา", "บ้านรวม"])
def test_a_name_that_begins_so_is_a_name(name: str) -> None:
    assert not is_aggregate(_row(name=name), key="code")


def test_a_code_that_sums_up_is_known_by_the_codes() -> None:
    assert is_aggregate(_row(code="00000000"), {"00000000"}, "code")
    assert not is_aggregate(_row(code="56010001"), {"00000000"}, "code")


def test_two_fields_never_share_a_heading() -> None:
    with pytest.raises(DoubledHeading):
        COLUMNS.also({"name": ["รหัส"]})
    assert (
        COLUMNS.also({"code": ["เลขสถานศึกษา"]}).of("เลขสถานศึกษา")
        == COLUMNS.also({"code": ["เลขสถานศึกษา"]}).all[0]
    )


def _row(**values: str) -> Row:
    return Row(2, values, {}, {}, {})


_CELLS = st.text("กขค123 ", max_size=5).map(str.strip)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_order_of_columns_and_rows_above_change_nothing(data: st.DataObject) -> None:
    """Whatever stands above, in whatever order and under whichever heading: the same rows come out."""
    order = data.draw(st.permutations(COLUMNS.all))
    heads = [data.draw(st.sampled_from(column.headings)) for column in order]
    rows = data.draw(st.lists(st.tuples(*[_CELLS] * len(order)), max_size=4))
    above = data.draw(st.integers(0, 5))
    lines = ["ข้อมูลโรงเรียน"] * above + [",".join(heads)] + [",".join(row) for row in rows]
    table = csv("\n".join(lines) + "\n")
    wanted = [
        {column.key: text for column, text in zip(order, row, strict=True) if text} for row in rows
    ]
    assert values(table) == [row for row in wanted if row]
    assert said(table) == []


@given(st.text(max_size=20))
def test_plain_comes_to_rest(text: str) -> None:
    assert plain(plain(text)) == plain(text)
