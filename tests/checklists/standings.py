"""Standings made by hand: a job with steps in given states, due on given days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pyo1plan.checklists.due import Span
from pyo1plan.checklists.evidence import Owed, Shown
from pyo1plan.checklists.status import JobStatus, State, StepStatus
from pyo1plan.records.checklist import Checklist, Step
from pyo1plan.words import Words

ON = date(2026, 12, 15)


def same(text: str) -> Words:
    return Words(text, text)


def shown(
    have: int = 0,
    of: int = 1,
    say: str = "",
    owed: tuple[tuple[str, str], ...] = (),
    blocked: tuple[str, ...] = (),
) -> Shown:
    """One piece of evidence; `say` is its next action, `owed` pairs of group and words."""
    return Shown(
        "order",
        same("asked"),
        have,
        of,
        next=same(say) if say else None,
        owed=tuple(Owed(group, same(words)) for group, words in owed),
        blocked=blocked,
    )


def step(
    number: str,
    state: State = "not-yet",
    due: tuple[date, date] | None = None,
    group: str | None = None,
    *evidence: Shown,
) -> StepStatus:
    return StepStatus(
        Step(step=number, activity=f"ทำ {number}"),
        (),
        state,
        0,
        1,
        Span(*due) if due else None,
        group,
        evidence or (shown(say=f"next {number}"),),
    )


def job(*steps: StepStatus, number: int = 2) -> JobStatus:
    checklist = Checklist(
        job=number, name="งาน", source="ทดสอบ", steps=tuple(s.step for s in steps)
    )
    return JobStatus(checklist, steps)


def heading(number: str, state: State, *parts: StepStatus) -> StepStatus:
    return replace(step(number, state), shown=(), parts=parts)
