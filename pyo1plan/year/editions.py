"""The development plan at an edition: the original with the yearly reviews laid over it, in order.

The original and every review stay as they were agreed, so every edition stays readable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from pyo1plan.findings import Path
from pyo1plan.records.analysis import Analysis
from pyo1plan.records.base import Record
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.records.form import read_record
from pyo1plan.records.revision import Change, Revision
from pyo1plan.year.amending import AmendingError, amend, tree_of, value_at
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

R = TypeVar("R", bound=Record)

#: The name of the plan as it was first agreed; every later edition is named by its year.
ORIGINAL = "original"
#: By which of its keys an entry of a list is known.
NAMES = ("id", "key", "code", "step", "aspect")


class EditionError(LookupError):
    """There is no development plan, or none of this name."""


class RevisionError(ValueError):
    """A change of a review that cannot be made; `path` leads to it in the review's file."""

    def __init__(self, revision: Held[Revision], index: int) -> None:
        super().__init__(f"{revision.file}: {revision.record.changes[index].at}")
        self.revision = revision
        self.index = index

    @property
    def path(self) -> Path:
        """Where the change says which field it means."""
        return ("changes", self.index, "at")


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change as it was made: what stood there before, and what stands there since.

    `at` leads through the file that `change.record` names; `old` is None where an entry was added,
    `new` where it was taken away. Both are values as the model reads them (Decimal, text), or maps
    and lists of them.
    """

    revision: Held[Revision]
    index: int
    change: Change
    at: Path
    old: Any
    new: Any


@dataclass(frozen=True)
class Edition:
    """The plan and its analysis at one edition, with all that changed since the original."""

    name: str
    plan: DevelopmentPlan
    analysis: Analysis | None
    revisions: tuple[Held[Revision], ...]
    changes: tuple[Amendment, ...]


def revisions(year: Year) -> tuple[Held[Revision], ...]:
    """The reviews of the development plan in the order of the years they hold from."""
    held = year.every("revision", Revision)
    return tuple(sorted(held, key=lambda h: (h.record.year, h.file)))


def editions(year: Year) -> tuple[str, ...]:
    """The names of all editions, the original first; none where there is no plan."""
    if year.frame.development is None:
        return ()
    return (ORIGINAL, *dict.fromkeys(str(h.record.year) for h in revisions(year)))


def edition(year: Year, name: str | None = None) -> Edition:
    """The edition `name`; without a name the one in force in the fiscal year of `year`.

    Raises `EditionError` where there is no such edition, `RevisionError` where a review up to it
    holds a change that cannot be made.
    """
    held = year.frame.development
    if held is None:
        raise EditionError("no development plan")
    names = editions(year)
    if name is None:
        begun = [n for n in names[1:] if int(n) <= year.frame.number]
        name = begun[-1] if begun else ORIGINAL
    if name not in names:
        raise EditionError(name)
    taken = [h for h in revisions(year) if name != ORIGINAL and h.record.year <= int(name)]
    analysis = year.frame.analysis.record if year.frame.analysis else None
    return _laid_over(name, held.record, analysis, taken)


def _laid_over(
    name: str,
    plan: DevelopmentPlan,
    analysis: Analysis | None,
    taken: list[Held[Revision]],
) -> Edition:
    made: list[Amendment] = []
    for revision in taken:
        for index, change in enumerate(revision.record.changes):
            if change.record == "plan":
                plan, amendment = _changed(plan, revision, index)
            elif analysis is not None:
                analysis, amendment = _changed(analysis, revision, index)
            else:
                raise RevisionError(revision, index)
            made.append(amendment)
    return Edition(name, plan, analysis, tuple(taken), tuple(made))


def _changed(record: R, revision: Held[Revision], index: int) -> tuple[R, Amendment]:
    change = revision.record.changes[index]
    tree = tree_of(record)
    try:
        at, old = amend(tree, change.at, change.to, NAMES)
    except AmendingError:
        raise RevisionError(revision, index) from None
    after = read_record(type(record), tree)
    if not isinstance(after, type(record)):
        raise RevisionError(revision, index)
    new = None if change.to is None else value_at(tree_of(after), at)
    return after, Amendment(revision, index, change, at, old, new)
