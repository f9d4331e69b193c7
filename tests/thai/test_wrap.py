"""Widths and lines: nothing lost, nothing too wide, no letter parted from its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pyo1plan.thai.wrap import cells, wrap

NAME = "โครงการพัฒนาการจัดการเรียนรู้เชิงรุกเพื่อยกระดับผลสัมฤทธิ์ทางการเรียน (Active Learning) น้ำใจ ปี พ.ศ. ๒๕๗๐"
MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"
texts = st.text() | st.text(alphabet="กนรเแไาำะ ิีุ่้์ๆ๑ a1-中\n\t", max_size=60) | st.just(NAME)


@given(st.text(alphabet="กฮเไาำะๆฯ๑๙฿ ิีุ่้์ํa1-–“”…", max_size=40))
def test_the_fast_width_is_that_of_the_terminal_library(text: str) -> None:
    assert cells(text) == cell_len(text)


def test_widths() -> None:
    assert [cells(text) for text in ("น้ำ", "ที่", "กำ", "เกี๊ยว", "abc", "中", "")] == [
        2,
        1,
        2,
        4,
        3,
        2,
        0,
    ]


@given(texts, st.integers(1, 60))
def test_nothing_is_lost_but_spaces(text: str, width: int) -> None:
    def bare(whole: str) -> str:
        return "".join(c for c in whole if c not in " \t\n")

    assert bare("".join(wrap(text, width))) == bare(text)


@given(texts, st.integers(6, 60))
def test_no_line_is_wider_than_asked_unless_a_single_letter_is(text: str, width: int) -> None:
    for line in wrap(text, width):
        assert cells(line) <= width or " " not in line


@pytest.mark.parametrize("width", range(4, 80))
def test_a_name_fits_every_width_and_keeps_its_letters_whole(width: int) -> None:
    lines = wrap(NAME, width)
    assert all(0 < cells(line) <= width for line in lines)
    assert all(line[0] not in MARKS + "ะาำๆ" and line[-1] not in "เแโใไ" for line in lines)
    assert all(line == line.strip() for line in lines)


def test_lines_break_between_words() -> None:
    assert wrap("โครงการพัฒนาการจัดการเรียนรู้เชิงรุก", 20) == ["โครงการพัฒนาการจัดการ", "เรียนรู้เชิงรุก"]
    assert wrap("ก ข\n\nค", 80) == ["ก ข", "", "ค"]
    assert wrap("one two", 3) == ["one", "two"]
    assert wrap("", 5) == [""]


def test_no_width_no_text() -> None:
    with pytest.raises(ValueError, match="width of 0"):
        wrap("ก", 0)
