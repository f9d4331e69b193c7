"""Every activity says when it takes place."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """One problem for each first or last day that is missing."""
    for i, activity in enumerate(held.record.activities):
        if activity.start is None:
            yield _missing(held, i, activity.name, "start", Words("วันเริ่ม", "first day"))
        if activity.end is None:
            yield _missing(held, i, activity.name, "end", Words("วันสิ้นสุด", "last day"))


def _missing(held: Held[Proposal], i: int, name: str, key: str, what: Words) -> Problem:
    return Problem(
        held,
        ("activities", i, key),
        Words(
            f"กิจกรรมที่ {i + 1} “{name}” ยังไม่มี{what.th}",
            f"activity {i + 1}, “{name}”, has no {what.en}",
        ),
        Words(
            f"เติม {key}: เป็น ปี-เดือน-วัน เช่น 2569-11-17",
            f"add {key}: as year-month-day, such as 2569-11-17",
        ),
    )


_ACTIVITY = (
    "{activities: [{name: อบรม, start: 2570-01-18, end: %s}],"
    " budget: {total: 0, quarters: [0, 0, 0, 0]}}"
)

RULE = Rule(
    id="activity-days",
    severity="error",
    step="2.4.1",
    title=Words("กิจกรรมมีวันเริ่มและวันสิ้นสุด", "Activities have a first and a last day"),
    why=Words(
        "แบบเสนอโครงการต้องมีปฏิทินกิจกรรม ใช้กำกับติดตามรายเดือนและวางแผนการใช้จ่ายรายไตรมาส",
        "The form has a calendar of activities, by which work and spending are followed.",
    ),
    cure=Words("เติมวันเริ่มและวันสิ้นสุดของกิจกรรม", "Add the days."),
    check=check,
    wrong={PROPOSAL: _ACTIVITY % ""},
    right={PROPOSAL: _ACTIVITY % "2570-01-19"},
)
