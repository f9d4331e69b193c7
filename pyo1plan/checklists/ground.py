"""The ground that evidence is looked for on: the year with all it leans on, as of a day.

What is dated after that day has not happened yet and shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as FilePath
from typing import Any, TypeVar

from pyo1plan.checklists.evidence import Proof
from pyo1plan.findings import Finding, Path, Place
from pyo1plan.records.base import Record
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.office import Office
from pyo1plan.sources.places import Places
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import FRAME_KINDS, Year

T = TypeVar("T", bound=Record)

#: Kinds of record that lie both in a fiscal year and in a development plan: looked for in both.
_ALSO = {
    "meeting": ("development-meeting",),
    "publications": ("development-publications",),
    "filed": ("development-filed",),
    "attestations": ("development-attestations",),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """Where evidence is looked for. `root` is the office's folder; `on` the day that is judged."""

    year: Year
    findings: tuple[Finding, ...]
    on: date
    root: FilePath
    _places: dict[str, Places] = field(default_factory=dict, compare=False, repr=False)

    @property
    def office(self) -> Office | None:
        """The office, if its file can be read."""
        return self.year.frame.office.record if self.year.frame.office else None

    def records(self, kind: str, model: type[T]) -> tuple[Held[T], ...]:
        """All records of `kind`, those of the development plan in force included."""
        if kind in FRAME_KINDS:
            held: Any = getattr(self.year.frame, kind)
            return (held,) if held is not None else ()
        own: tuple[Any, ...] = {"proposal": self.year.proposals, "meeting": self.year.meetings}.get(
            kind, self.year.every(kind, model)
        )
        return own + tuple(
            held for other in _ALSO.get(kind, ()) for held in self.year.every(other, model)
        )

    def entries(self, kind: str, model: type[T], under: str) -> Iterator[tuple[Held[T], Path, Any]]:
        """Each entry of the list `under` of all records of `kind`, with where it stands."""
        for held in self.records(kind, model):
            for i, entry in enumerate(getattr(held.record, under)):
                yield held, (under, i), entry

    def meetings(self) -> tuple[Held[Meeting], ...]:
        """The meetings dated up to the day."""
        held = self.records("meeting", Meeting)
        return tuple(m for m in held if m.record.date <= self.on)

    def has_happened(self, day: date | None) -> bool:
        """Whether a day is known and not after the day that is judged."""
        return day is not None and day <= self.on

    def unread(self, *kinds: str) -> tuple[str, ...]:
        """The files of these kinds that cannot be read: they might hold the proof."""
        wanted = {k for kind in kinds for k in (kind, *_ALSO.get(kind, ()))}
        return tuple(file for kind, file in self.year.unread if kind in wanted)

    def proof(self, words: Words, held: Held[Any], path: Path, day: date | None = None) -> Proof:
        """A proof at the value `path` of a record."""
        return Proof(words, self.place(held, path), day)

    def place(self, held: Held[Any], path: Path) -> Place:
        """Where the value `path` of a record stands."""
        if held.file not in self._places:
            self._places[held.file] = Places(held.text)
        return self._places[held.file].place(held.file, path)

    def body_name(self, key: str) -> str:
        """The short name of a committee, else its name, else its key."""
        body = self.office.body(key) if self.office else None
        return (body.short_name or body.name) if body else key
