"""Every row of the list of schools has a name."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_TWO = "{total: 0, schools: [{code: '99010001', name: บ้านหนึ่ง}, {code: '99010002', %s}]}"


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Rows without a name, with the pupils that they hold."""
    for i, school in enumerate(held.record.schools):
        if school.name is None:
            pupils = school.total if school.total is not None else school.counted
            yield Problem(
                held,
                ("schools", i, "name"),
                Words(
                    f"แถวรหัส {school.code} ไม่มีชื่อโรงเรียน แต่มีนักเรียน {pupils:,} คน",
                    f"row {school.code} has no school's name, but {pupils:,} pupils",
                ),
                Words(
                    "ถามต้นทางว่าเป็นโรงเรียนใดแล้วใส่ name ถ้าไม่มีโรงเรียนนี้ ให้ตัดแถวออกและบันทึกไว้ใน mended",
                    "ask the source which school it is and add its name; if there is none,"
                    " take the row out and say so under mended",
                ),
            )


RULE = Rule(
    id="school-name-missing",
    severity="error",
    step="5.3",
    title=Words("โรงเรียนทุกแถวมีชื่อ", "Every school has a name"),
    why=Words(
        "แถวที่ไม่มีชื่อไม่รู้ว่าเป็นของใคร แต่ถูกรวมในจำนวนโรงเรียนและนักเรียนของเขต",
        "Nobody knows whose a nameless row is, yet it counts among the area's schools and pupils.",
    ),
    cure=Words("เติมชื่อโรงเรียน หรือตัดแถวที่ไม่ใช่โรงเรียนออก", "Add the name, or take the row out."),
    check=check,
    wrong={"schools.yaml": _TWO % "note: ไม่ทราบชื่อ"},
    right={"schools.yaml": _TWO % "name: บ้านสอง"},
    reads="schools",
)
