"""Words of a list and the values they stand for."""

from __future__ import annotations

import pytest

from pyo1plan.intake.sheets.choices import Choice, meant, several_meant, shown
from tests.intake.written import CHOICES

POLICIES = (
    Choice("P1", "P1 ความปลอดภัย"),
    Choice("P2", "P2 การอ่าน, การเขียน และการคิด"),
    Choice("2.1", "2.1 งานวิชาการ"),
)
CATEGORIES = (Choice("ค่าวัสดุ", "ค่าวัสดุ"),)


def test_every_choice_of_the_year_is_meant_by_its_words_and_by_itself() -> None:
    assert len(CHOICES) > 10
    for name, choices in CHOICES.items():
        assert len({choice.shown for choice in choices}) == len(choices), name
        for choice in choices:
            assert meant(choices, choice.shown) == choice.value
            assert meant(choices, choice.value) == choice.value
            assert shown(choices, choice.value) == choice.shown


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("P2 การอ่าน, การเขียน และการคิด", "P2"),
        ("P1, P2", "P1, P2"),
        ("p1;2.1", "P1, 2.1"),
        ("P1 ความปลอดภัย\nP9", "P1, P9"),
        (" P1 ,, ", "P1"),
        ("P1 P2", "P1, P2"),
        ("P1 ความปลอดภัย, P2 การอ่าน, การเขียน และการคิด, 2.1", "P1, P2, 2.1"),
        ("P1 ความปลอดภัย, P2 การอ่าน", "P1, P2"),
        ("P7, P1", "P7, P1"),
        ("อื่น ๆ", "อื่น ๆ"),
    ],
)
def test_several_codes_are_meant(text: str, codes: str) -> None:
    assert several_meant(POLICIES, text) == codes


def test_words_that_only_begin_like_a_choice_stay_what_they_are() -> None:
    assert meant(CATEGORIES, "ค่าวัสดุ สำนักงาน") == "ค่าวัสดุ สำนักงาน"
    assert meant(POLICIES, "P2 พิมพ์ไม่ครบ") == "P2"
