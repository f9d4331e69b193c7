"""A review of the development plan was agreed to by a meeting that stands with the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.development.example import REVISION, revision
from pyo1plan.rules.references.unknown import MEETINGS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.editions import revisions
from pyo1plan.year.model import Year

#: What a matter on the agenda names when the development plan is put before a meeting.
DOCUMENT = "development-plan"


def check(year: Year) -> Iterator[Problem]:
    """Reviews whose meeting is not there, or did not agree; a review still being made names none."""
    meetings = {held.id: held.record for held in year.every("development-meeting", Meeting)}
    for held in revisions(year):
        name = held.record.meeting
        if name is None:
            continue
        if name not in meetings:
            yield unknown(held, ("meeting",), name, meetings, MEETINGS)
        elif not _agreed(meetings[name]):
            yield Problem(
                held,
                ("meeting",),
                Words(
                    f"การประชุม {name} ยังไม่มีมติเห็นชอบแผนพัฒนา",
                    f"the meeting {name} did not agree to the development plan",
                ),
                Words(
                    f"ในแฟ้มการประชุม ใส่ approves: {DOCUMENT} และ outcome: agree ที่เรื่องนั้น",
                    f"in the meeting's file write approves: {DOCUMENT} and outcome: agree at that matter",
                ),
            )


def _agreed(meeting: Meeting) -> bool:
    return any(
        item.approves == DOCUMENT and item.outcome in ("agree", "agree-with-changes")
        for item in meeting.items
    )


_CHANGE = "at: vision, to: องค์กรแห่งคุณภาพ"

RULE = Rule(
    id="revision-agreed",
    severity="error",
    step="1.7",
    title=Words(
        "ฉบับทบทวนได้รับความเห็นชอบจากที่ประชุมที่ระบุ", "The meeting named by a review agreed to it"
    ),
    why=Words(
        "การปรับแผนที่ได้รับความเห็นชอบแล้วต้องเสนอองค์คณะเดิม มติจึงต้องหาพบ",
        "What a body agreed to is changed by that body alone, and its resolution must be found.",
    ),
    cure=Words(
        "บันทึกการประชุมใน meetings/ ของแผน แล้วอ้างชื่อแฟ้ม หรือเว้น meeting ว่างจนกว่าจะมีมติ",
        "Record the meeting in the plan's meetings/ and name its file, or leave meeting blank until then.",
    ),
    check=check,
    wrong={REVISION: revision(_CHANGE, "date: 2568-08-08, meeting: 2568-08-20-provincial")},
    right={REVISION: revision(_CHANGE, "date: 2565-09-10, meeting: 2565-09-14-provincial")},
    reads="year",
    needs=("development", "revision", "development-meeting"),
)
