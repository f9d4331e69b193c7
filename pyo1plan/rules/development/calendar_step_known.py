"""The steps in the calendar of the development plan are those of job 1."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standard import STEPS
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_JOB = "1."
_ENTRY = (
    "calendar: [{step: '%s', activity: เสนอแผนขอความเห็นชอบ, start: 2565-09-01, end: 2565-09-16}]"
)


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Every line of the calendar that names a step."""
    known = [step for step in STEPS if step.startswith(_JOB)]
    for i, entry in enumerate(held.record.calendar):
        if entry.step is not None and entry.step not in known:
            yield Problem(
                held,
                ("calendar", i, "step"),
                Words(
                    f"งานจัดทำแผนพัฒนาไม่มีขั้นตอน {entry.step}",
                    f"the work on the development plan has no step {entry.step}",
                ),
                Words(
                    f"เลือกจาก {', '.join(known)} หรือเว้น step ว่างไว้",
                    f"choose from {', '.join(known)}, or leave step blank",
                ),
            )


RULE = Rule(
    id="development-step-unknown",
    severity="warning",
    step="1.1",
    title=Words(
        "ขั้นตอนในปฏิทินเป็นของงานจัดทำแผนพัฒนา", "The calendar's steps are those of the development plan"
    ),
    why=Words(
        "ความก้าวหน้าเทียบกับปฏิทินด้วยเลขขั้นตอน เลขของงานอื่นทำให้ขั้นตอนนั้นไม่มีกำหนดเวลา",
        "Progress is judged against the calendar by the step's number; a wrong one leaves a step undated.",
    ),
    cure=Words("ใช้เลข 1.1 ถึง 1.9 หรือเว้นว่าง", "Use 1.1 to 1.9, or leave it blank."),
    check=check,
    wrong={PLAN: _ENTRY % "2.7"},
    right={PLAN: _ENTRY % "1.7"},
    reads="development",
)
