"""One spelling for texts that look the same: for keys, ids, search and duplicates.

Unicode's own forms do not help with Thai. NFC leaves the two spellings of sara am apart (U+0E33 and
U+0E4D U+0E32) and does not order a tone mark and an upper vowel; NFKC takes sara am to pieces.
"""

from __future__ import annotations

import re
import unicodedata

# Soft hyphen; zero-width and bidirectional controls; joiners; byte order mark.
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"

# The order in which the marks over and under one consonant are kept. Nikhahit comes last, next to
# the sara aa with which it makes sara am.
_ORDER = {
    **dict.fromkeys("\u0e3a", 0),
    **dict.fromkeys("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47", 1),
    **dict.fromkeys("\u0e48\u0e49\u0e4a\u0e4b", 2),
    **dict.fromkeys("\u0e4c\u0e4e", 3),
    **dict.fromkeys("\u0e4d", 4),
}
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_TONES = "\u0e48-\u0e4b"

_invisible = re.compile(f"[{INVISIBLE}]+")
_is_doubtful = re.compile(
    # double sara e; nikhahit; a tone typed after sara am; marks out of order
    f"\u0e40\u0e40|\u0e4d|\u0e33[{_MARKS}]|[{_TONES}\u0e4c\u0e4e][{_MARKS}]"
    "|[\u0e31\u0e34-\u0e39\u0e47]\u0e3a"
).search
_pile = re.compile(f"[{_MARKS}]{{2,}}")
_late_tone = re.compile(f"\u0e4d\u0e32([{_TONES}]+)")


def canonical(text: str) -> str:
    """The spelling of `text` under which equal texts are equal.

    NFC; invisible characters gone; every stretch of spaces one space, none at the ends; `เเ` → `แ`;
    sara am one character and its tone before it; marks in the order vowel, tone, thanthakhat.
    Well-formed Thai is left as it is, and a second pass changes nothing.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", _invisible.sub("", text))
        if _is_doubtful(text):
            text = _settled(text)
    return " ".join(text.split())


def _settled(text: str) -> str:
    # Putting Thai marks in order and NFC only ever agree on their order, so this comes to rest;
    # it takes a second round where marks of another script stand between Thai ones.
    while (ordered := unicodedata.normalize("NFC", _in_order(text))) != text:
        text = ordered
    return text


def _in_order(text: str) -> str:
    text = text.replace("\u0e40\u0e40", "\u0e41").replace("\u0e33", "\u0e4d\u0e32")
    text = _pile.sub(_sorted_pile, text)
    text = _late_tone.sub("\\1\u0e4d\u0e32", text)
    text = _pile.sub(_sorted_pile, text)
    return text.replace("\u0e4d\u0e32", "\u0e33")


def _sorted_pile(match: re.Match[str]) -> str:
    return "".join(sorted(match[0], key=_ORDER.__getitem__))
