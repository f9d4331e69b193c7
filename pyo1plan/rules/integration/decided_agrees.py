"""The money won is the money that the meeting decided."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_meeting import AttendedMeeting
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.integration.briefs import briefs
from pyo1plan.rules.integration.example import BRIEF, MEETING, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_HELD = "{date: 2569-11-20, body: ก.บ.จ., purpose: integration, decided: [{what: เห็นชอบ, project: 70-PV-01, amount: 40000}]}"


def check(year: Year) -> Iterator[Problem]:
    """The last amount that attended meetings decided for a brief against its `won`."""
    attended = year.every("integration-meeting", AttendedMeeting)
    last = {
        row.project: (held, i, row.amount)
        for held in sorted(attended, key=lambda meeting: (meeting.record.date, meeting.id))
        for i, row in enumerate(held.record.decided)
        if row.project and row.amount is not None
    }
    for held in briefs(year):
        won = held.record.won
        if won is None or held.record.id not in last:
            continue
        meeting, i, amount = last[held.record.id]
        if won != amount:
            off = apart(won, amount)
            yield Problem(
                held,
                ("won",),
                Words(
                    f"งบประมาณที่ได้รับ {baht(won)} บาท ไม่ตรงกับมติ {baht(amount)} บาท {off.th}",
                    f"{baht(won)} baht won, {baht(amount)} decided {off.en}",
                ),
                Words("แก้ won หรือจำนวนเงินตามมติ", "correct won, or the amount decided"),
                ((meeting, ("decided", i, "amount"), Words("มติที่ประชุม", "the resolution")),),
            )


RULE = Rule(
    id="integration-decided-differs",
    severity="error",
    step="3.7",
    title=Words("งบประมาณที่ได้รับตรงกับมติ", "The money won is what was decided"),
    why=Words(
        "เงินที่ลงในแผนปฏิบัติการต้องเป็นจำนวนที่ที่ประชุมเห็นชอบ",
        "The annual plan carries what the meeting agreed to.",
    ),
    cure=Words("ตรวจกับรายงานการประชุมแล้วแก้", "Check the minutes, and correct it."),
    check=check,
    wrong={MEETING: _HELD, BRIEF: brief(won="45000")},
    right={MEETING: _HELD, BRIEF: brief(won="40000")},
    reads="year",
    needs=("integration-project", "integration-meeting"),
)
