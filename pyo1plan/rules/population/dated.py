"""What a survey found says when it was found."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.population import Population
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ONE = (
    "{as_of: 2569-06-30, source: ทะเบียนราษฎร,"
    " needs: [{text: ไม่มีรถรับส่ง, source: แบบสำรวจของสำนักงาน%s}]}"
)


def check(held: Held[Population], frame: Frame) -> Iterator[Problem]:
    """Every finding of a survey without a day."""
    for field in ("out_of_school", "travel", "access", "needs"):
        for i, found in enumerate(getattr(held.record, field)):
            if found.date is None:
                yield Problem(
                    held,
                    (field, i),
                    Words("ข้อค้นพบนี้ไม่บอกวันที่สำรวจ", "this finding does not say when it was surveyed"),
                    Words("เพิ่ม date: วันที่สำรวจ", "add date: with the day of the survey"),
                )


RULE = Rule(
    id="survey-undated",
    severity="advice",
    step="4.2",
    title=Words("ผลสำรวจมีวันที่", "Findings of a survey have a day"),
    why=Words(
        "ความต้องการและการเดินทางเปลี่ยนทุกปี ผลสำรวจที่ไม่มีวันที่ใช้ยืนยันสภาพปัจจุบันไม่ได้",
        "Needs and ways to school change every year; an undated finding proves nothing of today.",
    ),
    cure=Words("ใส่ date ของการสำรวจ", "Write the day of the survey."),
    check=check,
    wrong={"population.yaml": _ONE % ""},
    right={"population.yaml": _ONE % ", date: 2569-06-30"},
    reads="population",
)
