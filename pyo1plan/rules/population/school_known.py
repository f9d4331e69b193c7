"""The school to which children travel is a school of the list."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.population import Population
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ONE = (
    "{as_of: 2569-06-30, source: ทะเบียนราษฎร, travel: [{place: บ้านดอย, district: เมือง,"
    " school: '%s', km: 7, source: แบบสำรวจ, date: 2569-06-30}]}"
)


def check(held: Held[Population], frame: Frame) -> Iterator[Problem]:
    """Every way to a school."""
    for i, way in enumerate(held.record.travel):
        if way.school is not None and way.school not in frame.school_codes:
            path = ("travel", i, "school")
            yield unknown(held, path, way.school, frame.school_codes, SCHOOLS)


RULE = Rule(
    id="travel-school-unknown",
    severity="error",
    step="4.2",
    title=Words("โรงเรียนที่เดินทางไปเรียนอยู่ในรายชื่อ", "The school that is travelled to is in the list"),
    why=Words(
        "การเดินทางของเด็กใช้พิจารณาการรวมและเรียนรวม ถ้ารหัสผิดจะนับให้ผิดโรงเรียน",
        "Ways to school weigh in mergers; a wrong code counts them for another school.",
    ),
    cure=Words("แก้รหัสโรงเรียนให้ตรงกับ schools.yaml", "Use a code of schools.yaml."),
    check=check,
    wrong={"population.yaml": _ONE % "99010099"},
    right={"population.yaml": _ONE % "99010001"},
    reads="population",
    needs=("schools",),
)
