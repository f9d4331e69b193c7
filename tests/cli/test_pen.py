"""Columns stand under each other and no line is wider than the window, whatever Thai they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.cli.reports.pen import GAP, LEAST, Cell, Pen, cut
from pyo1plan.cli.reports.status_text import BAR, bar
from pyo1plan.thai.wrap import cells

THAI = st.text(alphabet="กขคงจชดตนบปมยรลวสหอาิีึืุูเแโใไำ่้็ ()-/12", max_size=60).map(str.strip)
PLAIN = Pen("th", 80, False)


@given(st.lists(st.tuples(THAI, THAI, THAI), min_size=1, max_size=4))
def test_columns_stand_under_each_other(rows: list[tuple[str, str, str]]) -> None:
    widths = [8, 20, 9]
    marked = [[Cell("ก"), *(Cell(t) for t in row[:2]), Cell("|")] for row in rows]
    lines = PLAIN.table(marked, [1, *widths[:2], 1])
    bars = [line for line in lines if line.endswith("|")]
    assert len(bars) == len(rows)
    assert {cells(line[:-1]) for line in bars} == {1 + sum(widths[:2]) + GAP * 3}


@given(THAI, st.integers(0, 20), THAI, st.integers(40, 100))
def test_a_block_fits_the_window_and_loses_nothing(
    text: str, indent: int, label: str, width: int
) -> None:
    lines = Pen("th", width, False).block(text, indent, label)
    assert max(map(cells, lines)) <= max(width, indent + LEAST)
    assert "".join("".join(lines).split()) == "".join((label + text).split())


@given(THAI, st.integers(4, 30), st.integers(1, 3))
def test_what_is_cut_says_so(text: str, width: int, most: int) -> None:
    lines = cut(text, width, most)
    assert len(lines) <= most
    assert all(cells(line) <= width for line in lines)
    kept = "".join("".join(lines).removesuffix("…").split())
    whole = "".join(text.split())
    assert whole.startswith(kept)
    assert lines[-1].endswith("…") == (kept != whole)


def test_numbers_stand_on_the_right() -> None:
    rows = [[Cell("7", align="right"), Cell("x")], [Cell("12", align="right"), Cell("y")]]
    assert PLAIN.table(rows, [3, 1]) == ["  7  x", " 12  y"]


def test_colours_stand_outside_the_measure() -> None:
    rows = [[Cell("ผิด", "error"), Cell("x")]]
    assert Pen("th", 80, True).table(rows, [5, 1]) == ["\x1b[31;1mผิด\x1b[0m" + " " * 5 + "x"]


@pytest.mark.parametrize(
    ("done", "of", "full"), [(0, 9, 0), (1, 99, 1), (98, 99, 9), (9, 9, 10), (0, 0, 0)]
)
def test_only_all_fills_the_bar_and_only_nothing_leaves_it_empty(
    done: int, of: int, full: int
) -> None:
    assert bar(done, of) == "█" * full + "░" * (BAR - full)
