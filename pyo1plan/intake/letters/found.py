"""Letters looked for by words, also inside unspaced text, and put in the order of how well they fit.

Texts and words are brought to one spelling first (`thai/canonical`): order of marks, sara am, digits
and capitals do not count. Where nothing is found, tone marks and other signs above the line are left
out; where that finds nothing either, what is nearly the same counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.digits import to_arabic_digits

T = TypeVar("T")

#: From this likeness (percent) on a text is taken for what was meant, if nothing fits better.
ALIKE = 82
#: Tone marks, maitaikhu, thanthakhat, nikhahit; paiyannoi and maiyamok.
_SIGNS = re.compile("[\u0e47-\u0e4e\u0e2f\u0e46]")
_BETWEEN = re.compile(r"[\s./\-–()“”\"']+")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A thing that was found; `how` well: every word, without signs, or nearly."""

    thing: T
    rank: float
    how: str


#: A thing with its texts, each with its weight.
Texts = Callable[[T], Sequence[tuple[str, float]]]


def search(things: Iterable[T], query: str, texts: Texts[T]) -> list[Found[T]]:
    """The things that hold every word of `query`, best first; else those without signs, else nearly."""
    every = [(thing, [(plain(text), weight) for text, weight in texts(thing)]) for thing in things]
    for how, told in (("exact", plain), ("signs", unsigned)):
        words = [w for w in told(query).split(" ") if w]
        if not words:
            return []
        spelt = (
            every
            if how == "exact"
            else [
                (thing, [(_without_signs(text), weight) for text, weight in held])
                for thing, held in every
            ]
        )
        found = [
            Found(thing, rank, how) for thing, held in spelt if (rank := _rank(held, words)) > 0
        ]
        if found:
            return sorted(found, key=lambda one: -one.rank)
    return _nearly(every, plain(query))


def plain(text: str) -> str:
    """`text` as it is compared: one spelling, Arabic digits, small letters, single spaces."""
    return _BETWEEN.sub(" ", to_arabic_digits(canonical(text)).casefold()).strip()


def unsigned(text: str) -> str:
    """`plain`, without the signs that people leave out or mistake."""
    return _without_signs(plain(text))


def _without_signs(text: str) -> str:
    return _SIGNS.sub("", text)


def _rank(held: Sequence[tuple[str, float]], words: Sequence[str]) -> float:
    """How well the texts hold all words; 0 where one is missing. A whole text or phrase counts more."""
    rank = 0.0
    for word in words:
        best = max((_weight(text, word, weight) for text, weight in held), default=0.0)
        if not best:
            return 0.0
        rank += best
    phrase = " ".join(words)
    together = max((weight for text, weight in held if phrase in text), default=0.0)
    return rank + together


def _weight(text: str, word: str, weight: float) -> float:
    if word not in text:
        return 0.0
    return weight * (3.0 if text == word else 1.5 if text.startswith(word) else 1.0)


def _nearly(every: Sequence[tuple[T, Sequence[tuple[str, float]]]], query: str) -> list[Found[T]]:
    from rapidfuzz import fuzz

    if len(query) < 4:
        return []
    found = []
    for thing, held in every:
        best = max(
            (
                weight * score
                for text, weight in held
                if (score := fuzz.partial_ratio(query, text, score_cutoff=ALIKE))
                and len(text) >= len(query) // 2
            ),
            default=0.0,
        )
        if best:
            found.append(Found(thing, best, "near"))
    return sorted(found, key=lambda one: -one.rank)
