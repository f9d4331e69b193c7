"""The schools of a school group are schools of the area."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.office import Office
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_GROUP = "school_groups: [{key: town, name: กลุ่มโรงเรียนในเมือง, schools: ['%s']}]"


def check(held: Held[Office], frame: Frame) -> Iterator[Problem]:
    """Every school of every school group."""
    for i, group in enumerate(held.record.school_groups):
        for j, code in enumerate(group.schools):
            if code not in frame.school_codes:
                path = ("school_groups", i, "schools", j)
                yield unknown(held, path, code, frame.school_codes, SCHOOLS)


RULE = Rule(
    id="group-school-unknown",
    severity="error",
    step="4.2",
    title=Words("โรงเรียนในกลุ่มโรงเรียนมีอยู่จริง", "The schools of a school group exist"),
    why=Words(
        "โรงเรียนที่รวมหรือเลิกแล้วต้องออกจากกลุ่ม และรหัสที่พิมพ์ผิดทำให้โรงเรียนจริงหายไปจากกลุ่ม",
        "A merged or closed school leaves its group, and a mistyped code loses the real one.",
    ),
    cure=Words("ดูรหัส 8 หลักใน schools.yaml", "Look the 8-digit code up in schools.yaml."),
    check=check,
    wrong={"office.yaml": _GROUP % "99010091"},
    right={"office.yaml": _GROUP % "99010001"},
    reads="office",
    needs=("schools",),
)
