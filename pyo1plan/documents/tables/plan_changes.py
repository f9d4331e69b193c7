"""What decisions made of a plan: each project's money before and after, and each field that changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pyo1plan.documents.tables.agreement import agree
from pyo1plan.documents.tables.amendments import spoken
from pyo1plan.documents.tables.field_words import field_words, model_at
from pyo1plan.records.meeting import VERBS
from pyo1plan.records.office import Office
from pyo1plan.records.proposal import Proposal
from pyo1plan.year.decisions import Ruling
from pyo1plan.year.differences import ProjectDifference, compare
from pyo1plan.year.stage import Plan

Fate = Literal["same", "changed", "left", "joined"]
FATES: tuple[Fate, ...] = ("same", "changed", "left", "joined")


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision as the table tells it: meeting, what was decided, and why."""

    meeting: str
    verb: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field that changed, by its names; `old` or `new` is None where there was or is nothing."""

    where: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class ChangedProject:
    """A project of either plan; amounts in baht."""

    number: int
    id: str
    name: str
    group: str
    fate: Fate
    old: Decimal
    new: Decimal
    decisions: tuple[DecisionLine, ...]
    fields: tuple[FieldLine, ...]

    @property
    def change(self) -> Decimal:
        return self.new - self.old


@dataclass(frozen=True, slots=True)
class FateSum:
    """How many projects had one fate, and their money before and after."""

    fate: Fate
    count: int
    old: Decimal
    new: Decimal


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """All projects of both plans; the sums close: old + change = new."""

    projects: tuple[ChangedProject, ...]
    fates: tuple[FateSum, ...]
    old: Decimal
    new: Decimal

    @property
    def change(self) -> Decimal:
        return self.new - self.old

    @property
    def touched(self) -> tuple[ChangedProject, ...]:
        """The projects that changed in any way."""
        return tuple(p for p in self.projects if p.fate != "same")


def plan_changes(before: Plan, after: Plan, office: Office) -> PlanChanges:
    """What lies between the two plans.

    Raises `agreement.TablesDisagree` if the projects' money does not sum to that of the plans.
    """
    projects = tuple(
        _project(number, one, office) for number, one in enumerate(compare(before, after), 1)
    )
    fates = tuple(_sum(fate, projects) for fate in FATES)
    old, new = _total(p.old for p in projects), _total(p.new for p in projects)
    agree("money before", (("plan", before.total), ("projects", old)))
    agree("money after", (("plan", after.total), ("projects", new)))
    agree(
        "money of fates", (("projects", new - old), ("fates", _total(f.new - f.old for f in fates)))
    )
    return PlanChanges(projects, fates, old, new)


def _project(number: int, one: ProjectDifference, office: Office) -> ChangedProject:
    held = one.after or one.before
    assert held is not None  # it is in one of the plans
    record = held.record
    group = office.group(record.group)
    return ChangedProject(
        number,
        one.id,
        record.name,
        (group.short_name or group.name) if group else record.group,
        _fate(one),
        one.old_total,
        one.new_total,
        tuple(_decision(ruling, office) for ruling in one.rulings),
        tuple(
            FieldLine(field_words(Proposal, f.path), spoken(f.old, below), spoken(f.new, below))
            for f in one.fields
            for below in (model_at(Proposal, f.path),)
        ),
    )


def _fate(one: ProjectDifference) -> Fate:
    if one.is_same:
        return "same"
    if one.after is None:
        return "left"
    return "joined" if one.before is None else "changed"


def _decision(ruling: Ruling, office: Office) -> DecisionLine:
    meeting = ruling.meeting.record
    body = office.body(meeting.body)
    name = (body.short_name or body.name) if body else meeting.body
    return DecisionLine(
        f"{name} ครั้งที่ {meeting.number}",
        VERBS[ruling.decision.decision].th,
        ruling.decision.reason,
    )


def _sum(fate: Fate, projects: tuple[ChangedProject, ...]) -> FateSum:
    chosen = [p for p in projects if p.fate == fate]
    return FateSum(fate, len(chosen), _total(p.old for p in chosen), _total(p.new for p in chosen))


def _total(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))
