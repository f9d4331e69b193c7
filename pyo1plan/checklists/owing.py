"""Who owes what: each group's steps that are due, and what others wait for from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyo1plan.checklists.evidence import Owed
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import JobStatus, StepStatus
from pyo1plan.checklists.upcoming import SOON, has_begun, open_steps, upcoming
from pyo1plan.words import Words

#: All groups are told to propose projects (2.4.1) until the committee has screened them (2.4.4).
CALL, SCREENING = "2.4.1", "2.4.4"
_NO_PROPOSAL = Words("ยังไม่ส่งข้อเสนอโครงการ", "has sent no project proposal")


@dataclass(frozen=True, slots=True)
class Debt:
    """What a group owes to a step: `words` say what it has to hand in; None: the step itself."""

    step: StepStatus
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class Debtor:
    """A group (its key; None: nobody is in charge) with all it owes."""

    group: str | None
    debts: tuple[Debt, ...]


def owing(jobs: Sequence[JobStatus], ground: Ground, within: int = SOON) -> tuple[Debtor, ...]:
    """Each group that owes something, in the office's order; last what nobody is in charge of."""
    owed: dict[str | None, dict[tuple[str, Words | None], Debt]] = {}
    due = [one.status for one in upcoming(jobs, ground.on, within)]
    undated = [step for step in open_steps(jobs) if step.due is None]
    for step in due:
        _add(owed, step.group, Debt(step))
    for step, one in (*_handed_in((*due, *undated), ground), *_proposals(jobs, ground)):
        _add(owed, one.group, Debt(step, one.words))
    known = [group.key for group in ground.office.groups] if ground.office else []
    rank: dict[str | None, int] = {key: i for i, key in enumerate(known)}
    ordered = sorted(owed, key=lambda key: (key is None, rank.get(key, len(rank)), key or ""))
    return tuple(Debtor(key, tuple(owed[key].values())) for key in ordered)


def _add(
    owed: dict[str | None, dict[tuple[str, Words | None], Debt]], group: str | None, debt: Debt
) -> None:
    owed.setdefault(group, {}).setdefault((debt.step.step.step, debt.words), debt)


def _handed_in(steps: Sequence[StepStatus], ground: Ground) -> Iterator[tuple[StepStatus, Owed]]:
    """What those of the steps that have begun wait for from groups."""
    for step in steps:
        if has_begun(step, ground.on):
            yield from ((step, owed) for shown in step.shown for owed in shown.owed)


def _proposals(jobs: Sequence[JobStatus], ground: Ground) -> Iterator[tuple[StepStatus, Owed]]:
    """The groups that sent no proposal though the call is out and the committee has not screened.

    What the evidence of the call says of a group already is not said again.
    """
    steps = {step.step.step: step for job in jobs for step in job.leaves}
    call, screening = steps.get(CALL), steps.get(SCREENING)
    if ground.office is None or call is None or not has_begun(call, ground.on):
        return
    if screening is not None and screening.state == "done":
        return
    told = {owed.group for shown in call.shown for owed in shown.owed}
    sent = {held.record.group for held in ground.year.proposals}
    sent |= {file.split("/")[-2] for kind, file in ground.year.unread if kind == "proposal"}
    for group in ground.office.groups:
        if group.key not in sent | told:
            yield call, Owed(group.key, _NO_PROPOSAL)
