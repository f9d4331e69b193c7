"""Two states of a plan compared: project by project, field by field, with money that closes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pyo1plan.findings import Path
from pyo1plan.records.proposal import Proposal
from pyo1plan.year.amending import tree_of
from pyo1plan.year.decisions import Ruling
from pyo1plan.year.held import Held
from pyo1plan.year.stage import Plan


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One value that differs; `old` is None where it was added, `new` where it was taken away."""

    path: Path
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ProjectDifference:
    """One project of either plan.

    `before` or `after` is None where it is not in that plan. `rulings` are the decisions on it that
    the later plan counts and the earlier does not, in the order they were taken.
    """

    id: str
    before: Held[Proposal] | None
    after: Held[Proposal] | None
    fields: tuple[FieldDifference, ...]
    rulings: tuple[Ruling, ...]

    @property
    def old_total(self) -> Decimal:
        """Baht before; nothing where the project was not in the plan."""
        return self.before.record.budget.total if self.before else Decimal(0)

    @property
    def new_total(self) -> Decimal:
        """Baht after, likewise."""
        return self.after.record.budget.total if self.after else Decimal(0)

    @property
    def is_same(self) -> bool:
        """Whether nothing of it differs."""
        return self.before is not None and self.after is not None and not self.fields


def compare(before: Plan, after: Plan) -> tuple[ProjectDifference, ...]:
    """Every project of either plan: those of `before` in their order, then those that joined."""
    old = {held.id: held for held in before.proposals}
    new = {held.id: held for held in after.proposals}
    counted = set(_places(before.taken))
    since = [
        r
        for r, place in zip(after.taken, _places(after.taken), strict=True)
        if place not in counted
    ]
    return tuple(
        ProjectDifference(
            id_,
            old.get(id_),
            new.get(id_),
            tuple(_of_project(old.get(id_), new.get(id_))),
            tuple(r for r in since if id_ in named_in(r)),
        )
        for id_ in dict.fromkeys((*old, *new))
    )


def named_in(ruling: Ruling) -> tuple[str, ...]:
    """Every project that a decision is about: its own, and those it goes into, makes or gives to."""
    decision = ruling.decision
    others = [decision.into, decision.transfer.to if decision.transfer else None]
    return (
        decision.proposal,
        *(other for other in others if other),
        *(part.id for part in decision.parts),
    )


def differences(old: Any, new: Any, path: Path = ()) -> Iterator[FieldDifference]:
    """What differs between two trees of maps, lists and values; entries of lists by their place."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            yield from differences(old.get(key), new.get(key), (*path, key))
    elif isinstance(old, list) and isinstance(new, list):
        for index in range(max(len(old), len(new))):
            one = old[index] if index < len(old) else None
            two = new[index] if index < len(new) else None
            yield from differences(one, two, (*path, index))
    elif old != new and not (_is_empty(old) and _is_empty(new)):
        yield FieldDifference(path, old, new)


def _is_empty(value: Any) -> bool:
    """Whether a tree holds no value at all: an empty list is the same as none."""
    if isinstance(value, dict):
        return all(map(_is_empty, value.values()))
    return all(map(_is_empty, value)) if isinstance(value, list) else value is None


def _of_project(
    old: Held[Proposal] | None, new: Held[Proposal] | None
) -> Iterator[FieldDifference]:
    if old is not None and new is not None and old.record is not new.record:
        yield from differences(tree_of(old.record), tree_of(new.record))


def _places(rulings: tuple[Ruling, ...]) -> list[tuple[str, Path]]:
    return [(ruling.meeting.file, ruling.path) for ruling in rulings]
