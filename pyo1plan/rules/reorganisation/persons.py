"""Every pupil and every member of staff of a school that closes or moves is taken care of."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.reorganisation.cases import CASE
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_NAMES = {"pupils": Words("นักเรียน", "pupils"), "staff": Words("บุคลากร", "staff")}


def check(held: Held[Reorganisation], frame: Frame) -> Iterator[Problem]:
    """Persons in the arrangements against the facts, where both are counted."""
    leaving = held.record.facts_of("closing", "moving")
    counts = {
        "pupils": (sum(f.counted for f in leaving), all(f.pupils for f in leaving)),
        "staff": (sum(f.employed for f in leaving), all(f.staff for f in leaving)),
    }
    for of, (there, known) in counts.items():
        given = [(i, a) for i, a in enumerate(held.record.arrangements) if a.of == of]
        placed = sum(a.persons or 0 for _, a in given)
        counted = given and all(a.persons is not None for _, a in given)
        if leaving and known and counted and placed != there:
            name = _NAMES[of]
            yield Problem(
                held,
                ("arrangements", given[0][0], "persons"),
                Words(
                    f"{name.th}ในข้อมูลสถานศึกษา {there} คน แต่กำหนดการดำเนินการไว้ {placed} คน",
                    f"{there} {name.en} by the facts, but {placed} are taken care of",
                ),
                Words(
                    "แก้จำนวนให้ครบทุกคน หรือเพิ่มรายการสำหรับผู้ที่เหลือ",
                    "correct the number, or add an entry for those left over",
                ),
            )


RULE = Rule(
    id="reorganisation-persons",
    severity="error",
    step="4.4.1",
    title=Words("นักเรียนและบุคลากรทุกคนมีที่ไป", "Every pupil and member of staff has a place"),
    why=Words(
        "ผลรวมที่ไม่ตรงแปลว่ามีนักเรียนหรือครูที่ยังไม่มีใครดูแล",
        "Where the sums differ, somebody has been forgotten.",
    ),
    cure=Words("ให้ผลรวมของ persons เท่ากับข้อมูลใน facts", "Make persons add up to the facts."),
    check=check,
    wrong=case(arrangements="[{of: pupils, what: ย้ายเข้าเรียน, persons: 30}]"),
    right=case(),
    reads=CASE,
)
