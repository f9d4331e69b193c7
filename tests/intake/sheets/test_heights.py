"""Room for text: marks take none, long texts take more, no row is higher than Excel allows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.intake.sheets.heights import AIR, HIGHEST, LINE, height_of, lines_of


def test_marks_over_and_under_a_letter_take_no_room() -> None:
    assert lines_of("ที่นี่" * 10, 30) == lines_of("ทน" * 15, 30)


def test_a_short_text_takes_one_line_and_every_paragraph_its_own() -> None:
    assert height_of([("ก", 13.0)]) == LINE + AIR
    assert lines_of("ก\n\nข", 40) == 3
    assert height_of([], least=4) == 4 * LINE + AIR


@given(st.text("กขี่ \n", max_size=3000), st.floats(7, 120), st.integers(1, 10))
def test_more_text_never_takes_less(text: str, width: float, least: int) -> None:
    height = height_of([(text, width)], least)
    assert min(HIGHEST, least * LINE) <= height <= HIGHEST
    assert height_of([(text + "ก", width)], least) >= height
