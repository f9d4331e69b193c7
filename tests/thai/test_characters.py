"""Unseen characters, mixed numerals and look-alikes, each with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.thai.characters import (
    Hidden,
    Lookalike,
    Span,
    hidden_characters,
    lookalikes,
    mixed_numerals,
    visible,
)


@pytest.mark.parametrize(
    "character",
    [*"\u200b\u200c\u200d\u2060\ufeff\u00a0\u00ad\u202e\u2066\u200e\ue001\ufffd\x00\x1b\x7f\x85\u2028\U000e0041\ud800\uffff\U000f1234"],
)  # fmt: skip
def test_an_unseen_character_is_named(character: str) -> None:
    name = f"<U+{ord(character):04X}>"
    assert hidden_characters(f"ก{character}ข") == (Hidden(1, character, name),)
    assert visible(f"ก{character}ข") == f"ก{name}ข"


def test_what_people_type_is_not_hidden() -> None:
    text = "แผน ปี\t๒๕๖๙ (Active Learning)\r\n“ข้อ” – ๆ 👍 中文"
    assert hidden_characters(text) == ()
    assert visible(text) == text


@given(st.text())
def test_a_visible_text_hides_nothing(text: str) -> None:
    assert hidden_characters(visible(text)) == ()


def test_mixed_numerals() -> None:
    assert mixed_numerals("งบ ๑2,500 บาท ปี ๒๕๖๙ (2026) 1.๕") == (Span(3, "๑2,500"), Span(29, "1.๕"))
    assert mixed_numerals("๒๕๖๙/2026 ๑๒ 12") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("๑๒໓", [Lookalike(2, "໓", "๓")]),
        ("００3", [Lookalike(0, "０", "0"), Lookalike(1, "０", "0")]),
        ("70-SUР-003", [Lookalike(5, "Р", "P")]),
        ("Οbec", [Lookalike(0, "Ο", "O")]),
        ("1O,000 บาท", [Lookalike(1, "O", "0")]),
        ("l2,500.00", [Lookalike(0, "l", "1")]),
        ("SUP-OO3 Il ๑๒๓ 1,000 Ελλάς Привет แผน", []),
        ("O,OOO", []),
    ],
)
def test_lookalikes(text: str, found: list[Lookalike]) -> None:
    assert lookalikes(text) == tuple(found)


@given(st.text() | st.text(alphabet="0๑໓３OolI,.АРaΟก -"))
def test_every_finding_quotes_its_place(text: str) -> None:
    for finding in lookalikes(text):
        assert text[finding.position] == finding.character != finding.suggestion
    for span in mixed_numerals(text):
        assert text.startswith(span.text, span.position)
    for hidden in hidden_characters(text):
        assert text[hidden.position] == hidden.character
