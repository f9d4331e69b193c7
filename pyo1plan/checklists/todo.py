"""What to do: about one step, and first of all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pyo1plan.checklists.status import JobStatus, StepStatus
from pyo1plan.checklists.upcoming import has_begun, open_steps, upcoming
from pyo1plan.words import Words


def action(step: StepStatus) -> Words | None:
    """The next action on a step: first make its files readable. None where nothing is to be done."""
    if step.state == "done":
        return None
    files = blocked_files(step)
    if files:
        return Words(
            f"แก้แฟ้ม {files[0]} ให้อ่านได้ก่อน (ดูข้อผิดพลาดด้วย plan validate)",
            f"make {files[0]} readable first (plan validate tells what is wrong)",
        )
    return step.next


def blocked_files(step: StepStatus) -> tuple[str, ...]:
    """The files that cannot be read and might hold proof of the step or its parts, each once."""
    files = (file for part in step.walk() for shown in part.shown for file in shown.blocked)
    return tuple(dict.fromkeys(files))


def first(
    jobs: Sequence[JobStatus], on: date, most: int = 5
) -> tuple[tuple[StepStatus, Words], ...]:
    """What to do first, at most `most` actions, no action twice.

    Unreadable files come first, for nobody knows what they hold. Then what is overdue or due soon,
    the earliest first; there the jobs take turns, so that one that lies far behind does not hide the
    others. Last what has begun.
    """
    steps = open_steps(jobs)
    blocked = [step for step in steps if step.state == "blocked"]
    due = [one.status for one in upcoming(jobs, on)]
    begun = [step for step in steps if has_begun(step, on)]
    chosen: dict[Words, StepStatus] = {}
    for step in (*blocked, *_in_turns(due), *begun):
        words = action(step)
        if words is not None:
            chosen.setdefault(words, step)
    return tuple((step, words) for words, step in list(chosen.items())[:most])


def _in_turns(steps: Sequence[StepStatus]) -> list[StepStatus]:
    """The first step of each job, then the second of each, and so on."""
    turns: dict[str, int] = {}
    turn: list[int] = []
    for step in steps:
        job = step.step.step.partition(".")[0]
        turns[job] = turns.get(job, 0) + 1
        turn.append(turns[job])
    return [step for _, step in sorted(zip(turn, steps, strict=True), key=lambda pair: pair[0])]
