"""A school belongs to one school group."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.office import Office
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_GROUPS = (
    "school_groups: [{key: town, name: กลุ่มเมือง, schools: ['99010001']},"
    " {key: hills, name: กลุ่มดอย, schools: ['%s']}]"
)


def check(held: Held[Office], frame: Frame) -> Iterator[Problem]:
    """The schools of all school groups together."""
    schools = [
        (("school_groups", i, "schools", j), code)
        for i, group in enumerate(held.record.school_groups)
        for j, code in enumerate(group.schools)
    ]
    yield from doubled(held, Words("โรงเรียนรหัส", "school"), schools)


RULE = Rule(
    id="group-school-doubled",
    severity="warning",
    step="4.2",
    title=Words("โรงเรียนอยู่ในกลุ่มโรงเรียนเดียว", "A school is in one school group"),
    why=Words(
        "ข้อมูลรายกลุ่มโรงเรียนรวมกันต้องเท่ากับข้อมูลทั้งเขต โรงเรียนที่อยู่สองกลุ่มถูกนับสองครั้ง",
        "The groups together are the whole area; a school in two of them is counted twice.",
    ),
    cure=Words("ลบโรงเรียนออกจากกลุ่มหนึ่ง", "Remove the school from one of the groups."),
    check=check,
    wrong={"office.yaml": _GROUPS % "99010001"},
    right={"office.yaml": _GROUPS % "99010002"},
    reads="office",
)
