"""Steps' numbers, days, places and long words as the report on the work standards writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.checklists.due import Span
from pyo1plan.documents.tables.step_texts import (
    LETTERS,
    clipped,
    due_text,
    listed,
    place_text,
    with_codes,
)
from pyo1plan.findings import Place


def test_a_place_may_break_between_its_words() -> None:
    text = place_text(Place("workspaces/2570/meetings/2569-12-08-plan.yaml", 7))
    assert text.replace("\u200b", "") == "workspaces/2570/meetings/2569-12-08-plan.yaml:7"
    assert text.split("\u200b")[:3] == ["workspaces/", "2570/", "meetings/"]


@given(st.text(alphabet="กขนเแำ้่ิฯๆะ ab\n", max_size=3 * LETTERS))
def test_a_cut_text_is_its_beginning(text: str) -> None:
    line = " ".join(text.split())
    cut = clipped(text)
    assert len(cut) <= LETTERS
    if len(line) <= LETTERS:
        assert cut == line
    else:
        assert cut.endswith("…")
        assert line.startswith(cut[:-1])


def test_a_cut_leaves_no_letter_without_its_marks() -> None:
    assert clipped("น้ำ" * 200).removesuffix("…") == "น้ำ" * ((LETTERS - 1) // 3)
    assert clipped("ก" * (LETTERS - 2) + "แก้ไข").removesuffix("…") == "ก" * (LETTERS - 2)


def test_what_is_to_be_typed_keeps_its_digits() -> None:
    text = "รับรองที่ 1/2570 ขั้น 2.3 <แล้ว> ใน a/b.yaml (step: 2.3, who) (2 ครั้ง) (items.decisions) a/2-b.yaml:12"
    assert str(with_codes(text)) == (
        "รับรองที่ 1/2570 ขั้น 2.3 &lt;แล้ว&gt; ใน a/\u200bb.yaml "
        '<span class="code">(step: 2.3, who)</span> (2 ครั้ง) '
        '<span class="code">(items.decisions)</span> <span class="code">a/\u200b2-\u200bb.yaml:12</span>'
    )


@pytest.mark.parametrize(
    "numbers, text",
    [
        (("2.1",), "2.1"),
        (("1.1", "1.2"), "1.1, 1.2"),
        (("1.3", "1.4", "1.5", "1.7"), "1.3 – 1.5, 1.7"),
        (("2.4.9", "2.4.10", "2.4.11", "2.5"), "2.4.9 – 2.4.11, 2.5"),
        (("1.9", "2.10"), "1.9, 2.10"),
    ],
)
def test_neighbouring_steps_are_joined(numbers: tuple[str, ...], text: str) -> None:
    assert listed(numbers) == text


@pytest.mark.parametrize(
    "start, end, text",
    [
        (date(2026, 10, 1), date(2026, 10, 31), "ต.ค. 69"),
        (date(2026, 12, 1), date(2027, 1, 31), "ธ.ค. 69 – ม.ค. 70"),
        (date(2026, 12, 1), date(2027, 1, 30), "1 ธ.ค. 69 – 30 ม.ค. 70"),
        (date(2026, 12, 2), date(2026, 12, 2), "2 ธ.ค. 69"),
    ],
)
def test_whole_months_are_told_as_months(start: date, end: date, text: str) -> None:
    assert due_text(Span(start, end)) == text
