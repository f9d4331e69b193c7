"""The schools of the plan for small schools are the area's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "small-schools.yaml"
_PLAN = (
    "{as_of: 2569-06-10, measures: [{band: 1-40, year: 2570, measure: ใช้ครูร่วมกัน, schools: ['%s']}]}"
)


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """Every school of every measure, where the area's schools are known."""
    known = frame.school_codes
    for i, measure in enumerate(held.record.measures):
        for j, code in enumerate(measure.schools):
            if known and code not in known:
                yield unknown(held, ("measures", i, "schools", j), code, known, SCHOOLS)


RULE = Rule(
    id="small-school-unknown",
    severity="error",
    step="5.3",
    title=Words(
        "โรงเรียนในแผนโรงเรียนขนาดเล็กมีอยู่จริง", "The schools of the plan for small schools exist"
    ),
    why=Words(
        "มาตรการและเงินผูกกับรายโรงเรียน รหัสที่ไม่มีในข้อมูลโรงเรียนทำให้โรงเรียนจริงตกหล่น",
        "Measures and money go to schools by code; an unknown code leaves a real school out.",
    ),
    cure=Words("ใช้รหัส 8 หลักจาก schools.yaml", "Use the 8-digit code of schools.yaml."),
    check=check,
    wrong={FILE: _PLAN % "99010009"},
    right={FILE: _PLAN % "99010001"},
    reads="small-schools",
    needs=("schools",),
)
