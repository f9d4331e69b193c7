"""A job, or one step of it, in full: state, time, what was found, what is missing, what to do."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import STATES, JobStatus, StepStatus
from pyo1plan.checklists.todo import action
from pyo1plan.cli.reports.pen import Pen
from pyo1plan.cli.reports.status_text import tally, title
from pyo1plan.cli.reports.status_words import (
    COLOURS,
    FOUND,
    IN_CHARGE,
    MISSING,
    NEXT,
    due_words,
    group_name,
    one_line,
    proof_text,
)
from pyo1plan.thai.wrap import cells
from pyo1plan.words import Words

#: Of one piece of evidence this many proofs, and as many lacks, are shown in the list of a job.
MOST = 3
_JOB = Words("งานที่", "Job")
_PROPOSED = Words(
    "มาตรฐานของงานนี้เป็นร่างที่เสนอ รอสำนักงานยืนยัน",
    "the standard of this job is proposed and waits for the office's confirmation",
)
_EVIDENCE = Words("หลักฐาน", "evidence")
_PARTS = Words("ข้อย่อย", "parts")
_STANDARD = Words("มาตรฐาน: ", "standard: ")
_CHANNEL = Words("ช่องทาง: ", "channel: ")
_NOTE = Words("หมายเหตุ: ", "note: ")
_TO_CONFIRM = Words("(รอสำนักงานยืนยัน)", "(to be confirmed by the office)")
_OWES = Words("ค้าง: ", "owed: ")
_UNREAD = Words("อ่านไม่ได้: ", "unreadable: ")
_IDLE = Words("ยังไม่มีรายการที่ต้องแสดง", "nothing to show yet")


def render_job(job: JobStatus, ground: Ground, pen: Pen) -> str:
    """Every step of a job, its parts under it."""
    lines = [*title(ground, pen), "", *_job_title(job, pen), *tally(job, pen, 2)]
    if job.checklist.proposed:
        lines += pen.block(pen.say(_PROPOSED), 2, colour="warning")
    for step in job.steps:
        lines += ["", *_step(step, ground, pen, 0)]
        for part in [p for p in step.walk() if p is not step]:
            lines += _step(part, ground, pen, 2)
    return "\n".join(lines) + "\n"


def render_step(job: JobStatus, step: StepStatus, ground: Ground, pen: Pen) -> str:
    """One step with the words of its standards and all of its evidence."""
    lines = [*title(ground, pen), "", *_job_title(job, pen), ""]
    lines += [*_head(step, ground, pen, 0), *_said(step, pen)]
    for part in [p for p in step.walk() if p is not step]:
        lines += _step(part, ground, pen, 2)
    for i, shown in enumerate(step.shown, 1):
        lines += ["", *_evidence(i, shown, ground, pen)]
    words = action(step)
    if words and words not in [shown.next for shown in step.shown]:
        lines += ["", *pen.block(pen.say(words), 0, pen.say(NEXT), "bold")]
    return "\n".join(lines) + "\n"


def _job_title(job: JobStatus, pen: Pen) -> list[str]:
    return pen.block(
        one_line(pen.say(_as_is(job.checklist.name))),
        0,
        f"{pen.say(_JOB)} {job.checklist.job}  ",
        "bold",
    )


def _step(step: StepStatus, ground: Ground, pen: Pen, indent: int) -> list[str]:
    lines = _head(step, ground, pen, indent)
    if step.parts:
        return lines
    margin = indent + _margin(step)
    for text in _short(step, FOUND, pen):
        lines += pen.block(text, margin, pen.say(FOUND))
    if step.state != "done":
        for text in _short(step, MISSING, pen):
            lines += pen.block(text, margin, pen.say(MISSING))
    if words := action(step):
        lines += pen.block(pen.say(words), margin, pen.say(NEXT), "bold")
    return lines


def _head(step: StepStatus, ground: Ground, pen: Pen, indent: int) -> list[str]:
    """The number and words of a step; below them its state, its time and who is in charge."""
    label = step.step.step.ljust(_margin(step))
    lines = pen.block(
        one_line(pen.say(_as_is(step.step.activity))), indent, label, "bold" if step.parts else ""
    )
    name = pen.say(STATES[step.state])
    counted = f"{pen.say(_PARTS if step.parts else _EVIDENCE)} {step.have}/{step.of}"
    told = [counted, due_words(step, ground.on, pen.language)]
    if step.group:
        told.append(pen.say(IN_CHARGE) + pen.say(group_name(step.group, ground)))
    margin = " " * (indent + _margin(step))
    lines.append(margin + pen.ink(name, COLOURS[step.state]))
    used = len(margin) + cells(name)
    for text in told:
        if used + 3 + cells(text) > pen.width:
            lines += pen.block(text, len(margin))
            used = cells(lines[-1])
        else:
            lines[-1] += f" · {text}"
            used += 3 + cells(text)
    return lines


def _margin(step: StepStatus) -> int:
    return max(6, len(step.step.step) + 1)


def _short(step: StepStatus, what: Words, pen: Pen) -> list[str]:
    """What was found, or what is missing, of every piece of evidence; long lists are cut."""
    chosen: list[str] = []
    for shown in step.shown:
        if what is FOUND:
            texts = [_safe(proof_text(p, pen.language), pen) for p in shown.proofs]
            if shown.is_done and not texts:
                texts = [pen.say(shown.asked)]
        else:
            texts = [f"{pen.say(_UNREAD)}{file}" for file in shown.blocked]
            texts += [pen.say(words) for words in shown.missing]
        chosen += texts[:MOST]
        if len(texts) > MOST:
            chosen.append(pen.say(_more(len(texts) - MOST, step.step.step)))
    return list(dict.fromkeys(chosen))


def _more(rest: int, step: str) -> Words:
    return Words(f"และอีก {rest} รายการ (ดู --step {step})", f"and {rest} more (see --step {step})")


def _said(step: StepStatus, pen: Pen) -> Iterator[str]:
    """The words of the standards, the channels and the note."""
    for standard in step.standards:
        mark = f" {pen.say(_TO_CONFIRM)}" if standard.to_confirm else ""
        text = one_line(pen.say(_as_is(standard.text)))
        yield from pen.block(text + mark, 2, pen.say(_STANDARD))
    for channel in step.step.channels:
        yield from pen.block(one_line(pen.say(_as_is(channel))), 2, pen.say(_CHANNEL))
    if step.step.note:
        yield from pen.block(one_line(pen.say(_as_is(step.step.note))), 2, pen.say(_NOTE))


def _evidence(i: int, shown: Shown, ground: Ground, pen: Pen) -> list[str]:
    """One piece of evidence: what is asked, found, missing, owed by whom, and what to do."""
    label = f"{pen.say(_EVIDENCE)} {i}: "
    lines = pen.block(pen.say(shown.asked), 0, label, "bold")
    if shown.is_idle:
        lines += pen.block(pen.say(_IDLE), 2, colour="dim")
    else:
        there = Words(f"มีแล้ว {shown.have} จาก {shown.of}", f"{shown.have} of {shown.of} there")
        lines += pen.block(pen.say(there), 2, colour="good" if shown.is_done else "")
    for proof in shown.proofs:
        lines += pen.block(_safe(proof_text(proof, pen.language), pen), 2, pen.say(FOUND))
    for file in shown.blocked:
        lines += pen.block(file, 2, pen.say(_UNREAD), "warning")
    for words in shown.missing:
        lines += pen.block(pen.say(words), 2, pen.say(MISSING))
    for owed in shown.owed:
        name = pen.say(group_name(owed.group, ground))
        lines += pen.block(f"{name}: {pen.say(owed.words)}", 2, pen.say(_OWES))
    if shown.next and not shown.is_done:
        lines += pen.block(pen.say(shown.next), 2, pen.say(NEXT))
    return lines


def _as_is(text: str) -> Words:
    """Text of the checklists or records, which is in one language."""
    return Words(text, text)


def _safe(text: str, pen: Pen) -> str:
    return pen.say(_as_is(text))
