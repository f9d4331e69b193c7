"""Facts of the same day agree with the year's school data."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.reorganisation.cases import CASE
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ONE = (
    "[{code: '99010002', name: โรงเรียนบ้านตัวอย่างสอง, part: closing, as_of: 2569-06-10,"
    " pupils: {p1: {m: %s, f: 7, rooms: 1}, p2: {m: 9, f: 7, rooms: 1}}}]"
)


def check(held: Held[Reorganisation], frame: Frame) -> Iterator[Problem]:
    """Pupils in all by the case and by schools.yaml, counted on one day."""
    if frame.schools is None:
        return
    data = frame.schools.record
    counted = {school.code: school.enrolled for school in data.schools}
    for i, facts in enumerate(held.record.facts):
        if facts.as_of != data.as_of or not facts.pupils or facts.code not in counted:
            continue
        there = counted[facts.code]
        if facts.counted != there:
            yield Problem(
                held,
                ("facts", i, "pupils"),
                Words(
                    f"นักเรียนของ {facts.code} รวม {facts.counted} คน แต่ schools.yaml วันเดียวกันมี {there} คน",
                    f"{facts.code} has {facts.counted} pupils here, {there} in schools.yaml of that day",
                ),
                Words("ตรวจกับแหล่งข้อมูล แล้วแก้แฟ้มที่ผิด หรือแก้ as_of", "correct one of them, or as_of"),
            )


RULE = Rule(
    id="reorganisation-facts-differ",
    severity="warning",
    step="4.4.1",
    title=Words("ข้อมูลในเรื่องตรงกับข้อมูลสถานศึกษา", "A case's facts agree with the school data"),
    why=Words(
        "ตัวเลขสองชุดของวันเดียวกันทำให้ กศจ. ไม่รู้ว่าควรเชื่อชุดใด",
        "Two figures of one day leave the committee not knowing which to trust.",
    ),
    cure=Words("ใช้ตัวเลขจากแหล่งเดียวกัน", "Use one source."),
    check=check,
    wrong=case(facts=_ONE % "18", arrangements=None),
    right=case(facts=_ONE % "8", arrangements=None),
    reads=CASE,
    needs=("schools",),
)
