"""The years before one, as far as they stand here: what was planned, decided and reported.

Of each only those records are read that tell what came of it; nothing is judged, for a year is
judged when it is asked for itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import Record
from pyo1plan.year.files import Folder, record_files
from pyo1plan.year.held import Held
from pyo1plan.year.load import year_of
from pyo1plan.year.model import READ_FIRST, Year, frame_of
from pyo1plan.year.read import read_held
from pyo1plan.year.repository import Repository

#: The kinds of record that tell what a year's money was and what became of it.
OF_MONEY = frozenset({"proposal", "meeting", "results"})
#: Those, and what the year aimed at and looked back on.
OF_TRENDS = OF_MONEY | {"settings", "strategies", "review"}


def past_year(repository: Repository, number: int, kinds: frozenset[str]) -> Year | None:
    """Fiscal year `number` with its records of `kinds` alone; None where it does not stand here."""
    folder = repository.year(number)
    if not folder.is_dir():
        return None
    files, _ = record_files(repository, [Folder("year", folder)])
    wanted = [file for file in files if file.kind in kinds]
    helds: list[tuple[str, Held[Record]]] = []
    unread: list[tuple[str, str]] = []
    for file in wanted:
        held = read_held(file)
        if isinstance(held, list):
            unread.append((file.kind, file.file))
        else:
            helds.append((file.kind, held))
    frame = frame_of(
        number,
        helds,
        (file.id for file in wanted if file.kind == "proposal"),
        (file.id for file in wanted if file.kind == "meeting"),
    )
    return year_of(frame, [pair for pair in helds if pair[0] not in READ_FIRST], unread)


def years_before(repository: Repository, number: int, most: int) -> Iterator[Year]:
    """Up to `most` years before fiscal year `number`, the latest first; a gap ends them."""
    for before in range(number - 1, number - 1 - most, -1):
        year = past_year(repository, before, OF_TRENDS)
        if year is None:
            return
        yield year
