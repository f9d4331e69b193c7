"""A door: one kind of file that `plan import` takes, and what is asked of it in one run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from pyo1plan.intake.importing.incoming import Incoming
from pyo1plan.intake.importing.outcome import Decide, Outcome
from pyo1plan.records.base import Record
from pyo1plan.records.submissions import Submissions
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository


@dataclass(frozen=True)
class Errand:
    """One run of an import: the year it is for, what came before, the day, and who decides.

    `as_of` is the day of which the data tell, where the command line says so.
    """

    repository: Repository
    year: Year
    submissions: Submissions
    on: date
    decide: Decide
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Door:
    """A kind of file.

    `key` is what its workbooks say of themselves (`plan.form`), and `--kind`. `take` gives the
    outcome of all its files of a run and writes nothing. `knows` says how much of a workbook or table
    that does not say its kind it finds again (0: it is not of this kind). `model` is the record that
    a YAML file of this kind holds (None: it takes no YAML). `how` says how such a file is made.
    """

    key: str
    title: Words
    take: Callable[[Sequence[Incoming], Errand], Outcome]
    knows: Callable[[Incoming, Errand], int]
    how: Words
    model: type[Record] | None = None
