"""An activity past its end is done, or the report says that it is late."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.results.example import Q2, TRAINING, project, report
from pyo1plan.rules.results.reports import reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import long_date
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.planned import paired

_SETTLED = ("completed", "cancelled", "behind", "suspended")
_TRAINING = f"disbursed: 0, activities: [{{activity: {TRAINING}, status: %s}}]"


def check(year: Year) -> Iterator[Problem]:
    """Activities that the plan ends by the quarter's last day and the report calls neither done nor late."""
    for one in reports(year):
        if one.project is None or one.result.status in _SETTLED:
            continue
        last = quarter_span(year.frame.number, int(one.held.record.quarter))[1]
        places = {id(told): i for i, told in enumerate(one.result.activities)}
        for activity, told in paired(one.project.record, one.result):
            if activity.end is None or activity.end > last or told is None:
                continue
            if told.status not in _SETTLED:
                yield Problem(
                    one.held,
                    one.path("activities", places[id(told)], "status"),
                    Words(
                        f"{one.result.project} กิจกรรม “{activity.name}” สิ้นสุดตามแผน {long_date(activity.end)} แต่ยังไม่เสร็จ",
                        f"{one.result.project}: “{activity.name}” was to end on {long_date(activity.end, 'en')}"
                        " and is not done",
                    ),
                    Words(
                        "ถ้าทำแล้วใส่ completed และวันที่จัดจริง ถ้าล่าช้าใส่ behind พร้อมปัญหาและแนวทางแก้ไข",
                        "write completed and the day, or behind with the problem and the remedy",
                    ),
                )  # fmt: skip


RULE = Rule(
    id="results-activity-overdue",
    severity="warning",
    step="2.8",
    title=Words(
        "กิจกรรมที่เลยกำหนดทำเสร็จแล้ว หรือบอกว่าล่าช้า", "What is past its end is done, or said to be late"
    ),
    why=Words(
        "การติดตามเทียบกับแผน กิจกรรมที่เลยกำหนดแต่ไม่บอกว่าล่าช้าจะไม่มีใครเร่งรัด",
        "Nobody hurries an activity that is past its end and not called late.",
    ),
    cure=Words("แก้สถานะของกิจกรรมหรือโครงการ", "Correct the status of the activity or the project."),
    check=check,
    wrong={Q2: report(2, project(_TRAINING % "under-way"))},
    right={Q2: report(2, project(_TRAINING % "completed"))},
    reads="year",
    needs=("results", "proposal", "meeting"),
)
