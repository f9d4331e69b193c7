"""A school's code has eight digits; a row without one belongs to no school."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ROW = "{total: 104, schools: [{code: '%s', name: บ้านตัวอย่าง, pupils: {p1: {m: 52, f: 52, rooms: 4}}, total: 104}]}"


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Every school; a row whose code is no code takes its pupils out of every school."""
    for i, school in enumerate(held.record.schools):
        if re.fullmatch("[0-9]{8}", school.code) is None:
            pupils = school.total if school.total is not None else school.counted
            yield Problem(
                held,
                ("schools", i, "code"),
                Words(
                    f"รหัส “{school.code}” ไม่ใช่รหัสโรงเรียน ๘ หลัก แถวนี้มีนักเรียน {pupils:,} คน"
                    " ซึ่งไม่เป็นของโรงเรียนใด",
                    f"“{school.code}” is no 8-digit school code; its {pupils:,} pupils belong to no school",
                ),
                Words(
                    "ตรวจกับต้นทางว่าเป็นโรงเรียนใด แล้วใส่รหัส ๘ หลัก ถ้าไม่ใช่โรงเรียนให้ตัดแถวออกและบันทึกไว้ใน mended",
                    "find out which school it is and write its 8 digits; if it is none, take it out and say so under mended",
                ),
            )


RULE = Rule(
    id="school-code-shape",
    severity="error",
    step="5.3",
    title=Words("รหัสโรงเรียนมี ๘ หลัก", "A school code has eight digits"),
    why=Words(
        "แถวที่ไม่มีรหัสถูกนับเป็นโรงเรียนและนักเรียนเกินจริง ข้อมูลพื้นฐานต้องถูกต้อง ครบถ้วน",
        "A row without a code is counted as a school and its pupils among the area's; the data must be right and complete.",
    ),
    cure=Words("ใส่รหัส ๘ หลักของโรงเรียน (SMIS)", "Write the school's 8-digit code (SMIS)."),
    check=check,
    wrong={"schools.yaml": _ROW % "0"},
    right={"schools.yaml": _ROW % "99010001"},
    reads="schools",
)
