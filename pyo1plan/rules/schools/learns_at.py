"""A school that learns together does so at a school of the list, which itself stays where it is."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_TWO = (
    "{total: 0, schools: [{code: '99010001', name: บ้านหนึ่ง},"
    " {code: '99010002', name: บ้านสอง, learns_at: '%s'}]}"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Every school whose pupils go to another."""
    schools = held.record.schools
    hosts = {s.code for s in schools if s.learns_at is None or s.learns_grades}
    for i, school in enumerate(schools):
        if school.learns_at is not None and school.learns_at not in hosts - {school.code}:
            path = ("schools", i, "learns_at")
            yield unknown(held, path, school.learns_at, hosts - {school.code}, SCHOOLS)


RULE = Rule(
    id="learns-at-unknown",
    severity="error",
    step="4.3.1",
    title=Words("โรงเรียนที่ไปเรียนรวมมีอยู่จริง", "The school where pupils learn together exists"),
    why=Words(
        "นักเรียนเรียนรวมนั่งเรียนที่โรงเรียนหลัก ถ้าไม่รู้ว่าที่ใด จำนวนห้องและครูของโรงเรียนหลักจะคิดผิด",
        "Pupils who learn together sit in the main school; unknown, its rooms and teachers are misjudged.",
    ),
    cure=Words(
        "ใส่รหัสของโรงเรียนหลักที่ไม่ได้ไปเรียนรวมที่อื่นทั้งโรงเรียน",
        "Write the code of a main school that does not itself learn elsewhere.",
    ),
    check=check,
    wrong={"schools.yaml": _TWO % "99010002"},
    right={"schools.yaml": _TWO % "99010001"},
    reads="schools",
)
