"""Days of a report are possible: reported once the quarter has begun, ended after it began."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules.results.example import Q1, TRAINING, project, report
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.dates import long_date
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_HELD = f"disbursed: 0, activities: [{{activity: {TRAINING}, status: completed, start: 2569-12-10, end: %s}}]"


def check(held: Held[Results], frame: Frame) -> Iterator[Problem]:
    """The day of the report, then the real days of each activity."""
    report_ = held.record
    first = quarter_span(frame.number, int(report_.quarter))[0]
    if report_.reported < first:
        yield Problem(
            held,
            ("reported",),
            Words(
                f"รายงานไตรมาสที่ {report_.quarter} เมื่อ {long_date(report_.reported)} ก่อนไตรมาสเริ่ม",
                f"quarter {report_.quarter} is reported on {long_date(report_.reported, 'en')}, before it begins",
            ),
            Words("ตรวจวันที่และปี พ.ศ.", "check the day and its year"),
        )  # fmt: skip
    for i, one in enumerate(report_.projects):
        for j, activity in enumerate(one.activities):
            said = None
            if activity.start and activity.end and activity.end < activity.start:
                said = ("end", Words("สิ้นสุดก่อนเริ่ม", "ends before it begins"))
            else:
                for field in ("start", "end"):
                    day = getattr(activity, field)
                    if day is not None and day > report_.reported:
                        said = (field, Words("จัดจริงหลังวันที่รายงาน", "was held after the report"))
            if said is not None:
                yield Problem(
                    held,
                    ("projects", i, "activities", j, said[0]),
                    Words(
                        f"{one.project} กิจกรรม “{activity.activity}” {said[1].th}",
                        f"{one.project}: “{activity.activity}” {said[1].en}",
                    ),
                    Words("ใส่วันที่จัดจริง กิจกรรมที่ยังไม่จัดให้เว้นว่าง", "write the real days, none for what is to come"),
                )  # fmt: skip


RULE = Rule(
    id="results-days-possible",
    severity="error",
    step="2.8",
    title=Words("วันที่ในรายงานเป็นไปได้", "The days of a report are possible"),
    why=Words(
        "วันที่จัดจริงใช้เทียบกับแผน วันที่ในอนาคตหรือสลับกันแสดงว่าพิมพ์ผิดหรือรายงานล่วงหน้า",
        "Real days are held to the plan; a day to come was not real.",
    ),
    cure=Words("แก้วันที่", "Correct the day."),
    check=check,
    wrong={Q1: report(1, project(_HELD % "2569-12-09"))},
    right={Q1: report(1, project(_HELD % "2569-12-11"))},
    reads="results",
)
