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
from pyo1plan.year.reshaping import ReshapingError, merged, split, transferred


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision, the meeting that took it and where it stands in the meeting's file."""

    meeting: Held[Meeting]
    path: Path
    decision: Decision


class DecisionError(ValueError):
    """A decision that cannot be carried out; `field` is what is at fault.

    A dotted field of `changes` that does not exist or whose value does not fit, or a field of the
    decision itself (`proposal`, `into`, `parts`, `transfer.amount`, …).
    """

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
    proposals: Iterable[Held[Proposal]],
    decisions: Iterable[Ruling],
    later: frozenset[str] = frozenset(),
) -> tuple[Held[Proposal], ...]:
    """The proposals that stand after the decisions, in their old order.

    A postponed, rejected or cancelled project leaves the plan; a later `agree` brings it back as it
    was sent. A project that went into another, or was split, does not come back: its money would
    count twice. Those named in `later` join the plan only by a decision that adds them. Decisions on
    proposals that are not here are passed over: a rule reports them. Raises `DecisionError` for one
    that cannot be carried out.
    """
    table = _Table({held.id: held for held in proposals}, later)
    for ruling in decisions:
        if ruling.decision.proposal in table.sent:
            table.take(ruling)
    return tuple(held for held in table.standing.values() if held is not None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one decision came to: its project after it (None: not in the plan), or why it could not be."""

    ruling: Ruling
    after: Held[Proposal] | None
    fault: DecisionError | None = None


def course(
    proposals: Iterable[Held[Proposal]],
    decisions: Iterable[Ruling],
    later: frozenset[str] = frozenset(),
) -> Iterator[Outcome]:
    """Every decision on a proposal that is here, one after the other; a faulty one changes nothing."""
    table = _Table({held.id: held for held in proposals}, later)
    for ruling in decisions:
        id_ = ruling.decision.proposal
        if id_ not in table.sent:
            continue
        try:
            table.take(ruling)
        except DecisionError as fault:
            yield Outcome(ruling, table.standing[id_], fault)
        else:
            yield Outcome(ruling, table.standing[id_])


def added_later(decisions: Iterable[Ruling]) -> frozenset[str]:
    """The proposals that join the plan only by a decision that adds them."""
    return frozenset(r.decision.proposal for r in decisions if r.decision.decision == "add")


class _Table:
    """The proposals on the table while decisions are taken one after the other."""

    def __init__(self, sent: dict[str, Held[Proposal]], later: frozenset[str]) -> None:
        #: Every project as it was sent, or as a split made it.
        self.sent = sent
        self.standing: dict[str, Held[Proposal] | None] = {
            id_: None if id_ in later else held for id_, held in sent.items()
        }
        self.gone: set[str] = set()

    def take(self, ruling: Ruling) -> None:
        id_ = ruling.decision.proposal
        if id_ in self.gone:
            raise DecisionError(ruling, "proposal")
        match ruling.decision.decision:
            case "agree" | "add":
                self.standing[id_] = self._now(id_)
            case "agree-with-changes":
                self.standing[id_] = changed(self._now(id_), ruling)
            case "postpone" | "reject" | "cancel":
                self.standing[id_] = None
            case "merge":
                self._merge(ruling)
            case "split":
                self._split(ruling)
            case "transfer":
                self._transfer(ruling)

    def _now(self, id_: str) -> Held[Proposal]:
        return self.standing[id_] or self.sent[id_]

    def _merge(self, ruling: Ruling) -> None:
        id_, target = ruling.decision.proposal, ruling.decision.into or ""
        into = self.standing.get(target)
        if into is None or target == id_:
            raise DecisionError(ruling, "into")
        self.standing[target] = replace(into, record=merged(into.record, self._now(id_).record))
        self._leave(id_)

    def _split(self, ruling: Ruling) -> None:
        id_ = ruling.decision.proposal
        held = self._now(id_)
        if any(part.id in self.sent for part in ruling.decision.parts):
            raise DecisionError(ruling, "parts")
        try:
            records = split(held.record, ruling.decision.parts)
        except ReshapingError as error:
            raise DecisionError(ruling, error.field) from None
        parts = {record.id: replace(held, id=record.id, record=record) for record in records}
        self.sent |= parts
        self.standing = {
            key: value
            for one, now in self.standing.items()
            for key, value in ((one, now), *(parts.items() if one == id_ else ()))
        }
        self._leave(id_)

    def _transfer(self, ruling: Ruling) -> None:
        id_, transfer = ruling.decision.proposal, ruling.decision.transfer
        giver = self.standing[id_]
        taker = self.standing.get(transfer.to) if transfer else None
        if giver is None or transfer is None or taker is None:
            raise DecisionError(ruling, "transfer" if giver else "proposal")
        try:
            gave, took = transferred(giver.record, taker.record, transfer)
        except ReshapingError as error:
            raise DecisionError(ruling, error.field) from None
        self.standing[giver.id] = replace(giver, record=gave)
        self.standing[taker.id] = replace(taker, record=took)

    def _leave(self, id_: str) -> None:
        self.standing[id_] = None
        self.gone.add(id_)


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
