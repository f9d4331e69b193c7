"""What one piece of evidence shows: how much of what was asked is there, by what, and what lacks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pyo1plan.findings import Place
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that proves: what it is, its day (None for a record without one) and where it stands."""

    words: Words
    place: Place
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """What a group (its key) still has to hand in."""

    group: str
    words: Words


@dataclass(frozen=True, slots=True)
class Shown:
    """What the workspace shows of one piece of evidence.

    `asked` says in words what is wanted. `have` of `of` parts are there; where `of` is 0 there is
    nothing to show yet (no case has come up, no month has passed). `missing` tells what lacks, `next`
    what to do about it. `blocked` names files that cannot be read and might hold the proof.
    """

    kind: str
    asked: Words
    have: int
    of: int
    proofs: tuple[Proof, ...] = ()
    missing: tuple[Words, ...] = ()
    next: Words | None = None
    owed: tuple[Owed, ...] = ()
    blocked: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether all of it is there."""
        return not self.blocked and self.have >= self.of > 0

    @property
    def is_condition(self) -> bool:
        """Whether it only says that nothing is wrong, which holds before any work was done."""
        return self.kind == "rules"

    @property
    def is_begun(self) -> bool:
        """Whether somebody has done something for it."""
        return self.have > 0 and not self.is_condition

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to show yet."""
        return not self.blocked and self.of == 0
