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
from pyo1plan.checklists.kept import Kept, kept
from pyo1plan.findings import Finding, Path, Place
from pyo1plan.records.base import Record
from pyo1plan.records.kinds import kind as kind_of
from pyo1plan.records.meeting import Meeting
from pyo1plan.records.office import Office
from pyo1plan.sources.places import Places
from pyo1plan.thai.fiscal import calendar_year_be, first_day, last_day
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import FRAME_KINDS, Year
from pyo1plan.year.repository import DEVELOPMENT, REGISTERS, WORKSPACES

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
    #: The first day that counts for what runs by calendar year; that of the fiscal year if None.
    since: date | None = None
    _places: dict[str, Places] = field(default_factory=dict, compare=False, repr=False)
    _kept: dict[tuple[str, str], Kept] = field(default_factory=dict, compare=False, repr=False)

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

    def is_of_year(self, day: date | None) -> bool:
        """Whether a day lies in the time that counts and is not after the day that is judged.

        Registers run by calendar year and so hold lines of the years before and after, too.
        """
        number = self.year.frame.number
        first = self.since or first_day(number)
        return day is not None and first <= day <= min(self.on, last_day(number))

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

    def kept(self, held: Held[Any], name: str) -> Kept:
        """The file `name` that a record names as its proof."""
        key = (held.file, name)
        if key not in self._kept:
            self._kept[key] = kept(self.root, held, name)
        return self._kept[key]

    def file_of(self, kind: str) -> str:
        """Where the next record of `kind` is to be written, as people name it."""
        known = kind_of(kind)
        return f"{self._home(known.home)}/{known.pattern}"

    def _home(self, home: str) -> str:
        number = self.year.frame.number
        if home == "year":
            return f"{WORKSPACES}/{number}"
        if home == "registers":
            calendar = min(max(calendar_year_be(self.on), number - 1), number)
            return f"{WORKSPACES}/{REGISTERS}/{calendar}"
        if home == "development":
            plan = self.year.frame.development
            period = f"{WORKSPACES}/{DEVELOPMENT}/*"
            return plan.file.rpartition("/")[0] if plan else period
        return WORKSPACES

    def body_name(self, key: str) -> str:
        """The short name of a committee, else its name, else its key."""
        body = self.office.body(key) if self.office else None
        return (body.short_name or body.name) if body else key
