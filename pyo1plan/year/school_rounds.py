"""Counts of schools side by side: of this year and of the years before, each with its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pyo1plan.records.kinds import kind
from pyo1plan.records.schools import School, Schools
from pyo1plan.year.files import RecordFile
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.read import read_held
from pyo1plan.year.repository import Repository


@dataclass(frozen=True)
class Round:
    """One count with its day, and the file that holds it."""

    day: date
    file: str
    record: Schools

    @cached_property
    def by_code(self) -> Mapping[str, School]:
        """The schools by their code."""
        return {school.code: school for school in self.record.schools}


def standing_schools(year: Year) -> Schools | None:
    """The count by which the year plans: `schools.yaml` and its further files as one; None without schools.

    The files of one count tell one day; where they do not, none is known.
    """
    own = [held.record for held in (year.frame.schools,) if held is not None]
    parts = [*own, *(held.record for held in year.every("schools-part", Schools))]
    full = [part for part in parts if part.schools]
    if len(full) < 2:
        return full[0] if full else None
    days = {part.as_of for part in full}
    return full[0].model_copy(
        update={
            "as_of": full[0].as_of if len(days) == 1 else None,
            "schools": tuple(school for part in full for school in part.schools),
            "results": tuple(result for part in parts for result in part.results),
        }
    )


def rounds(repository: Repository, year: Year) -> tuple[Round, ...]:
    """Every dated count of `year` and of the years before it, oldest first; one for each day.

    The year's own files count before those of other years; what cannot be read is left out (plan
    validate of its year tells it).
    """
    own = [held for held in (year.frame.schools,) if held is not None]
    own += year.every("schools-round", Schools)
    found: dict[date, Round] = {}
    for held in (*own, *_of_others(repository, year.frame.number)):
        day = held.record.as_of
        if day is not None and held.record.schools:
            found.setdefault(day, Round(day, held.file, held.record))
    return tuple(found[day] for day in sorted(found))


def _of_others(repository: Repository, number: int) -> Iterator[Held[Schools]]:
    for other in reversed(repository.years()):
        if other >= number:
            continue
        folder = repository.year(other)
        paths = [folder / "schools.yaml", *sorted((folder / "schools").glob("*.yaml"))]
        for path in paths:
            if not path.is_file() or path.is_symlink():
                continue
            key = "schools" if path.parent == folder else "schools-round"
            held = read_held(RecordFile(path, repository.relative(path), kind(key).key))
            if not isinstance(held, list) and isinstance(held.record, Schools):
                yield held  # type: ignore[misc]  # narrowed by the line above
