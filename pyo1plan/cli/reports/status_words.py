"""How the reports on standings name a state, a day, a group in charge and what was found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pyo1plan.checklists.evidence import Proof
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.status import JobStatus, State, StepStatus
from pyo1plan.thai.dates import date_span, long_date, short_date
from pyo1plan.words import Language, Words

#: The colour of each state on a terminal.
COLOURS: dict[State, str] = {
    "done": "good",
    "partly": "advice",
    "not-yet": "",
    "overdue": "error",
    "not-due": "dim",
    "blocked": "warning",
}

AS_OF = Words("ณ วันที่", "as of")
DUE = Words("กำหนด", "due")
NEXT = Words("ทำต่อ: ", "next: ")
FOUND = Words("พบ: ", "found: ")
MISSING = Words("ขาด: ", "missing: ")
IN_CHARGE = Words("ผู้รับผิดชอบ: ", "in charge: ")
_NOBODY = Words("ยังไม่กำหนดกลุ่มผู้รับผิดชอบ", "nobody in charge yet")
_UNDATED = Words("ไม่ได้กำหนดช่วงเวลา", "no time set")


def days_left(days: int) -> Words:
    """The days to the last day of a step: `อีก 16 วัน`, `วันนี้`, `เกิน 3 วัน`."""
    if days == 0:
        return Words("วันนี้", "today")
    if days < 0:
        return Words(f"เกิน {-days:,} วัน", f"{-days:,} d late")
    return Words(f"อีก {days:,} วัน", f"in {days:,} d")


def due_words(step: StepStatus, on: date, language: Language) -> str:
    """When a step is due; for one that is under way or late, the days to its last day."""
    within = next((s.due_days for s in step.standards if s.due_days), None)
    if step.due is None:
        days = Words(f"ภายใน {within} วันต่อเรื่อง", f"within {within} d each time")
        return (days if within else _UNDATED).in_(language)
    text = f"{DUE.in_(language)} {date_span(step.due.start, step.due.end, language)}"
    if step.parts or step.state == "done" or on < step.due.start:
        return text
    return f"{text} ({days_left((step.due.end - on).days).in_(language)})"


def group_name(key: str | None, ground: Ground) -> Words:
    """The name of a group; its key where the office does not know it."""
    if key is None:
        return _NOBODY
    known = ground.office.group(key) if ground.office else None
    return Words(known.name, known.name) if known else Words(f"กลุ่ม {key}", f"group {key}")


def proof_text(proof: Proof, language: Language) -> str:
    """What was found, its day where the words do not hold it, and where it stands."""
    words = proof.words.in_(language)
    place = f"({proof.place.file}:{proof.place.line})"
    if proof.day is None or any(f(proof.day, language) in words for f in (long_date, short_date)):
        return f"{words} {place}"
    return f"{words} {short_date(proof.day, language)} {place}"


def headings(jobs: Iterable[JobStatus]) -> dict[str, str]:
    """Of each part, by its number, the words of the step that it belongs to."""
    return {
        part.step.step: one_line(step.step.activity)
        for job in jobs
        for step in job.walk()
        for part in step.parts
    }


def one_line(text: str) -> str:
    """Text of a record, which may hold line feeds, on one line."""
    return " ".join(text.split())
