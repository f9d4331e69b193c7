"""A school stands once in the list of schools."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_TWO = "{total: 0, schools: [{code: '99010001', name: บ้านหนึ่ง}, {code: '%s', name: บ้านสอง}]}"


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """The codes of all schools."""
    codes = [(("schools", i, "code"), school.code) for i, school in enumerate(held.record.schools)]
    yield from doubled(held, Words("รหัสโรงเรียน", "school code"), codes)


RULE = Rule(
    id="school-code-doubled",
    severity="error",
    step="4.2",
    title=Words("รหัสโรงเรียนไม่ซ้ำกัน", "School codes are unique"),
    why=Words(
        "โรงเรียนที่อยู่สองครั้งทำให้จำนวนโรงเรียนและนักเรียนของเขตเกินจริง",
        "A school that stands twice inflates the area's schools and pupils.",
    ),
    cure=Words("แก้รหัสที่ผิด หรือลบแถวที่ซ้ำ", "Correct the wrong code, or remove the copy."),
    check=check,
    wrong={"schools.yaml": _TWO % "99010001"},
    right={"schools.yaml": _TWO % "99010002"},
    reads="schools",
)
