"""The step of a line of the working calendar is one of the work standards."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.settings import Settings
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standard import STEPS, UNLISTED_JOB
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ENTRY = (
    "calendar: [{step: '%s', activity: ประชุมกลั่นกรองโครงการ,"
    " start: 2569-11-12, end: 2569-11-13, group: planning}]"
)


def check(held: Held[Settings], frame: Frame) -> Iterator[Problem]:
    """Every line that names a step; the steps of job 3 are the office's own."""
    for i, entry in enumerate(held.record.calendar):
        step = entry.step
        if step is None or step in STEPS or step.split(".")[0] == UNLISTED_JOB:
            continue
        yield _unknown(held, i, step)


def _unknown(held: Held[Settings], i: int, step: str) -> Problem:
    parent = step.rpartition(".")[0]
    listed = ", ".join(s for s in STEPS if s.rpartition(".")[0] == parent) or ", ".join(
        s for s in STEPS if s.count(".") == 1
    )
    return Problem(
        held,
        ("calendar", i, "step"),
        Words(f"มาตรฐานการปฏิบัติงานไม่มีขั้นตอน {step}", f"the work standards have no step {step}"),
        Words(f"เลือกจาก {listed} หรือเว้น step ว่างไว้", f"choose from {listed}, or leave step blank"),
    )


RULE = Rule(
    id="calendar-step-unknown",
    severity="warning",
    step="2.4",
    title=Words("ขั้นตอนในปฏิทินอยู่ในมาตรฐานการปฏิบัติงาน", "The steps of the calendar exist"),
    why=Words(
        "ความก้าวหน้าของแต่ละขั้นตอนเทียบกับปฏิทินด้วยเลขขั้นตอน เลขที่ไม่มีทำให้ขั้นตอนนั้นไม่มีกำหนดเวลา",
        "Progress is judged against the calendar by the step's number; a wrong one leaves a step without dates.",
    ),
    cure=Words(
        "ใช้เลขขั้นตอนตามมาตรฐานการปฏิบัติงาน เช่น 2.4.4 หรือเว้นว่าง",
        "Use a number of the work standards, such as 2.4.4, or leave it blank.",
    ),
    check=check,
    wrong={"year.yaml": _ENTRY % "2.4.9"},
    right={"year.yaml": _ENTRY % "2.4.4"},
    reads="settings",
)
