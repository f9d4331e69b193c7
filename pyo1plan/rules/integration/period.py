"""A brief begins before it ends, and its activities lie within it."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import short_date
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_DAYS = {"start": "2570-01-04", "end": "2570-08-31"}
_ACTIVITY = "[{name: ค่ายอาชีพ, start: 2570-03-01, end: %s, amount: 50000}]"


def check(held: Held[IntegrationProject], frame: Frame) -> Iterator[Problem]:
    """The project's days, and each activity's, as far as they are given."""
    record = held.record
    if record.start and record.end and record.end < record.start:
        yield Problem(
            held,
            ("end",),
            Words("โครงการสิ้นสุดก่อนวันที่เริ่ม", "the project ends before it begins"),
            Words("แก้ start หรือ end", "correct start or end"),
        )
        return
    for i, activity in enumerate(record.activities):
        for key, day in (("start", activity.start), ("end", activity.end)):
            early = day and record.start and day < record.start
            late = day and record.end and day > record.end
            if day and (early or late):
                yield Problem(
                    held,
                    ("activities", i, key),
                    Words(
                        f"กิจกรรม “{activity.name}” ({short_date(day)}) อยู่นอกระยะเวลาของโครงการ",
                        f"“{activity.name}” ({day.isoformat()}) lies outside the project's time",
                    ),
                    Words(
                        "แก้วันของกิจกรรมหรือของโครงการ", "correct the activity's days or the project's"
                    ),
                )
        if activity.start and activity.end and activity.end < activity.start:
            yield Problem(
                held,
                ("activities", i, "end"),
                Words(
                    f"กิจกรรม “{activity.name}” สิ้นสุดก่อนวันที่เริ่ม",
                    f"“{activity.name}” ends before it begins",
                ),
                Words("แก้ start หรือ end ของกิจกรรม", "correct its start or end"),
            )


RULE = Rule(
    id="integration-period",
    severity="error",
    step="3.5",
    title=Words("กิจกรรมอยู่ในระยะเวลาของโครงการที่เสนอ", "A brief's activities lie within its time"),
    why=Words(
        "แบบสรุปโครงการข้อ ๗ และข้อ ๙ ต้องไม่ขัดกัน",
        "Parts 7 and 9 of the form must not contradict each other.",
    ),
    cure=Words("แก้วันที่ให้สอดคล้องกัน", "Make the days agree."),
    check=check,
    wrong={BRIEF: brief(**_DAYS, activities=_ACTIVITY % "2570-09-15")},
    right={BRIEF: brief(**_DAYS, activities=_ACTIVITY % "2570-03-02")},
    reads="integration-project",
)
