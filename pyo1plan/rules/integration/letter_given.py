"""What was sent went out with a letter, and the answer came with something to show."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[IntegrationProject], frame: Frame) -> Iterator[Problem]:
    """`submitted` without a letter; selected, won or lost with neither a letter nor a meeting."""
    for i, turn in enumerate(held.record.states):
        path = ("states", i, "state")
        if turn.state == "submitted" and turn.letter is None:
            yield Problem(
                held,
                path,
                Words("จัดส่งแล้วแต่ไม่มีเลขทะเบียนหนังสือนำส่ง", "sent, but no letter is named"),
                Words(
                    "เพิ่ม letter: {year: ปีปฏิทิน, number: เลขทะเบียนส่ง}",
                    "add letter: {year: calendar year, number: register number}",
                ),
            )
        elif turn.state in ("selected", "won", "lost") and not (turn.letter or turn.meeting):
            yield Problem(
                held,
                path,
                Words(
                    "สถานะนี้ยังไม่มีการประชุมหรือหนังสือที่แสดง",
                    "neither a meeting nor a letter shows this state",
                ),
                Words("เพิ่ม meeting หรือ letter", "add meeting or letter"),
            )


RULE = Rule(
    id="integration-letter-missing",
    severity="warning",
    step="3.6",
    title=Words("สถานะของโครงการที่เสนอมีหนังสือหรือมติแสดง", "A letter or a meeting shows each state"),
    why=Words(
        "มาตรฐานกำหนดให้การจัดส่งมีหนังสือนำส่งและเลขทะเบียนส่ง และผลการพิจารณามีที่มา",
        "The standard wants a letter with its register number, and a source for the answer.",
    ),
    cure=Words("อ้างเลขทะเบียนหนังสือหรือการประชุม", "Name the letter's number or the meeting."),
    check=check,
    wrong={
        BRIEF: brief(
            states="[{state: selected, date: 2569-11-05, meeting: x}, {state: submitted, date: 2569-11-06}]"
        )
    },
    right={
        BRIEF: brief(
            states="[{state: selected, date: 2569-11-05, meeting: 2569-11-12-plan-committee},"
            " {state: submitted, date: 2569-11-16, letter: {year: 2569, number: 412}}]"
        )
    },
    reads="integration-project",
)
