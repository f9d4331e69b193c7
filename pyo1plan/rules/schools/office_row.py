"""The list of schools does not hold the area office itself."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ROW = "{total: 0, schools: [{code: '99010001', name: บ้านหนึ่ง}, {code: '%s', name: บ้านสอง}]}"


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """A school whose code is the office's own."""
    assert frame.office is not None
    for i, school in enumerate(held.record.schools):
        if school.code == frame.office.record.code:
            yield Problem(
                held,
                ("schools", i, "code"),
                Words(
                    f"รหัส {school.code} เป็นรหัสของสำนักงานเอง ไม่ใช่โรงเรียน",
                    f"{school.code} is the office's own code, not a school's",
                ),
                Words("ตัดแถวนี้ออกจากรายชื่อโรงเรียน", "take the row out of the list of schools"),
            )


RULE = Rule(
    id="school-is-office",
    severity="error",
    step="4.2",
    title=Words("รายชื่อโรงเรียนไม่มีสำนักงานปนอยู่", "The office is no school"),
    why=Words(
        "แฟ้มส่งออกของบางระบบใส่แถวของสำนักงานไว้แถวแรก จำนวนโรงเรียนจึงเกินไปหนึ่ง",
        "Some systems export the office as the first row, and the schools are one too many.",
    ),
    cure=Words("ลบแถวของสำนักงาน", "Remove the office's row."),
    check=check,
    wrong={"schools.yaml": _ROW % "99010000"},
    right={"schools.yaml": _ROW % "99010002"},
    reads="schools",
    needs=("office",),
)
