"""What a whole file's text may have wrong, told so cheaply that clean files cost next to nothing.

A doubt is no finding: it says that looking closer (`wellformed.problems`, `characters.…`) may pay.
Where there is no doubt, those functions find nothing in the text or in any stretch of it whose
neighbours are spaces, line breaks or punctuation. The text is turned into one byte a character and
from there into classes, in which forbidden neighbours are found by plain search.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pyo1plan.thai.characters import hidden_characters
from pyo1plan.thai.digits import ARABIC_DIGITS, THAI_DIGITS


class Doubts(NamedTuple):
    """Which kinds of trouble a text may hold.

    `spelling`: marks and vowels out of place; `characters`: unseen characters, or letters and
    digits of other scripts; `numerals`: Thai and Arabic digits, or letters and digits, in one
    number; `era`: a year of the Christian era after a Thai word, or ค.ศ. at all.
    """

    spelling: bool
    characters: bool
    numerals: bool
    era: bool


#: Thai and what Thai typists use besides (ASCII, dashes, quotes, the no-break space): one byte each.
_CODE_PAGE = "cp874"


def _table(classes: dict[str, str], other: bytes | None) -> bytes:
    """A table for `bytes.translate`: characters to the letter of their class, all else to `other`
    (to itself where that is None)."""
    table = bytearray(range(256) if other is None else other * 256)
    for letter, characters in classes.items():
        for byte in characters.encode(_CODE_PAGE):
            table[byte] = ord(letter)
    return bytes(table)


def _span(first: str, last: str) -> str:
    return "".join(map(chr, range(ord(first), ord(last) + 1)))


_SPELLING = _table(
    {
        "C": _span("ก", "ฮ"),
        "L": "เแโใไ",
        "U": "\u0e31" + _span("\u0e34", "\u0e39"),
        "M": "\u0e47",
        "T": _span("\u0e48", "\u0e4b"),
        "K": "\u0e4c",
        "A": "\u0e33",
        "V": "\u0e32",
        "X": "\u0e3a\u0e4d\u0e4e",
        "S": " \t\r\n\u00a0",
    },
    b"O",
)
_NUMERALS = _table({"T": THAI_DIGITS, "0": ARABIC_DIGITS, "l": "OolI"}, b" ")
_TO_ARABIC = _table(dict(zip(ARABIC_DIGITS, THAI_DIGITS, strict=True)), None)
_UNSEEN = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f\xa0"

_odd = re.compile(r"[^\x00-\x7f\u0e01-\u0e5b–—‘’“”…]").findall
_has_foreign = re.compile(r"[\u0370-\u04ff]|[^\D0-9๐-๙]").search
_THAI = rb"\xa1-\xee."
_ce_year = re.compile(
    rb"[12](?:(?<=[%b].)|(?<=[%b\s]\s.))(?:(?<=1)9|(?<=2)[01])[0-9]{2}(?![0-9,])" % (_THAI, _THAI)
).search
_four_digits = re.compile(rb"(?:19|2[01])[0-9]{2}").finditer
_CE = tuple(word.encode(_CODE_PAGE) for word in ("ค.ศ", "ค. ศ", "คริสต์ศ"))


@lru_cache(maxsize=2)
def doubts(text: str) -> Doubts:
    """The doubts about `text`; the last texts are remembered, for several rules ask in turn."""
    try:
        data, strange = text.encode(_CODE_PAGE), False
    except UnicodeEncodeError:
        data = text.encode(_CODE_PAGE, "replace")
        odd = "".join(_odd(text))
        strange = bool(hidden_characters(odd)) or _has_foreign(odd) is not None
    strange = strange or len(data.translate(None, _UNSEEN)) != len(data)
    return Doubts(_spelling(data.translate(_SPELLING)), strange, _numerals(data), _era(data))


def _spelling(text: bytes) -> bool:
    """Marks that belong where they stand become small letters; those left over are doubtful.

    What may carry the next mark is then called a consonant, so that one search finds them all.
    """
    text = text.replace(b"CA", b"Ca").replace(b"TA", b"Ta").replace(b"LC", b"lC")
    text = text.replace(b"CU", b"Cu").replace(b"CM", b"Cm").translate(_CARRIES_TONE)
    text = text.replace(b"CT", b"Ct").translate(_CARRIES_THANTHAKHAT)
    text = text.replace(b"CK", b"Ck")
    return any(mark in text for mark in _LEFT_OVER)


_CARRIES_TONE = bytes.maketrans(b"u", b"C")
_CARRIES_THANTHAKHAT = bytes.maketrans(b"tma", b"CCC")
_LEFT_OVER = (b"U", b"M", b"T", b"A", b"K", b"L", b"X", b"SV")


def _numerals(data: bytes) -> bool:
    classes = data.translate(_NUMERALS, b",.")
    if b"0l" in classes or b"l0" in classes:
        return True
    return b"T" in classes and (b"T0" in classes or b"0T" in classes)


def _era(data: bytes) -> bool:
    if any(word in data for word in _CE):
        return True
    arabic = data.translate(_TO_ARABIC)
    # Digits that may be such a year are found fast; only there is what stands before them weighed.
    return any(_ce_year(arabic, m.start(), m.end() + 1) for m in _four_digits(arabic))
