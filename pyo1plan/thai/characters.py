"""Characters that deceive the eye: unseen ones, mixed numerals, look-alikes of other scripts."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from pyo1plan.thai.canonical import INVISIBLE
from pyo1plan.thai.digits import THAI_DIGITS


class Hidden(NamedTuple):
    """An unseen or meaningless character at `position`; `name` makes it visible: `<U+200B>`."""

    position: int
    character: str
    name: str


class Span(NamedTuple):
    """A piece of a text that begins at `position` (characters from 0)."""

    position: int
    text: str


class Lookalike(NamedTuple):
    """A character of another script at `position`, and what belongs there instead of it."""

    position: int
    character: str
    suggestion: str


# Besides the invisible ones: no-break spaces, line separators, control characters other than TAB,
# LF and CR, halves of surrogate pairs, private use, the replacement character, Hangul fillers,
# noncharacters and tags.
_hidden = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00a0\u2007\u202f\u2028\u2029\u3000{INVISIBLE}"
    "\u115f\u1160\u3164\uffa0\ud800-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\U000e0000-\U000e007f"
    "\U000f0000-\U0010ffff]"
)

_mixed = re.compile(r"[0-9][,.]?[๐-๙]|[๐-๙][,.]?[0-9]").search
_numbers = re.compile(r"[0-9๐-๙]+(?:[,.][0-9๐-๙]+)*").finditer

# Letters that print like a Latin letter in the usual fonts.
_LATIN = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTXYaesijopcyxABEZHIKMNOPTYXo",
        strict=True,
    )
)
_foreign = re.compile(r"[^\x00-\x7f\u0e00-\u0e7f]").search
_latin_words = re.compile(r"[A-Za-z0-9Ͱ-ӿ]+(?:[-_./][A-Za-z0-9Ͱ-ӿ]+)*").finditer
_has_latin_or_digit = re.compile(r"[A-Za-z0-9]").search
# A letter is certainly a digit only inside the grouping of an amount: 1O,000 and l,250.00.
_amounts_with_letters = re.compile(
    r"(?<![A-Za-z0-9,.])(?=[0-9OolI,.]*[0-9])(?=[0-9,.]*[OolI])"
    r"[0-9OolI]{1,3}(?:,[0-9OolI]{3})+(?:\.[0-9OolI]{2})?(?![A-Za-z0-9])"
).finditer
_LETTER_DIGITS = {"O": "0", "o": "0", "l": "1", "I": "1"}


def hidden_characters(text: str) -> tuple[Hidden, ...]:
    """The characters of `text` that nobody sees or that mean nothing, in order of place."""
    return tuple(Hidden(m.start(), m[0], _name(m[0])) for m in _hidden.finditer(text))


def visible(text: str) -> str:
    """`text` with every hidden character shown by its name, for messages."""
    return _hidden.sub(lambda match: _name(match[0]), text)


def _name(character: str) -> str:
    return f"<U+{ord(character):04X}>"


def mixed_numerals(text: str) -> tuple[Span, ...]:
    """The numbers of `text` that hold both Thai and Arabic digits: `๑2,500`."""
    if text.isascii() or not _mixed(text):
        return ()
    return tuple(Span(m.start(), m[0]) for m in _numbers(text) if _mixed(m[0]))


def lookalikes(text: str) -> tuple[Lookalike, ...]:
    """Digits of other scripts, Cyrillic and Greek letters in a Latin word or code, and letters in
    the place of digits where the commas of an amount prove it.

    A digit is to be written as its Thai neighbours are, else as an Arabic digit. Words wholly in
    Greek or Cyrillic are left alone.
    """
    found = _letters_in_amounts(text) if "," in text else []
    if not text.isascii() and _foreign(text):
        found += _foreign_digits(text)
        found += _foreign_letters(text)
    return tuple(sorted(found))


def _letters_in_amounts(text: str) -> list[Lookalike]:
    return [
        Lookalike(match.start() + offset, letter, _LETTER_DIGITS[letter])
        for match in _amounts_with_letters(text)
        for offset, letter in enumerate(match[0])
        if letter in _LETTER_DIGITS
    ]


def _foreign_digits(text: str) -> list[Lookalike]:
    return [
        Lookalike(place, character, _digit(text, place))
        for place, character in enumerate(text)
        if character > "\x7f" and character.isdecimal() and character not in THAI_DIGITS
    ]


def _digit(text: str, place: int) -> str:
    value = unicodedata.decimal(text[place])
    neighbours = text[max(place - 1, 0) : place + 2]
    return THAI_DIGITS[value] if any(c in THAI_DIGITS for c in neighbours) else str(value)


def _foreign_letters(text: str) -> list[Lookalike]:
    return [
        Lookalike(match.start() + offset, letter, _LATIN[letter])
        for match in _latin_words(text)
        if _has_latin_or_digit(match[0])
        for offset, letter in enumerate(match[0])
        if letter in _LATIN
    ]
