"""Numbers: what is read, what is refused and how, what is printed."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.digits import (
    NumberError,
    read_number,
    to_arabic_digits,
    to_thai_digits,
    with_commas,
)

amounts = st.integers(-(10**28) + 1, 10**28 - 1).map(lambda satang: Decimal(satang).scaleb(-2))


@pytest.mark.parametrize(
    "text",
    [
        "1250000",
        "1,250,000.00",
        "1_250_000",
        "๑,๒๕๐,๐๐๐",
        " 1250000\n",
        "+1250000",
        "\u00a01250000.0",
    ],
)
def test_every_usual_spelling_is_read(text: str) -> None:
    assert read_number(text) == 1_250_000


@pytest.mark.parametrize(
    ("text", "number"),
    [("-๑๒.๕๐", "-12.50"), ("007", "7"), ("0.05", "0.05"), ("1,000", "1000"), ("-0", "0")],
)
def test_a_number_is_exact(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("๑2,500", "mixed-digits"),
        ("1.๕", "mixed-digits"),
        ("๑๒໓", "other-digits"),
        ("１２５０", "other-digits"),
        ("12²", "other-digits"),
        ("1,25,000", "bad-group"),
        ("12,34", "bad-group"),
        ("0,125", "bad-group"),
        ("1,250_000", "bad-group"),
        ("1_25", "bad-group"),
        ("1,250.5,0", "bad-group"),
        ("1,", "bad-group"),
        ("1e3", "not-a-number"),
        ("1E5", "not-a-number"),
        ("NaN", "not-a-number"),
        ("inf", "not-a-number"),
        ("-Infinity", "not-a-number"),
        ("", "not-a-number"),
        (" ", "not-a-number"),
        (".5", "not-a-number"),
        ("5.", "not-a-number"),
        ("- 5", "not-a-number"),
        ("--5", "not-a-number"),
        ("\u22125", "not-a-number"),
        ("1 250", "not-a-number"),
        ("1250 บาท", "not-a-number"),
        ("12\u200b50", "not-a-number"),
        ("½", "not-a-number"),
        ("0x10", "not-a-number"),
        ("True", "not-a-number"),
        ("1" * 31, "too-long"),
        ("๑" * 31, "too-long"),
        ("0." + "1" * 30, "too-long"),
    ],
)
def test_what_is_no_number_is_refused_by_kind(text: str, kind: str) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(text)
    assert (caught.value.kind, caught.value.text) == (kind, text)


def test_thirty_digits_are_kept_to_the_last() -> None:
    assert str(read_number("123456789012345678901234567890")) == "123456789012345678901234567890"


@given(st.text() | st.text(alphabet="0123456789๐๑๙໓３²,._+-eE \u00a0\u200b"))
def test_any_text_is_a_number_or_a_number_error(text: str) -> None:
    try:
        number = read_number(text)
    except NumberError:
        return
    assert number.is_finite()


@given(amounts)
def test_what_is_printed_is_read_back(amount: Decimal) -> None:
    assert read_number(with_commas(amount)) == amount
    assert read_number(with_commas(amount, places=0)) == amount
    assert read_number(to_thai_digits(with_commas(amount))) == amount


@given(st.text().filter(lambda text: not set(text) & set("๐๑๒๓๔๕๖๗๘๙")))
def test_thai_digits_and_back(text: str) -> None:
    assert to_arabic_digits(to_thai_digits(text)) == text


@pytest.mark.parametrize(
    ("number", "two", "none"),
    [
        ("1250", "1,250.00", "1,250"),
        ("1250.5", "1,250.50", "1,250.50"),
        ("-1234567.89", "-1,234,567.89", "-1,234,567.89"),
        ("0", "0.00", "0"),
        ("-0.00", "0.00", "0"),
        ("1.5000", "1.50", "1.50"),
        ("1E+3", "1,000.00", "1,000"),
        (
            "99999999999999999999999999999.99",
            "99,999,999,999,999,999,999,999,999,999.99",
            "99,999,999,999,999,999,999,999,999,999.99",
        ),
    ],
)
def test_commas(number: str, two: str, none: str) -> None:
    assert with_commas(Decimal(number)) == two
    assert with_commas(Decimal(number), places=0) == none


@pytest.mark.parametrize("number", ["0.001", "1.005", "NaN", "Infinity", "sNaN"])
def test_what_is_not_in_satang_is_never_rounded(number: str) -> None:
    with pytest.raises(ValueError, match="satang"):
        with_commas(Decimal(number))


def test_an_error_travels_between_processes() -> None:
    error = pickle.loads(pickle.dumps(NumberError("bad-group", "12,34")))
    assert (error.kind, error.text, str(error)) == ("bad-group", "12,34", "bad-group: '12,34'")
