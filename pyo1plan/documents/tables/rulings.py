"""What a meeting decided, project by project, with what was asked and what was given: sums that close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.tables.field_words import field_words
from pyo1plan.records.meeting import VERBS, Decision
from pyo1plan.records.proposal import Proposal
from pyo1plan.year import sitting
from pyo1plan.year.differences import named_in
from pyo1plan.year.model import Year


@dataclass(frozen=True, slots=True)
class Row:
    """One project that the meeting decided on or that a decision touched; amounts in baht."""

    id: str
    name: str
    group: str
    asked: Decimal
    given: Decimal
    #: The decisions in words, then what they changed and why.
    said: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def difference(self) -> Decimal:
        """Above zero where the meeting gave more than was asked."""
        return self.given - self.asked


@dataclass(frozen=True, slots=True)
class Rulings:
    """The rows of one meeting, and the plan that it leaves."""

    rows: tuple[Row, ...]
    #: Projects of the plan after the meeting and their money.
    count: int
    total: Decimal

    @property
    def asked(self) -> Decimal:
        """The sum of the column, likewise below."""
        return sum((row.asked for row in self.rows), Decimal(0))

    @property
    def given(self) -> Decimal:
        return sum((row.given for row in self.rows), Decimal(0))

    @property
    def difference(self) -> Decimal:
        return self.given - self.asked


def rulings_of(year: Year, meeting_id: str) -> Rulings:
    """What the meeting decided; no rows where it decided on no project.

    What was asked is the project as it came before the meeting; of one that was out of the plan, what
    the group proposed; of one that a split made, nothing. Raises `DecisionError`.
    """
    before, after = sitting.before(year, meeting_id), sitting.after(year, meeting_id)
    taken = after.taken[len(before.taken) :]
    old = {held.id: held.record for held in before.proposals}
    new = {held.id: held.record for held in after.proposals}
    sent = {held.id: held.record for held in year.proposals}
    rows = []
    for id_ in dict.fromkeys(id_ for ruling in taken for id_ in named_in(ruling)):
        touching = [ruling.decision for ruling in taken if id_ in named_in(ruling)]
        came = old.get(id_) or sent.get(id_)
        project = new.get(id_) or came
        if project is not None:
            rows.append(_row(year, project, came, new.get(id_), touching))
    return Rulings(tuple(rows), len(after.projects), after.total)


def _row(
    year: Year,
    project: Proposal,
    came: Proposal | None,
    left: Proposal | None,
    touching: list[Decision],
) -> Row:
    group = year.frame.office.record.group(project.group) if year.frame.office else None
    return Row(
        project.id,
        project.name,
        (group.short_name or group.name) if group else project.group,
        came.budget.total if came else Decimal(0),
        left.budget.total if left else Decimal(0),
        tuple(_said(project.id, decision) for decision in touching),
        tuple(text for d in touching if d.proposal == project.id for text in _reasons(d)),
    )


def _said(id_: str, decision: Decision) -> str:
    """The decision as it concerns the project `id_`."""
    verb = VERBS[decision.decision].th
    if decision.proposal != id_:
        match decision.decision:
            case "merge":
                return f"รับรวมโครงการ {decision.proposal}"
            case "split":
                return f"แยกจากโครงการ {decision.proposal}"
            case _:
                return f"รับโอนจากโครงการ {decision.proposal}"
    if decision.into:
        return f"รวมเข้ากับโครงการ {decision.into}"
    if decision.parts:
        return "แยกเป็นโครงการ " + ", ".join(part.id for part in decision.parts)
    if decision.transfer:
        return f"โอนงบประมาณไปโครงการ {decision.transfer.to}"
    return verb


def _reasons(decision: Decision) -> Iterator[str]:
    for field, value in decision.changes.items():
        path = tuple(int(p) - 1 if p.isdigit() else p for p in field.split("."))
        amount = f"{int(value):,}" if value.isascii() and value.isdigit() else value
        yield f"{field_words(Proposal, path)} เป็น {amount}"
    if decision.reason:
        yield decision.reason
