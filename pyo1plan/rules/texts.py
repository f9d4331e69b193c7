"""The texts of a record with their paths, for rules on how things are written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.base import Record
from pyo1plan.thai.characters import visible
from pyo1plan.thai.doubts import Doubts, doubts
from pyo1plan.year.held import Held

_EVERYTHING = Doubts(spelling=True, characters=True, numerals=True, era=True)

#: Characters shown on each side of what a message is about.
_AROUND = 12

#: What Thai writes over, under and behind a letter: never shown without it.
_MARKS = frozenset("ัำิีึืฺุู็่้๊๋์ํ๎")


def doubts_about(held: Held[Record]) -> Doubts:
    """What the record's texts may have wrong, told from its file as a whole.

    A backslash may write any character in YAML's double quotes, so it leaves everything in doubt.
    """
    return _EVERYTHING if "\\" in held.text else doubts(held.text)


def texts(record: Record) -> Iterator[tuple[Path, str]]:
    """Every text of the record, in the order of its fields, with the path that leads to it."""
    return _texts((), record)


def _texts(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Record):
        names = _names(type(value))
        for field, inner in value.__dict__.items():
            yield from _texts((*path, names[field]), inner)
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _texts((*path, i), inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts((*path, key), inner)


@cache
def _names(model: type[Record]) -> dict[str, str]:
    """The key in the file of each field."""
    return {name: info.alias or name for name, info in model.model_fields.items()}


def around(text: str, start: int, length: int = 1) -> str:
    """The stretch of `text` about a place, on one line, with hidden characters made visible."""
    first, last = max(start - _AROUND, 0), min(start + length + _AROUND, len(text))
    while first and text[first] in _MARKS:
        first -= 1
    while last < len(text) and text[last] in _MARKS:
        last += 1
    piece = " ".join(text[first:last].split("\n"))
    return f"{'…' if first else ''}{visible(piece)}{'…' if last < len(text) else ''}"
