"""No doubt means that nothing is wrong; what is wrong is doubted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.characters import hidden_characters, lookalikes, mixed_numerals
from pyo1plan.thai.doubts import Doubts, doubts
from pyo1plan.thai.wellformed import problems

CLEAN = Doubts(spelling=False, characters=False, numerals=False, era=False)

THAI = [chr(code) for code in range(0x0E01, 0x0E5C) if not 0x0E3B <= code <= 0x0E3E]
TEXT = st.text(st.sampled_from([*THAI, *" \n-–(“:,.019OolI", "\u200b", "\u00a0", "О", "๑", "０"]))


@given(TEXT)
def test_no_doubt_is_no_problem(text: str) -> None:
    doubt = doubts(text)
    assert doubt.spelling or problems(text) == ()
    assert doubt.characters or hidden_characters(text) == ()
    assert doubt.characters or doubt.numerals or lookalikes(text) == ()
    assert doubt.numerals or mixed_numerals(text) == ()


@given(st.lists(TEXT, max_size=4))
def test_no_doubt_about_a_file_is_no_problem_in_its_values(values: list[str]) -> None:
    file = "\n".join(f"key: {value}" for value in values)
    if not doubts(file).spelling:
        assert [problems(value) for value in values] == [()] * len(values)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name: โครงการพัฒนาการจัดการเรียนรู้เชิงรุก และอื่น ๆ (ปีงบประมาณ พ.ศ. ๒๕๗๐)",
        "น้ำ ก่ำ เพื่อน็อก วันจันทร์ สิทธิ์ เปอร์เซ็นต์ กรุงเทพฯ ฤๅษี ก๊าซ",
        "amount: 2000, rate: 1,250.00, start: 2026-11-17, 40 คน × 120 บาท ≥ 5 °C – “ดี”",
    ],
)
def test_plain_text_raises_no_doubt(text: str) -> None:
    assert doubts(text) == CLEAN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("เเผน", "spelling"),
        ("ก่ี", "spelling"),
        ("สํานัก", "spelling"),
        ("ส านักงาน", "spelling"),
        ("ส\n      านักงาน", "spelling"),
        ("แ ผน", "spelling"),
        ("ไ", "spelling"),
        ("กลุ่ม\u200bแผน", "characters"),
        ("70-SUP-001\u00a0", "characters"),
        ("О-NET", "characters"),
        ("０๕", "characters"),
        ("๑2", "numerals"),
        ("1O,000", "numerals"),
        ("พ.ศ. 2027", "era"),
        ("ปีงบประมาณ ๒๐๒๗", "era"),
        ("ปีการศึกษา\n    2026", "era"),
        ("ค.ศ. 2570", "era"),
    ],
)
def test_what_is_doubted(text: str, kind: str) -> None:
    assert getattr(doubts(text), kind)


@pytest.mark.parametrize("text", ["เเ", "ก\u0e4d\u0e32", "ไ", "ก่ี", "\u0e33", "ก ำ"])
def test_problems_of_spelling_are_doubted(text: str) -> None:
    assert doubts(text).spelling
