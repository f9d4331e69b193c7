"""The canonical spelling: equal for texts that look equal, still for texts that are well-formed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.canonical import canonical

MARKS = "กขเแาำิีุ็ัํฺ่้์๎"


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("น\u0e4d\u0e49\u0e32", "น\u0e49\u0e33"),
        ("น\u0e49\u0e4d\u0e32", "น\u0e49\u0e33"),
        ("น\u0e33\u0e49", "น\u0e49\u0e33"),
        ("ท\u0e4d\u0e32", "ทำ"),
        ("เเผน", "แผน"),
        ("ท\u0e48\u0e35", "ที่"),
        ("พันธ\u0e4c\u0e38", "พันธุ์"),
        ("สิทธ\u0e4c\u0e34", "สิทธิ์"),
        ("ก\u0e48\u0e38", "กุ่"),
        ("แผน\u200bปี\ufeff", "แผนปี"),
        ("  แผน\u00a0 ปี\t\n2569 ", "แผน ปี 2569"),
        ("e\u0301", "\u00e9"),
        ("  70-SUP-003  x ", "70-SUP-003 x"),
    ],
)
def test_spellings_that_look_alike_become_one(text: str, spelling: str) -> None:
    assert canonical(text) == spelling


@pytest.mark.parametrize(
    "text", ["น้ำใจ", "พุทฺธํ สรณํ คจฺฉามิ", "กษัตริย์", "พันธุ์", "เก็บ", "แก๊ส", "สัมฤทธิ์ผล", "ปฏิญฺญา"]
)
def test_good_thai_is_left_alone(text: str) -> None:
    assert canonical(text) == text


@given(st.text() | st.text(alphabet=MARKS + " \u200b\u00a0\u0301", max_size=12))
def test_a_second_pass_changes_nothing(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(alphabet=MARKS, max_size=12))
def test_both_spellings_of_sara_am_are_one(text: str) -> None:
    assert canonical(text) == canonical(text.replace("\u0e33", "\u0e4d\u0e32"))
