"""Amounts in words: the table of Excel's BAHTTEXT, and words read back by a reader of their own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.baht import baht_text

TABLE = {
    "0": "ศูนย์บาทถ้วน",
    "1": "หนึ่งบาทถ้วน",
    "10": "สิบบาทถ้วน",
    "11": "สิบเอ็ดบาทถ้วน",
    "20": "ยี่สิบบาทถ้วน",
    "21": "ยี่สิบเอ็ดบาทถ้วน",
    "101": "หนึ่งร้อยเอ็ดบาทถ้วน",
    "111": "หนึ่งร้อยสิบเอ็ดบาทถ้วน",
    "1000000": "หนึ่งล้านบาทถ้วน",
    "1000001": "หนึ่งล้านเอ็ดบาทถ้วน",
    "21000000": "ยี่สิบเอ็ดล้านบาทถ้วน",
    "101000000": "หนึ่งร้อยเอ็ดล้านบาทถ้วน",
    "1000000000000": "หนึ่งล้านล้านบาทถ้วน",
    "0.01": "หนึ่งสตางค์",
    "0.25": "ยี่สิบห้าสตางค์",
    "0.10": "สิบสตางค์",
    "21.21": "ยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์",
    "1234567.89": "หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทแปดสิบเก้าสตางค์",
    "-5": "ลบห้าบาทถ้วน",
    "-0.01": "ลบหนึ่งสตางค์",
    "1E+1": "สิบบาทถ้วน",
    "1.500": "หนึ่งบาทห้าสิบสตางค์",
}

UNITS = {"": 0, "ศูนย์": 0, "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4}
UNITS |= {"ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9}
PLACES = {"แสน": 100_000, "หมื่น": 10_000, "พัน": 1_000, "ร้อย": 100, "สิบ": 10}


def read_words(words: str) -> int:
    """Below a million by place; millions by what stands before ล้าน."""
    millions, found, rest = words.rpartition("ล้าน")
    if found:
        return read_words(millions) * 1_000_000 + read_words(rest)
    number = 0
    for place, value in PLACES.items():
        count, found, remaining = words.partition(place)
        if found:
            number += (UNITS[count] or 1) * value
            words = remaining
    return number + UNITS[words]


def read_baht(words: str) -> Decimal:
    bare = words.removeprefix("ลบ")
    baht, found, satang = bare.partition("บาท")
    if not found:
        baht, satang = "", bare
    amount = (
        read_words(baht)
        + Decimal(read_words(satang.removesuffix("ถ้วน").removesuffix("สตางค์"))) / 100
    )
    return -amount if bare != words else amount


@pytest.mark.parametrize(("amount", "words"), TABLE.items())
def test_the_table(amount: str, words: str) -> None:
    assert baht_text(Decimal(amount)) == words


@given(st.integers(-(10**15), 10**15))
def test_the_words_are_the_amount(satang: int) -> None:
    amount = Decimal(satang) / 100
    assert read_baht(baht_text(amount)) == amount


@pytest.mark.parametrize("amount", ["1.005", "0.001", "NaN", "Infinity", "1E+30", "1E+999999"])
def test_what_has_no_words(amount: str) -> None:
    with pytest.raises(ValueError, match="satang"):
        baht_text(Decimal(amount))


def test_thirty_digits_have_words() -> None:
    words = baht_text(Decimal("999999999999999999999999999999.99"))
    assert words.count("ล้าน") == 4
    assert words.endswith("เก้าสิบเก้าบาทเก้าสิบเก้าสตางค์")
