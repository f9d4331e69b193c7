"""A school with pupils has a teacher."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ROW = (
    "{total: 20, schools: [{code: '99010001', name: บ้านตัวอย่าง, total: 20,"
    " pupils: {p1: {m: 9, f: 11, rooms: 1}}, staff: {teacher: {m: %s, f: 0}}}]}"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Schools with pupils and no teacher, in a list that counts staff at all."""
    schools = held.record.schools
    if not any(school.staff for school in schools):
        return
    for i, school in enumerate(schools):
        if school.counted and not school.teachers:
            yield Problem(
                held,
                ("schools", i, "staff", "teacher"),
                Words(
                    f"{school.name or school.code} มีนักเรียน {school.counted:,} คน แต่ไม่มีครู",
                    f"{school.name or school.code} has {school.counted:,} pupils and no teacher",
                ),
                Words(
                    "ตรวจจำนวนครูกับทะเบียนบุคลากร ถ้าไม่มีครูจริงให้บันทึกเหตุผลใน note",
                    "check the staff register; if it is so, say why under note",
                ),
            )


RULE = Rule(
    id="school-without-teacher",
    severity="warning",
    step="5.3",
    title=Words("โรงเรียนที่มีนักเรียนมีครู", "A school with pupils has a teacher"),
    why=Words(
        "โรงเรียนเปิดสอนโดยไม่มีครูไม่ได้ ตัวเลขศูนย์มักมาจากการลงข้อมูลตกหล่น และทำให้อัตราส่วนนักเรียนต่อครูผิด",
        "No school teaches without teachers; a zero is mostly a lost entry and spoils pupil-teacher ratios.",
    ),
    cure=Words("แก้จำนวนครู หรืออธิบายไว้ใน note", "Correct the teachers, or explain under note."),
    check=check,
    wrong={"schools.yaml": _ROW % 0},
    right={"schools.yaml": _ROW % 2},
    reads="schools",
)
