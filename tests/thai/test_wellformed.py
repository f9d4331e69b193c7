"""Spelling rules: what they find, what they suggest, what they leave in peace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai import wellformed
from pyo1plan.thai.wellformed import Problem, problems

ALPHABET = "กอเไะาำิืุ็ัํฺ่้์๎ๆ -◌a"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("คาเแร็กเตอร์", Problem(2, "leading-vowel", "เแ", "แ")),
        ("เมีัย", Problem(2, "upper-vowel", "ีั", "ี")),
        ("เหมืิอน", Problem(3, "upper-vowel", "ืิ", "ื")),
        ("ศรีอยุูธยา", Problem(5, "lower-vowel", "ุู", "ุ")),
        ("รักษาู", Problem(4, "lower-vowel", "าู", "า")),
        ("ส่งเสริมเ", Problem(8, "leading-vowel", "เ", None)),
        ("เเผน", Problem(0, "double-sara-e", "เเ", "แ")),
        ("นา่", Problem(0, "tone", "นา่", "น่า")),
        ("ก่่", Problem(1, "tone", "่่", "่")),
        ("กาำ", Problem(2, "sara-am", "ำ", None)),
        ("ท\u0e4d\u0e32", Problem(1, "split-sara-am", "\u0e4d\u0e32", "\u0e33")),
        ("นำ้", Problem(1, "split-sara-am", "ำ้", "้ำ")),
        ("วันท่ี", Problem(4, "mark-order", "่ี", "ี่")),
        ("พันธ์ุ", Problem(4, "mark-order", "์ุ", "ุ์")),
        ("กิ่่่", Problem(1, "mark-pile", "ิ่่่", "ิ่")),
        ("ก้๊๋์", Problem(1, "mark-pile", "้๊๋์", None)),
        ("ี่ตั้ง", Problem(0, "leading-mark", "ี", None)),
        ("น ้ำ", Problem(0, "leading-mark", "น ้", "น้")),
        ("ที ่", Problem(1, "leading-mark", "ี ่", "ี่")),
        ("ส านักงาน", Problem(0, "lost-sara-am", "ส า", "สำ")),
        ("จัดท า", Problem(3, "lost-sara-am", "ท า", "ทำ")),
    ],
)
def test_a_typing_error_is_found_in_its_place(text: str, problem: Problem) -> None:
    assert problems(text)[0] == problem


@pytest.mark.parametrize(
    "text",
    [
        "โครงการพัฒนาการจัดการเรียนรู้เชิงรุก เพื่อยกระดับผลสัมฤทธิ์ น้ำ ฤๅษี ฤดู ฦๅ ฯลฯ ต่าง ๆ",
        "พุทฺธํ สรณํ คจฺฉามิ",
        "เปรี๊ยะ เยอะแยะ เกาะ กษัตริย์ พันธุ์ เก็บ ก็ แก๊ส ไม่ได้ วิญญูชน",
        "สระแ-ะ ไม้มลาย (ไ) ใช้รูป -ั- กับ ◌่ และ –ำ",
        "70-SUP-003",
        "Active Learning เด็ก ๆ ๑,๒๕๐ บาท",
        "ก ข ค า",
        "",
    ],
)
def test_good_thai_and_quoted_marks_are_left_in_peace(text: str) -> None:
    assert problems(text) == ()


@given(st.text() | st.text(alphabet=ALPHABET, max_size=14))
def test_a_problem_quotes_its_place(text: str) -> None:
    for problem in problems(text):
        assert text.startswith(problem.text, problem.position)
        assert problem.text != problem.suggestion


@given(st.text(alphabet=ALPHABET, max_size=14))
def test_following_the_suggestions_comes_to_an_end(text: str) -> None:
    for _ in range(6 * len(text) + 1):
        advice = next((p for p in problems(text) if p.suggestion is not None), None)
        if advice is None:
            return
        end = advice.position + len(advice.text)
        text = text[: advice.position] + str(advice.suggestion) + text[end:]
    pytest.fail(f"the suggestions go round in circles: {text!r}")


@given(st.text(alphabet=ALPHABET, max_size=14))
def test_the_fast_path_passes_only_what_no_rule_touches(text: str) -> None:
    if wellformed._is_plain_thai(text):
        assert not list(wellformed._RULES.finditer(text))


def test_a_page_of_errors_takes_no_quadratic_time() -> None:
    assert len(problems("ก ่" * 100_000)) == 100_000
