"""Digits, codes and names in the tree; the layout's runs; widths of tables."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pyo1plan.press import layout, markup
from pyo1plan.press.narrow import break_long_runs
from pyo1plan.press.tables import settle
from tests.press.opened import chart


def shown(body: str, numerals: markup.Numerals = "thai", unbroken: tuple[str, ...] = ()) -> str:
    tree = markup.read(body)
    markup.prepare_text(tree, numerals, unbroken)
    return etree.tostring(tree, encoding="unicode", method="html")


def test_digits_of_text_become_thai_and_codes_stay() -> None:
    body = '<p style="width:50%">ปี 2570 &#39;7&#39; <span class="code">ก 70-<b>SUP</b>-003</span> 12 <br>3</p>'
    assert shown(body) == (
        "<div><p style=\"width:50%\">ปี ๒๕๗๐ '๗' "
        '<span class="code">ก 70-<b>SUP</b>-003</span> ๑๒ <br>๓</p></div>'
    )
    assert "2570" in shown(body, "arabic")


def test_names_are_kept_whole_wherever_they_stand() -> None:
    got = shown("<p>อ.หนองบัวลำภู <b>น่าน</b> น่านน่าน</p>", unbroken=("น่าน", "หนองบัว", "หนองบัวลำภู", ""))
    whole = '<span class="whole">{}</span>'.format
    assert got == (
        f"<div><p>อ.{whole('หนองบัวลำภู')} <b>{whole('น่าน')}</b> {whole('น่าน')}{whole('น่าน')}</p></div>"
    )


def runs(body: str) -> list[tuple[str, bool, bool]]:
    made = layout.lay_out(markup.read(body))
    return [(c.sheet.kind, c.sheet.landscape, c.sheet.restarts) for c in made.chunks if c.opens]


def test_sections_and_turned_pages_are_runs() -> None:
    assert runs("") == [("body", False, True)]
    assert runs("หลวม <b>ๆ</b> <p>ก</p> ท้าย") == [("body", False, True)]
    assert runs(
        "<section class='front'><p>ก</p><div class='landscape'><p>ข</p></div><p>ค</p></section><p>ง</p>"
    ) == [
        ("front", False, True),
        ("front", True, False),
        ("front", False, False),
        ("body", False, True),
    ]


def test_loose_text_is_not_lost() -> None:
    (chunk,) = layout.lay_out(markup.read("ต้น <b>หนา</b> กลาง<p>ก</p>ปลาย")).chunks
    assert chunk.html == "<p>ต้น <b>หนา</b> กลาง</p><p>ก</p><p>ปลาย</p>"


def test_long_documents_are_cut_between_blocks() -> None:
    blocks = [f"<p>{n} {'กา ' * 1000}</p>" for n in range(200)]
    chunks = layout.lay_out(markup.read("".join(blocks))).chunks
    assert len(chunks) > 2
    assert "".join(chunk.html for chunk in chunks) == "".join(blocks)
    assert [c.opens for c in chunks] == [True] + [False] * (len(chunks) - 1)
    assert [c.closes for c in chunks] == [False] * (len(chunks) - 1) + [True]


def test_charts_are_found_anywhere() -> None:
    made = layout.lay_out(markup.read(f"<div>{chart('bars')}</div>{chart('share')}"))
    assert [c.kind for c in made.contents.charts] == ["bars", "share"]
    assert [row["percent"] for row in made.contents.charts[0].data("thai")["rows"]] == [
        "86.1",
        "13.9",
    ]


@given(
    st.lists(
        st.lists(st.text("กขabc 123", max_size=30), min_size=1, max_size=6), min_size=1, max_size=5
    )
)
def test_widths_without_a_word_still_fill_the_line(rows: list[list[str]]) -> None:
    table = markup.read(
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
        + "</table>"
    )[0]
    shape = settle(table, 16.0)
    assert len(shape.widths) == max(len(row) for row in rows)
    assert abs(sum(shape.widths) - 1) < 1e-9
    assert min(shape.widths) > 0


@given(st.text("กขA1 ิ่เ-", max_size=200))
def test_breaks_change_no_character(text: str) -> None:
    block = markup.read("<p></p>")[0]
    block.text = text
    break_long_runs(block, 1.0, 14)
    assert (block.text or "").replace("\u200b", "") == text
