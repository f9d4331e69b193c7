"""A later edition was reviewed later, and before the year it holds from is over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pyo1plan.rules.development.example import REVISION, revision
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.fiscal import last_day
from pyo1plan.words import Words
from pyo1plan.year.editions import revisions
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """Days of reviews against each other, and against the year that each holds from."""
    held = revisions(year)
    for earlier, later in pairwise(held):
        if later.record.date < earlier.record.date:
            yield Problem(
                later,
                ("date",),
                Words(
                    f"ฉบับทบทวน {later.record.year} ทบทวนก่อนฉบับ {earlier.record.year}",
                    f"the edition of {later.record.year} was reviewed before that of {earlier.record.year}",
                ),
                Words("ตรวจวันที่ทบทวนของทั้งสองฉบับ", "check the days of both"),
                ((earlier, ("date",), Words("วันที่ของฉบับก่อน", "the day of the earlier one")),),
            )
    for one in held:
        if one.record.date > last_day(one.record.year):
            yield Problem(
                one,
                ("date",),
                Words(
                    f"วันที่ทบทวนอยู่หลังปีงบประมาณ {one.record.year} ที่ฉบับนี้เริ่มใช้",
                    f"the day is after fiscal year {one.record.year}, from which the edition holds",
                ),
                Words(
                    "แก้วันที่ หรือใช้ปีถัดไปเป็นปีของฉบับ", "mend the day, or let it hold from the next year"
                ),
            )


_CHANGE = "at: vision, to: องค์กรแห่งคุณภาพ"

RULE = Rule(
    id="revision-order",
    severity="warning",
    step="1.6",
    title=Words("ฉบับทบทวนเรียงตามเวลา", "Reviews follow one another in time"),
    why=Words(
        "แผนแต่ละฉบับสร้างจากฉบับก่อนหน้า วันที่ย้อนกันทำให้ลำดับการปรับผิดจากความจริง",
        "Each edition is built on the one before; days the wrong way round tell another story.",
    ),
    cure=Words("ตรวจ year และ date ของฉบับทบทวน", "Check year and date of the reviews."),
    check=check,
    wrong={REVISION: revision(_CHANGE, "date: 2569-12-01")},
    right={REVISION: revision(_CHANGE, "date: 2568-08-08")},
    reads="year",
    needs=("development", "revision"),
)
