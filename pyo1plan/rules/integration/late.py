"""A brief was sent by the day it was due."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.rules.integration.example import BRIEF, brief, turns
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[IntegrationProject], frame: Frame) -> Iterator[Problem]:
    """The first day it was submitted against `due`."""
    due, sent = held.record.due, held.record.submitted
    if due is None or sent is None or sent <= due:
        return
    at = next(i for i, turn in enumerate(held.record.states) if turn.state == "submitted")
    late = (sent - due).days
    yield Problem(
        held,
        ("states", at, "date"),
        Words(
            f"จัดส่งวันที่ {short_date(sent)} หลังกำหนด {short_date(due)} ({late} วัน)",
            f"sent on {sent.isoformat()}, {late} days after it was due ({due.isoformat()})",
        ),
        Words(
            "ตรวจวันที่ ถ้าได้รับขยายเวลาให้แก้ due ตามหนังสือที่แจ้ง",
            "check the days; if the time was extended, change due as the letter says",
        ),
    )


RULE = Rule(
    id="integration-late",
    severity="warning",
    step="3.6",
    title=Words("จัดส่งโครงการภายในกำหนด", "Briefs are sent in time"),
    why=Words(
        "โครงการที่ส่งหลังกำหนดไม่ได้เข้าที่ประชุมพิจารณาของจังหวัดและกลุ่มจังหวัด",
        "A brief that comes late is not put before the committee of the province or cluster.",
    ),
    cure=Words("จัดส่งภายในกำหนด หรือขอขยายเวลา", "Send it in time, or ask for more."),
    check=check,
    wrong={BRIEF: brief(due="2569-11-05", states=turns("selected", "submitted"))},
    right={BRIEF: brief(due="2569-11-06", states=turns("selected", "submitted"))},
    reads="integration-project",
)
