"""The plan at a stage: the proposals with the decisions taken up to it, applied in order.

`submitted`: as the groups sent them; `screened`: after the plan committee; `endorsed`: after the
body that approves the plan; `current`: with all decisions of the year so far.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from pyo1plan.records.meeting import Meeting
from pyo1plan.records.proposal import Proposal
from pyo1plan.words import Words
from pyo1plan.year.decisions import Ruling, added_later, apply, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

Stage = Literal["submitted", "screened", "endorsed", "current"]
STAGES: tuple[Stage, ...] = ("submitted", "screened", "endorsed", "current")
STAGE_NAMES: dict[Stage, Words] = {
    "submitted": Words("ฉบับที่กลุ่มเสนอ", "as submitted"),
    "screened": Words("ฉบับหลังการกลั่นกรองของคณะกรรมการจัดทำแผน", "as screened"),
    "endorsed": Words("ฉบับที่ได้รับความเห็นชอบ", "as endorsed"),
    "current": Words("ฉบับปัจจุบัน", "current"),
}
_AGREED = ("agree", "agree-with-changes")
#: The document whose approval endorses the plan.
ANNUAL_PLAN = "annual-plan"


@dataclass(frozen=True)
class Plan:
    """The year's plan as it stands at one stage."""

    year: Year
    stage: Stage
    proposals: tuple[Held[Proposal], ...]
    #: The decisions that made it, in the order they were taken.
    taken: tuple[Ruling, ...] = ()

    @cached_property
    def projects(self) -> tuple[Proposal, ...]:
        """The projects of the plan, in the order of their files."""
        return tuple(held.record for held in self.proposals)

    @cached_property
    def total(self) -> Decimal:
        """All project money, in baht."""
        return sum((p.budget.total for p in self.projects), Decimal(0))


def stages_reached(year: Year) -> tuple[Stage, ...]:
    """The stages that the year's decisions have reached, in order; `submitted` always is."""
    reached: list[Stage] = ["submitted"]
    committee = _body(year, "screened")
    if committee and any(m.record.body == committee and _decides(m.record) for m in year.meetings):
        reached.append("screened")
    if endorsement(year) is not None:
        reached += ["endorsed", "current"]
    return tuple(reached)


def endorsement(year: Year) -> Held[Meeting] | None:
    """The meeting that endorsed the plan: the approving body's first that agreed to it.

    It agrees to the plan as a whole (an item that `approves` it) or to at least one project; one that
    only postponed or rejected endorsed nothing.
    """
    body = _body(year, "endorsed")
    held = (m for m in sorted(year.meetings, key=lambda m: (m.record.date, m.id)))
    return next((m for m in held if m.record.body == body and _agrees(m.record)), None)


def _decides(meeting: Meeting) -> bool:
    return any(
        item.decisions or (item.approves == ANNUAL_PLAN and item.outcome) for item in meeting.items
    )


def _agrees(meeting: Meeting) -> bool:
    return any(
        (item.approves == ANNUAL_PLAN and item.outcome in _AGREED)
        or any(decision.decision in _AGREED for decision in item.decisions)
        for item in meeting.items
    )


def plan_at(year: Year, stage: Stage) -> Plan:
    """The plan at `stage`; a stage not reached yet is the plan as far as decisions go.

    Raises `pyo1plan.year.decisions.DecisionError` for a decision that cannot be applied.
    """
    counts = _counted(year, stage)
    every = tuple(rulings(year.meetings))
    taken = tuple(r for r in every if counts(r))
    return Plan(year, stage, apply(year.proposals, taken, added_later(every)), taken)


def _body(year: Year, stage: Stage) -> str | None:
    settings = year.frame.settings
    if settings is None:
        return None
    if stage == "screened":
        return settings.record.plan_committee
    return settings.record.approvals.get(ANNUAL_PLAN)


def _counted(year: Year, stage: Stage) -> Callable[[Ruling], bool]:
    """Which decisions count at `stage`: those of its bodies up to the day of endorsement.

    Decisions after it change the year, not the plan that was endorsed.
    """
    if stage == "submitted":
        return lambda ruling: False
    if stage == "current":
        return lambda ruling: True
    bodies = {_body(year, "screened")} | (
        {_body(year, "endorsed")} if stage == "endorsed" else set()
    )
    last = endorsement(year)

    def counts(ruling: Ruling) -> bool:
        meeting = ruling.meeting.record
        return meeting.body in bodies and (last is None or meeting.date <= last.record.date)

    return counts
