"""Meetings and briefs that records of job 3 name exist."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_meeting import AttendedMeeting, Decided, Presented
from pyo1plan.rules.integration.briefs import BRIEFS, briefs
from pyo1plan.rules.integration.example import BRIEF, MEETING, brief
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_MEETINGS = Home(Words("การประชุม", "meeting"), "meetings/, integration/meetings/")
_HELD = "{date: 2569-11-20, body: ก.บ.จ., purpose: integration, presented: [{what: ชี้แจงโครงการ, project: 70-PV-01}]}"
_SELECTED = "[{state: selected, date: 2569-11-12, meeting: %s}]"


def check(year: Year) -> Iterator[Problem]:
    """Meetings under `states`, the office's own or attended; briefs that attended meetings name."""
    attended = year.every("integration-meeting", AttendedMeeting)
    meetings = year.frame.meeting_ids | {held.id for held in attended}
    there = briefs(year)
    for held in there:
        for i, turn in enumerate(held.record.states):
            if turn.meeting and turn.meeting not in meetings:
                yield unknown(held, ("states", i, "meeting"), turn.meeting, meetings, _MEETINGS)
    ids = {held.record.id for held in there}
    for meeting in attended:
        parts: dict[str, tuple[Presented | Decided, ...]] = {
            "presented": meeting.record.presented,
            "decided": meeting.record.decided,
        }
        for key, rows in parts.items():
            for i, row in enumerate(rows):
                if row.project and row.project not in ids:
                    yield unknown(meeting, (key, i, "project"), row.project, ids, BRIEFS)


RULE = Rule(
    id="integration-meeting-unknown",
    severity="error",
    step="3.7",
    title=Words("การประชุมและโครงการที่อ้างถึงมีอยู่จริง", "Meetings and briefs that are named exist"),
    why=Words(
        "ผลการพิจารณาต้องสืบกลับไปถึงการประชุมที่มีมติ และมติต้องถึงโครงการที่ถูกต้อง",
        "An answer leads back to the meeting that gave it, and a resolution to the right project.",
    ),
    cure=Words("แก้ชื่อการประชุมหรือรหัสโครงการ", "Correct the meeting's or the brief's id."),
    check=check,
    wrong={MEETING: _HELD, BRIEF: brief(states=_SELECTED % "2569-11-13-plan-committee")},
    right={MEETING: _HELD, BRIEF: brief(states=_SELECTED % "2569-11-12-plan-committee")},
    reads="year",
    needs=("integration-project", "integration-meeting"),
)
