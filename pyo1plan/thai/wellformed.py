"""Typing errors that Thai orthography rules out: marks without a consonant, vowels out of place.

The rules follow the Thai code point tables of the .th registry and of ICANN's root zone; they need
no dictionary. A mark quoted by itself, after a hyphen, dash or dotted circle (`-ั-`, `◌่`), and a
leading vowel that stands alone (`ไม้มลาย (ไ)`), are citations, not errors.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from pyo1plan.thai.canonical import canonical

ProblemKind = Literal[
    "leading-mark",
    "leading-vowel",
    "double-sara-e",
    "upper-vowel",
    "lower-vowel",
    "tone",
    "sara-am",
    "split-sara-am",
    "mark-order",
    "mark-pile",
    "lost-sara-am",
]


class Problem(NamedTuple):
    """A place where `text`, at `position` (characters from 0), is not well-formed Thai.

    `text` is the syllable's piece around it; `suggestion` what to write instead of that piece, or
    None where the right spelling cannot be told.
    """

    position: int
    kind: ProblemKind
    text: str
    suggestion: str | None


_C = "ก-ฮ"
_THAI = "ก-๎"
_LEADING = "เแโใไ"
_UPPER = "\u0e31\u0e34-\u0e37\u0e47"
_LOWER = "\u0e38-\u0e3a"
_NIKHAHIT = "\u0e4d"
_TONE = "\u0e48-\u0e4b"
_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_CITED = "◌\\-–"

# One alternative is one rule, named by its group. Of the rules that fit at one place the first
# speaks, so the more telling ones come first. Each begins with the character it is about and then
# looks back over it: a search that must look back at every place takes three times as long.
_RULES = re.compile(
    f"(?P<double_sara_e>เเ)"
    f"|(?P<leading_vowel>[{_LEADING}](?![{_C}{_CITED}])(?:(?<=[{_THAI}].)|(?=[{_THAI}])))"
    f"|(?P<leading_mark>[{_MARK}\u0e33](?<![{_THAI}{_CITED}].))"
    f"|(?P<split_sara_am>{_NIKHAHIT}[{_TONE}]?\u0e32|[{_TONE}]{_NIKHAHIT}\u0e32|\u0e33[{_TONE}]+)"
    f"|(?P<mark_pile>[{_MARK}]{{4,}})"
    f"|(?P<mark_order>[{_TONE}\u0e4c](?<=[{_C}].)[{_UPPER}\u0e38\u0e39])"
    f"|(?P<upper_vowel>[{_UPPER}{_NIKHAHIT}](?<![{_C}{_CITED}].))"
    f"|(?P<lower_vowel>[{_LOWER}](?<![{_C}{_CITED}].))"
    f"|(?P<tone>[{_TONE}](?<![{_C}{_CITED}\u0e31\u0e34-\u0e39{_NIKHAHIT}].))"
    f"|(?P<sara_am>\u0e33(?<![{_C}{_CITED}{_TONE}].))"
    f"|(?P<lost_sara_am>\\ (?<=[{_C}{_TONE}].)\\ *\u0e32(?:(?=[{_THAI}])|(?<=[{_THAI}][{_THAI}] .)))",
    re.DOTALL,
)

# Plain Thai, which is nearly all there is, in one pass: four times as fast as looking for faults.
_is_plain_thai = re.compile(
    f"(?:[^{_THAI}]+"
    f"|[{_LEADING}]?[{_C}](?:[{_TONE}]?\u0e33|(?:\u0e47|[\u0e31\u0e34-\u0e39]?[{_TONE}]?)\u0e4c?)"
    "[ะาๅๆฯ]*|[ๆฯ฿]+)*+"
).fullmatch


def problems(text: str) -> tuple[Problem, ...]:
    """What is not well-formed in `text`, in order of place; at most one problem for a place."""
    if text.isascii() or _is_plain_thai(text):
        return ()
    return tuple(_problem(text, match) for match in _RULES.finditer(text))


def _problem(text: str, match: re.Match[str]) -> Problem:
    group = match.lastgroup
    start, suggestion = _SUGGESTIONS[group](text, match)
    end = match.end() + (group == "leading_vowel" and suggestion is not None)
    return Problem(start, _KINDS[group], text[start:end], suggestion)


Suggestion = tuple[int, str | None]
"""Where the piece to replace begins, and what to write instead of it."""


def _canonical_spelling(_text: str, match: re.Match[str]) -> Suggestion:
    return match.start(), canonical(match[0])


def _without_it(text: str, match: re.Match[str]) -> Suggestion:
    """The mark has no place here: the letter before it alone."""
    start = match.start() - 1
    return start, text[start]


def _only_the_second(text: str, match: re.Match[str]) -> Suggestion:
    """Two leading vowels in a row: the second was meant. Else nobody can tell."""
    following = text[match.end() : match.end() + 1]
    return match.start(), following if following and following in _LEADING else None


def _joined_to_its_consonant(text: str, match: re.Match[str]) -> Suggestion:
    """Copying from a PDF puts a space between a consonant and its mark."""
    place = match.start() - 1
    while place >= 0 and text[place] == " ":
        place -= 1
    joined = text[max(place, 0)] + match[0]
    if place == match.start() - 1 or not _can_join(joined):
        return match.start(), None
    return max(place, 0), joined


def _without_repetition(_text: str, match: re.Match[str]) -> Suggestion:
    marks = "".join(dict.fromkeys(canonical(match[0])))
    return match.start(), marks if len(marks) <= 2 else None


def _before_the_vowel(text: str, match: re.Match[str]) -> Suggestion:
    """A tone typed after sara a or sara aa belongs before it; any other stray tone nowhere."""
    start = match.start()
    if start >= 2 and text[start - 1] in "ะา" and _is_consonant(text[start - 2]):
        return start - 2, text[start - 2] + match[0] + text[start - 1]
    return _without_it(text, match)


def _restored_sara_am(text: str, match: re.Match[str]) -> Suggestion:
    """`ส านัก`: what some PDF files make of `สำนัก` when it is copied."""
    start = match.start() - 1
    return start, text[start] + "\u0e33"


def _unknown(_text: str, match: re.Match[str]) -> Suggestion:
    return match.start(), None


_is_consonant = re.compile(f"[{_C}]").fullmatch
_can_join = re.compile(f"[{_C}][{_MARK}\u0e33]|[\u0e31\u0e34-\u0e39][{_TONE}]").fullmatch

_SUGGESTIONS: dict[str | None, Callable[[str, re.Match[str]], Suggestion]] = {
    "double_sara_e": _canonical_spelling,
    "leading_vowel": _only_the_second,
    "leading_mark": _joined_to_its_consonant,
    "split_sara_am": _canonical_spelling,
    "mark_pile": _without_repetition,
    "mark_order": _canonical_spelling,
    "upper_vowel": _without_it,
    "lower_vowel": _without_it,
    "tone": _before_the_vowel,
    "sara_am": _unknown,
    "lost_sara_am": _restored_sara_am,
}
_KINDS: dict[str | None, ProblemKind] = {
    "double_sara_e": "double-sara-e",
    "leading_vowel": "leading-vowel",
    "leading_mark": "leading-mark",
    "split_sara_am": "split-sara-am",
    "mark_pile": "mark-pile",
    "mark_order": "mark-order",
    "upper_vowel": "upper-vowel",
    "lower_vowel": "lower-vowel",
    "tone": "tone",
    "sara_am": "sara-am",
    "lost_sara_am": "lost-sara-am",
}
