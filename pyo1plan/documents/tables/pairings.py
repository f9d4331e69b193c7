"""What the office is asked to confirm about the work standards: slipped rows, unclear words, drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pyo1plan.documents.tables.step_texts import listed
from pyo1plan.records.checklist import Checklist, Standard
from pyo1plan.records.numbering import walk


@dataclass(frozen=True, slots=True)
class Pairing:
    """One matter to confirm: a "job" that is proposed, a "step" or a "standard" in its words.

    `beside` is the step that the document prints a standard beside (None: nowhere), `holds_for` the
    steps that the report takes it to hold for.
    """

    job: int
    about: Literal["job", "step", "standard"]
    text: str
    beside: str | None
    holds_for: str
    note: str | None


def pairings(checklists: Iterable[Checklist]) -> tuple[Pairing, ...]:
    """All matters to confirm, in the order of jobs; steps before standards.

    A proposed job is one matter: of its steps and standards only those with a note are named too.
    """
    return tuple(pairing for checklist in checklists for pairing in _of(checklist))


def _of(checklist: Checklist) -> Iterator[Pairing]:
    job = checklist.job
    steps = [step for _, step in walk(checklist.steps)]
    if checklist.proposed:
        every = listed([step.step for step in checklist.steps])
        yield Pairing(job, "job", checklist.name, None, every, checklist.note)
    for step in steps:
        if step.note or (step.to_confirm and not checklist.proposed):
            yield Pairing(job, "step", step.activity, None, step.step, step.note)
    for standard in checklist.standards:
        if standard.note or (not checklist.proposed and _is_open(standard)):
            yield Pairing(
                job,
                "standard",
                standard.text,
                standard.printed_beside,
                listed(standard.holds_for),
                standard.note,
            )


def _is_open(standard: Standard) -> bool:
    """Whether it is to be confirmed, or stands beside a step that it does not hold for."""
    beside = standard.printed_beside
    return standard.to_confirm or (
        beside is not None
        and not any(beside == n or beside.startswith(f"{n}.") for n in standard.holds_for)
    )
