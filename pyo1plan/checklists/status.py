"""The state of every step of the six jobs, computed from what the workspace shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pyo1plan.checklists.due import Span, group_of, span_of
from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.kinds import show
from pyo1plan.records.checklist import Checklist, Standard, Step
from pyo1plan.records.evidence import AttestationEvidence, Evidence
from pyo1plan.records.standard import standards_of
from pyo1plan.words import Words
from pyo1plan.year.files import first_day_of_making

#: The job whose work is done once for several years.
DEVELOPMENT_JOB = 1

State = Literal["done", "partly", "not-yet", "overdue", "not-due", "blocked"]
STATES: dict[State, Words] = {
    "done": Words("เสร็จแล้ว", "done"),
    "partly": Words("เสร็จบางส่วน", "partly done"),
    "not-yet": Words("ยังไม่ดำเนินการ", "not yet"),
    "overdue": Words("เกินกำหนด", "overdue"),
    "not-due": Words("ยังไม่ถึงกำหนด", "not due"),
    "blocked": Words("ตรวจไม่ได้", "blocked"),
}


@dataclass(frozen=True, slots=True)
class StepStatus:
    """A step with its state; `have` of `of` pieces of evidence (of a heading: parts) are done.

    `group` is the key of the group in charge, `parts` the statuses of the steps it consists of.
    """

    step: Step
    standards: tuple[Standard, ...]
    state: State
    have: int
    of: int
    due: Span | None
    group: str | None
    shown: tuple[Shown, ...] = ()
    parts: tuple[StepStatus, ...] = ()

    @property
    def next(self) -> Words | None:
        """What to do next: about the first thing that lacks."""
        own = (s.next for s in self.shown if not s.is_done and s.next)
        return next(own, None) or next(
            (p.next for p in self.parts if p.state != "done" and p.next), None
        )

    def walk(self) -> Iterator[StepStatus]:
        """This step and all its parts, in order."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass(frozen=True, slots=True)
class JobStatus:
    """A job with its steps."""

    checklist: Checklist
    steps: tuple[StepStatus, ...]

    def walk(self) -> Iterator[StepStatus]:
        """Every step and part, in order."""
        for step in self.steps:
            yield from step.walk()

    @property
    def leaves(self) -> tuple[StepStatus, ...]:
        """The steps that are done by themselves: those without parts."""
        return tuple(s for s in self.walk() if not s.parts)

    def count(self, state: State) -> int:
        """How many of the leaves are in `state`."""
        return sum(s.state == state for s in self.leaves)


def status(checklists: Iterable[Checklist], ground: Ground) -> tuple[JobStatus, ...]:
    """The state of every job, as of the day of `ground`."""
    found = []
    for checklist in checklists:
        here = _ground_of(checklist.job, ground)
        found.append(
            JobStatus(checklist, tuple(_step(checklist, s, here) for s in checklist.steps))
        )
    return tuple(found)


def _ground_of(job: int, ground: Ground) -> Ground:
    """The ground of one job: a development plan is made in the year before it begins, and holds on."""
    plan = ground.year.frame.development
    if job != DEVELOPMENT_JOB or plan is None:
        return ground
    return replace(ground, since=first_day_of_making(plan.record.first))


def _step(checklist: Checklist, step: Step, ground: Ground) -> StepStatus:
    parts = tuple(_step(checklist, part, ground) for part in step.steps)
    shown = tuple(show(e, ground, step.step) for e in _evidence(step))
    due = span_of(checklist, step.step, ground.year.frame) if not parts else _span(parts)
    state = _of_parts(parts) if parts and not shown else _of_evidence(shown, due, ground)
    have, of = _counted(parts, shown)
    group = group_of(step.step, ground.year.frame)
    return StepStatus(
        step, standards_of(checklist, step.step), state, have, of, due, group, shown, parts
    )


def _counted(parts: tuple[StepStatus, ...], shown: tuple[Shown, ...]) -> tuple[int, int]:
    """How much is done of how much: of parts, of one piece of evidence by itself, or of pieces.

    What has nothing to show yet is not counted; where that is all that was to be done, it is 0 of 0.
    """
    if parts:
        return sum(part.state == "done" for part in parts), len(parts)
    if _is_idle(shown):
        return 0, 0
    if len(shown) == 1:
        return shown[0].have, shown[0].of
    return sum(s.is_done for s in shown), sum(not s.is_idle for s in shown)


def _is_idle(shown: tuple[Shown, ...]) -> bool:
    """Whether no deed has anything to show yet; that rules find nothing wrong is no deed."""
    deeds = [s for s in shown if not s.is_condition]
    return bool(deeds) and all(s.is_idle for s in deeds)


def _evidence(step: Step) -> tuple[Evidence, ...]:
    """The step's evidence; a step that an office added without any is vouched for by a person."""
    if step.evidence or step.steps:
        return step.evidence
    return (Evidence(attestation=AttestationEvidence(says=step.activity)),)


def _of_evidence(shown: tuple[Shown, ...], due: Span | None, ground: Ground) -> State:
    if any(s.blocked for s in shown):
        return "blocked"
    if _is_idle(shown):
        return "not-due"
    if all(s.is_done or s.is_idle for s in shown):
        return "done"
    begun = any(s.is_begun for s in shown)
    if due is not None and ground.on > due.end:
        return "overdue"
    if due is not None and ground.on < due.start and not begun:
        return "not-due"
    return "partly" if begun else "not-yet"


def _of_parts(parts: tuple[StepStatus, ...]) -> State:
    states = {part.state for part in parts}
    for worst in ("blocked", "overdue"):
        if worst in states:
            return worst
    if states <= {"done"}:
        return "done"
    if states == {"done", "not-due"} or "partly" in states or "done" in states:
        return "partly"
    return "not-due" if states == {"not-due"} else "not-yet"


def _span(parts: tuple[StepStatus, ...]) -> Span | None:
    spans = [part.due for part in parts if part.due is not None]
    if not spans:
        return None
    return Span(min(s.start for s in spans), max(s.end for s in spans))
