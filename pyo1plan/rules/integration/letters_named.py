"""Every letter that a record of job 3 names, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.base import Record
from pyo1plan.records.integration_letter import LetterEntry
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: The kinds of record that name letters.
NAMING = (
    "integration-project",
    "integration-submissions",
    "integration-meeting",
    "integration-reports",
)


def letters_named(year: Year) -> Iterator[tuple[Held[Record], Path, LetterEntry]]:
    """In the order of the files, wherever in the record a letter stands."""
    for kind in NAMING:
        for held in year.every(kind, Record):
            for path, letter in _within((), held.record):
                yield held, path, letter


def _within(path: Path, value: Any) -> Iterator[tuple[Path, LetterEntry]]:
    if isinstance(value, LetterEntry):
        yield path, value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _within((*path, name), getattr(value, name))
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _within((*path, i), inner)
