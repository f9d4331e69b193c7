"""A fiscal year as one value: the frame that holds for all, the proposals, the meetings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from pyo1plan.records.base import Record
from pyo1plan.year.held import Held
from pyo1plan.year.repository import Period

if TYPE_CHECKING:
    from pyo1plan.records.analysis import Analysis
    from pyo1plan.records.budget import Budget
    from pyo1plan.records.development import DevelopmentPlan
    from pyo1plan.records.meeting import Meeting
    from pyo1plan.records.office import Office
    from pyo1plan.records.policies import Policies
    from pyo1plan.records.proposal import Proposal
    from pyo1plan.records.review import Review
    from pyo1plan.records.schools import Schools
    from pyo1plan.records.settings import Settings
    from pyo1plan.records.strategies import Strategies
    from pyo1plan.records.waivers import Waivers

T = TypeVar("T", bound=Record)


@dataclass(frozen=True)
class Frame:
    """What holds for every proposal of the year; a part is None when it is absent or unreadable."""

    number: int
    office: Held[Office] | None = None
    settings: Held[Settings] | None = None
    policies: Held[Policies] | None = None
    review: Held[Review] | None = None
    strategies: Held[Strategies] | None = None
    budget: Held[Budget] | None = None
    schools: Held[Schools] | None = None
    #: Where the list of schools goes on, if it is that long.
    further_schools: tuple[Held[Schools], ...] = ()
    waivers: Held[Waivers] | None = None
    #: The development plan in force in this year, as it was first agreed, and what it rests on.
    development: Held[DevelopmentPlan] | None = None
    analysis: Held[Analysis] | None = None
    #: Ids of all proposals whose file stands in the folder, readable or not.
    proposal_ids: frozenset[str] = frozenset()
    #: Ids of all meetings whose file stands in the folder, readable or not.
    meeting_ids: frozenset[str] = frozenset()
    #: Every development plan whose folder stands in the office's, oldest first.
    periods: tuple[Period, ...] = ()

    @cached_property
    def school_codes(self) -> frozenset[str]:
        """The codes of the area's schools, in whichever file they stand."""
        first = () if self.schools is None else (self.schools,)
        return frozenset(
            s.code for held in (*first, *self.further_schools) for s in held.record.schools
        )


@dataclass(frozen=True)
class Year:
    """Everything of one fiscal year that could be read."""

    frame: Frame
    proposals: tuple[Held[Proposal], ...] = ()
    meetings: tuple[Held[Meeting], ...] = ()
    #: Every other record, with the key of its kind, in the order of their files.
    others: tuple[tuple[str, Held[Record]], ...] = ()
    #: Files whose record could not be read, by kind: rules that need them are blocked.
    unread: tuple[tuple[str, str], ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Held[Proposal]]:
        """Proposals by the id their file gives them."""
        return {held.id: held for held in self.proposals}

    def proposal(self, id_: str) -> Held[Proposal] | None:
        """The proposal whose file is named `id_`."""
        return self.by_id.get(id_)

    def meeting(self, id_: str) -> Held[Meeting] | None:
        """The meeting whose file is named `id_`."""
        return next((m for m in self.meetings if m.id == id_), None)

    def every(self, kind: str, model: type[T]) -> tuple[Held[T], ...]:
        """The records of `kind` (a key of `records/kinds.py`), which are of `model`."""
        return tuple(
            held  # type: ignore[misc]  # narrowed by the model below
            for key, held in self.others
            if key == kind and isinstance(held.record, model)
        )

    def unread_kinds(self) -> frozenset[str]:
        """The kinds of record of which at least one file could not be read."""
        return frozenset(kind for kind, _ in self.unread)


#: The kinds of which a year has one record at most, named by the fields of the frame.
FRAME_KINDS = (
    "office",
    "settings",
    "policies",
    "review",
    "strategies",
    "budget",
    "schools",
    "waivers",
    "development",
    "analysis",
)


#: The kind of `Frame.further_schools`, which is read with the frame and is a record among others too.
FURTHER_SCHOOLS = "schools-part"
#: The kinds that make the frame.
READ_FIRST = frozenset({*FRAME_KINDS, FURTHER_SCHOOLS})


def frame_of(
    number: int,
    helds: Iterable[tuple[str, Held[Record]]],
    proposal_ids: Iterable[str],
    meeting_ids: Iterable[str],
    periods: Iterable[Period] = (),
) -> Frame:
    """The frame made of what was read: pairs of kind and record."""
    helds = list(helds)
    parts = {kind: held for kind, held in helds if kind in FRAME_KINDS}
    return Frame(
        number,
        proposal_ids=frozenset(proposal_ids),
        meeting_ids=frozenset(meeting_ids),
        periods=tuple(periods),
        further_schools=tuple(held for kind, held in helds if kind == FURTHER_SCHOOLS),  # type: ignore[misc]
        **parts,  # type: ignore[arg-type]  # kinds.py pairs each kind with its model
    )
