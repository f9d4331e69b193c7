"""Decisions of meetings applied to proposals: the plan is computed, no proposal is edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pyo1plan.findings import Path
from pyo1plan.records.form import read_record
from pyo1plan.records.meeting import Decision, Meeting
from pyo1plan.records.proposal import Proposal
from pyo1plan.year.amending import AmendingError, amend, tree_of
from pyo1plan.year.held import Held


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision, the meeting that took it and where it stands in the meeting's file."""

    meeting: Held[Meeting]
    path: Path
    decision: Decision


class DecisionError(ValueError):
    """A decision that cannot be applied: its field does not exist or its value does not fit."""

    def __init__(self, ruling: Ruling, field: str) -> None:
        super().__init__(f"{ruling.meeting.id}: {ruling.decision.proposal}: {field}")
        self.ruling = ruling
        self.field = field


def rulings(meetings: Iterable[Held[Meeting]]) -> Iterator[Ruling]:
    """All decisions in the order they were taken: by date, then file, then place in the file."""
    for held in sorted(meetings, key=lambda m: (m.record.date, m.id)):
        for i, item in enumerate(held.record.items):
            for j, decision in enumerate(item.decisions):
                yield Ruling(held, ("items", i, "decisions", j), decision)


def apply(
    proposals: Iterable[Held[Proposal]], decisions: Iterable[Ruling]
) -> tuple[Held[Proposal], ...]:
    """The proposals that stand after the decisions, in their old order.

    A postponed or rejected project leaves the plan; a later `agree` brings it back as it was sent.
    Decisions on proposals that are not here are passed over: a rule reports them. Raises
    `DecisionError` for a change that cannot be made.
    """
    sent = {held.id: held for held in proposals}
    standing: dict[str, Held[Proposal] | None] = dict(sent)
    for ruling in decisions:
        id_ = ruling.decision.proposal
        if id_ not in sent:
            continue
        now = standing[id_] or sent[id_]
        match ruling.decision.decision:
            case "agree":
                standing[id_] = now
            case "agree-with-changes":
                standing[id_] = changed(now, ruling)
            case "postpone" | "reject":
                standing[id_] = None
    return tuple(held for held in standing.values() if held is not None)


def changed(held: Held[Proposal], ruling: Ruling) -> Held[Proposal]:
    """The proposal with the changes of a decision; its file and text stay those that were sent."""
    if not ruling.decision.changes:
        return held
    tree = tree_of(held.record)
    for field, new in ruling.decision.changes.items():
        try:
            amend(tree, field, new)
        except AmendingError:
            raise DecisionError(ruling, field) from None
    record = read_record(Proposal, tree)
    if isinstance(record, list):
        raise DecisionError(ruling, ".".join(map(str, record[0][1])))
    assert isinstance(record, Proposal)
    return replace(held, record=record)
