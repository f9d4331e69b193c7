"""The report on the work standards: how many steps are done, and for each what shows it.

A list that would fill pages is cut, with the count of what was left out; the whole of it is shown
by `plan status`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from pyo1plan.checklists.evidence import Proof, Shown
from pyo1plan.checklists.status import STATES, JobStatus, State, StepStatus
from pyo1plan.documents.tables.step_texts import due_text, listed, place_text, with_codes
from pyo1plan.records.checklist import Checklist, Standard
from pyo1plan.records.numbering import walk
from pyo1plan.records.office import Office
from pyo1plan.thai.dates import long_date, short_date
from pyo1plan.words import Words

#: How many proofs, pieces of evidence that lack, and things that one of them lacks, a cell names:
#: as many as leave most rows short enough to stand whole on a page.
PROOFS, PIECES, LACKING = 3, 3, 2


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """The steps without parts of one job (of all: job None): how many in each state."""

    job: Checklist | None
    counts: dict[State, int]
    steps: int

    @property
    def percent_done(self) -> Decimal:
        """The steps done, in percent of all."""
        return Decimal(self.counts["done"] * 100) / self.steps


@dataclass(frozen=True, slots=True)
class HeldStandard:
    """A standard in the row of a step.

    Its words are printed in the first row that it holds for, with all the `steps` that it holds for
    if they are more than that one; later rows refer to that row by its number (`at`).
    """

    standard: Standard
    at: str | None
    steps: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that proves a step: its words, its day unless the words tell it, and its place.

    What is fulfilled without a thing that could be shown, as a set of rules is, has no place.
    """

    words: Markup
    day: date | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Lack:
    """A piece of evidence that is not complete: what was asked, and what lacks.

    `more` counts what was left out of `missing`; `blocked` names files that cannot be read.
    """

    asked: Markup
    have: int
    of: int
    missing: tuple[Markup, ...]
    more: int
    blocked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A step with its state; `more_proofs` and `more_lacks` count what was left out.

    `next` is what to do first about its own evidence, not about that of its parts; `idle` is evidence
    that cannot be there yet.
    """

    status: StepStatus
    state: str
    standards: tuple[HeldStandard, ...]
    due: str | None
    due_days: tuple[int, ...]
    group: str | None
    proofs: tuple[Found, ...]
    more_proofs: int
    lacks: tuple[Lack, ...]
    more_lacks: int
    next: Markup | None
    idle: tuple[Markup, ...]

    @property
    def to_confirm(self) -> bool:
        """Whether the step or a standard printed in its row waits for the office to confirm it."""
        printed = (held.standard for held in self.standards if held.at is None)
        return self.status.step.to_confirm or any(s.to_confirm for s in printed)


@dataclass(frozen=True, slots=True)
class JobTable:
    """A job with the rows of its steps and parts, in the document's order."""

    checklist: Checklist
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Conformance:
    """The tables of the report."""

    states: tuple[tuple[State, str], ...]
    summary: tuple[SummaryRow, ...]
    total: SummaryRow
    jobs: tuple[JobTable, ...]


def conformance(jobs: Sequence[JobStatus], office: Office) -> Conformance:
    """The tables of `jobs`, which must not be empty."""
    rows = tuple(_summary(job.checklist, [job]) for job in jobs)
    return Conformance(
        tuple((state, words.th) for state, words in STATES.items()),
        rows,
        _summary(None, jobs),
        tuple(_job(job, office) for job in jobs),
    )


def _summary(checklist: Checklist | None, jobs: Sequence[JobStatus]) -> SummaryRow:
    counts: dict[State, int] = {state: sum(job.count(state) for job in jobs) for state in STATES}
    return SummaryRow(checklist, counts, sum(len(job.leaves) for job in jobs))


def _job(job: JobStatus, office: Office) -> JobTable:
    numbers = [step.step for _, step in walk(job.checklist.steps)]
    first = [_first(standard, numbers) for standard in job.checklist.standards]
    return JobTable(
        job.checklist, tuple(_row(status, job.checklist, first, office) for status in job.walk())
    )


def _first(standard: Standard, numbers: Iterable[str]) -> str | None:
    """The first step that the standard holds for."""
    return next((n for n in numbers if _holds(standard, n)), None)


def _holds(standard: Standard, step: str) -> bool:
    return any(step == n or step.startswith(f"{n}.") for n in standard.holds_for)


def _row(
    status: StepStatus, checklist: Checklist, first: Sequence[str | None], office: Office
) -> Row:
    held = [
        (standard, at)
        for standard, at in zip(checklist.standards, first, strict=True)
        if _holds(standard, status.step.step)
    ]
    proofs = [found for shown in status.shown for found in _proofs(shown)]
    idle = [shown for shown in status.shown if shown.is_idle]
    lacks = [shown for shown in status.shown if not (shown.is_done or shown.is_idle)]
    group = office.group(status.group) if status.group else None
    return Row(
        status,
        STATES[status.state].th,
        tuple(_standard(standard, at, status.step.step) for standard, at in held),
        due_text(status.due) if status.due else None,
        tuple(dict.fromkeys(s.due_days for s, _ in held if s.due_days is not None)),
        (group.short_name or group.name) if group else status.group,
        tuple(_found(one) for one in proofs[:PROOFS]),
        max(0, len(proofs) - PROOFS),
        tuple(_lack(shown) for shown in lacks[:PIECES]),
        max(0, len(lacks) - PIECES),
        next((with_codes(shown.next.th) for shown in lacks if shown.next), None),
        tuple(with_codes(shown.asked.th) for shown in idle[:PIECES]),
    )


def _standard(standard: Standard, at: str | None, step: str) -> HeldStandard:
    several = standard.holds_for != (step,)
    return HeldStandard(
        standard, None if at == step else at, listed(standard.holds_for) if several else None
    )


def _proofs(shown: Shown) -> tuple[Proof | Words, ...]:
    """What proves it; the words of what was asked where it holds without a thing to show."""
    return (shown.asked,) if shown.is_done and not shown.proofs else shown.proofs


def _found(proof: Proof | Words) -> Found:
    if isinstance(proof, Words):
        return Found(with_codes(proof.th), None, None)
    words, day = proof.words.th, proof.day
    told = day is not None and (long_date(day) in words or short_date(day) in words)
    return Found(with_codes(words), None if told else day, place_text(proof.place))


def _lack(shown: Shown) -> Lack:
    return Lack(
        with_codes(shown.asked.th),
        shown.have,
        shown.of,
        tuple(with_codes(words.th) for words in shown.missing[:LACKING]),
        max(0, len(shown.missing) - LACKING),
        shown.blocked,
    )
