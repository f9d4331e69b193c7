"""Fields read text exactly: money to the satang, days of either era, codes as they are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from pyo1plan.records import values


def read(kind: Any, text: Any) -> Any:
    return TypeAdapter(kind).validate_python(text)


def wrong(kind: Any, text: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, text)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize("text", ["1250000", "1,250,000.00", "1_250_000", "๑,๒๕๐,๐๐๐", " 1250000 "])
def test_money_in_every_spelling(text: str) -> None:
    assert read(values.Baht, text) == Decimal(1250000)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1.005", "satang"),
        ("-1", "negative"),
        ("9" * 14, "too-large"),
        ("1,25", "number"),
        ("๑2", "number"),
        ("NaN", "number"),
        (["1"], "not-a-value"),
        ({"a": "1"}, "not-a-value"),
    ],
)
def test_money_that_is_none(text: Any, kind: str) -> None:
    assert wrong(values.Baht, text) == kind


@given(st.decimals(0, 10**12, places=2))
def test_money_is_exact(amount: Decimal) -> None:
    assert read(values.Baht, f"{amount:,}") == amount


@pytest.mark.parametrize("text", ["2569-11-17", "2026-11-17", "17 พฤศจิกายน 2569", "๑๗ พ.ย. ๖๙"])
def test_days_of_either_era(text: str) -> None:
    assert read(values.Day, text) == date(2026, 11, 17)


def test_a_leap_day_is_judged_after_conversion() -> None:
    assert read(values.Day, "2567-02-29") == date(2024, 2, 29)
    assert wrong(values.Day, "2570-02-29") == "day"


@pytest.mark.parametrize("text", ["70-SUP-001", "0012", "2.1", "ศธ"])
def test_codes_stay_text(text: str) -> None:
    if text.isascii():
        assert read(values.Code, text) == text
    else:
        assert wrong(values.Code, text) == "code"


@pytest.mark.parametrize("text", ["../x", "a b", "", "-a", "๗๐"])
def test_codes_never_lead_elsewhere(text: str) -> None:
    assert wrong(values.Code, text) == "code"


def test_counts_are_whole() -> None:
    assert read(values.Whole, "๑๒๐") == 120
    assert wrong(values.Whole, "1.5") == "whole"
    assert wrong(values.Whole, "-1") == "negative"


def test_years_are_of_the_buddhist_era() -> None:
    assert read(values.BuddhistYear, "๒๕๗๐") == 2570
    assert wrong(values.BuddhistYear, "2027") == "be-year"


def test_yes_and_no() -> None:
    assert [read(values.YesNo, t) for t in ("true", "no", "ใช่", "ไม่")] == [True, False, True, False]
    assert wrong(values.YesNo, "อาจจะ") == "yes-no"
