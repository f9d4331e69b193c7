"""The schools of the plan for small schools are the area's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.small_schools import SmallSchools
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.small_schools.bands import FILE, PLAN
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PLAN = (
    "{as_of: 2569-06-10, measures: [{band: 1-40, year: 2570, measure: ใช้ครูร่วมกัน, schools: ['%s']}]}"
)


def check(held: Held[SmallSchools], frame: Frame) -> Iterator[Problem]:
    """Every school that the plan names anywhere, where the area's schools are known."""
    known = frame.school_codes
    for path, code in _named(held.record):
        if known and code not in known:
            yield unknown(held, path, code, known, SCHOOLS)


def _named(plan: SmallSchools) -> Iterator[tuple[Path, str]]:
    for i, measure in enumerate(plan.measures):
        for j, code in enumerate(measure.schools):
            yield ("measures", i, "schools", j), code
    for i, network in enumerate(plan.networks):
        yield ("networks", i, "main"), network.main
        for j, code in enumerate(network.members):
            yield ("networks", i, "members", j), code
    for i, left in enumerate(plan.left_out):
        yield ("left_out", i, "school"), left.school
    for i, centre in enumerate(plan.centres):
        yield ("centres", i, "school"), centre.school


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
    reads=PLAN,
    needs=("schools",),
)
