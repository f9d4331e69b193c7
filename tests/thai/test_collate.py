"""Dictionary order."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.collate import sort_key

# As ICU orders them for th_TH, but with numbers by their value.
IN_ORDER = [
    "กก", "ก๊ก", "กบ", "กลุ่ม ๑", "กลุ่ม ๒", "กลุ่ม 10", "กัน", "กั้น", "กา", "เกม", "แกง", "โกง", "ใกล้", "ไกล",
    "ขาว", "ข้าว", "ขำ", "เขา", "แขก", "โขน", "ไข่", "ใคร", "ปลา", "ปา", "ป่า", "ป้า", "เปล่า", "เพลง", "ฤดู",
    "ลม", "ฦ", "อา", "เอก",
]  # fmt: skip


def shuffled_and_sorted(texts: list[str]) -> list[str]:
    shuffled = texts[:]
    random.Random(2570).shuffle(shuffled)
    assert shuffled != texts
    return sorted(shuffled, key=sort_key)


def test_the_order_of_a_dictionary() -> None:
    assert shuffled_and_sorted(IN_ORDER) == IN_ORDER


def test_numbers_go_by_value() -> None:
    in_order = ["ข้อ 1.9", "ข้อ ๑.๑๐", "ข้อ 2", "ข้อ ๑๐", "ข้อ 999", "ข้อ 1,000", "ข้อ ก"]
    assert shuffled_and_sorted(in_order) == in_order


def test_a_tone_counts_less_than_a_number_behind_it() -> None:
    assert sorted(["ก่า 1", "กา 2"], key=sort_key) == ["ก่า 1", "กา 2"]


def test_spaces_and_punctuation_do_not_count() -> None:
    in_order = ["บ้าน", "(บ้าน) ก", "บ้านข", "บ้าน-ค"]
    assert shuffled_and_sorted(in_order) == in_order


def test_both_spellings_of_sara_am_are_equal() -> None:
    assert sort_key("น\u0e49\u0e33") == sort_key("น\u0e4d\u0e49\u0e32")


@given(st.text(), st.text())
def test_any_two_texts_compare_and_only_equal_ones_tie(a: str, b: str) -> None:
    assert (sort_key(a) == sort_key(b)) == (canonical(a) == canonical(b))
    assert (sort_key(a) < sort_key(b)) + (sort_key(b) < sort_key(a)) + (
        sort_key(a) == sort_key(b)
    ) == 1


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_numbers_of_any_length(a: int, b: int) -> None:
    assert (sort_key(f"ก {a}") < sort_key(f"ก {b}")) == (a < b)
