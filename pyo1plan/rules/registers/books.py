"""The registers of letters of the calendar years that the year touches, and their examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.letters import Letter, Letters
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: The kinds of record that hold letters.
LETTERS = ("letters-in", "letters-out")
#: Where the examples of the rules stand.
RECEIVED = "registers/2569/letters-in.yaml"
SENT = "registers/2569/letters-out.yaml"
ORDERS = "registers/2569/orders.yaml"

_LETTER = (
    "{register_number: %s, date: %s, registered: %s, from: กลุ่มนโยบายและแผน, to: ทุกกลุ่ม,"
    " subject: แบบเสนอโครงการ, recipients: [%s]%s}"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter and where it stands."""

    held: Held[Letters]
    index: int
    letter: Letter

    def at(self, field: str) -> Path:
        """The path of one of its fields."""
        return ("letters", self.index, field)


@dataclass(frozen=True, slots=True)
class Book:
    """One register of one calendar year (พ.ศ.), whatever number of files it stands in."""

    calendar: int
    kind: str
    entries: tuple[Entry, ...]

    @property
    def in_sequence(self) -> list[Entry]:
        """Its letters by their number."""
        return sorted(self.entries, key=lambda entry: entry.letter.register_number)


def letters(year: Year) -> Iterator[Held[Letters]]:
    """Each file of letters, received and sent."""
    for kind in LETTERS:
        yield from year.every(kind, Letters)


def books(year: Year, *kinds: str) -> Iterator[Book]:
    """Each register of letters, in the order of kinds and years."""
    for kind in kinds or LETTERS:
        found: dict[int, list[Entry]] = {}
        for held in year.every(kind, Letters):
            entries = found.setdefault(calendar_of(held), [])
            entries += [Entry(held, i, one) for i, one in enumerate(held.record.letters)]
        for calendar, entries in sorted(found.items()):
            yield Book(calendar, kind, tuple(entries))


def calendar_of(held: Held[Any]) -> int:
    """The calendar year (พ.ศ.) in whose folder a register stands: `…/registers/<year>/…`."""
    parts = held.file.split("/")
    return int(parts[parts.index("registers") + 1])


def letter(
    number: str = "1",
    date: str = "2569-10-12",
    registered: str = "2569-10-12",
    recipients: str = "all-groups",
    more: str = "",
) -> str:
    """A line of a register for an example, as YAML flow; `more` are further fields."""
    return _LETTER % (number, date, registered, recipients, f", {more}" if more else "")
