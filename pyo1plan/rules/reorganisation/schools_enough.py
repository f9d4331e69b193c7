"""A case names the schools that its kind is about."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.reorganisation import CASE_KINDS, CaseKind, Reorganisation
from pyo1plan.rules.reorganisation.cases import CASE
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: The least number of schools that a case of each kind concerns.
LEAST: dict[CaseKind, int] = {
    "establish": 0,
    "merge": 2,
    "dissolve": 1,
    "expand": 1,
    "transfer": 1,
}


def check(held: Held[Reorganisation], frame: Frame) -> Iterator[Problem]:
    """Too few schools for the kind."""
    record = held.record
    least = LEAST[record.kind]
    if len(record.schools) < least:
        name = CASE_KINDS[record.kind]
        yield Problem(
            held,
            ("schools",),
            Words(
                f"{name.th}ต้องระบุสถานศึกษาอย่างน้อย {least} แห่ง พบ {len(record.schools)} แห่ง",
                f"to {name.en} takes at least {least} schools; {len(record.schools)} named",
            ),
            Words("เติมรหัสสถานศึกษาใน schools", "add the codes under schools"),
        )


RULE = Rule(
    id="reorganisation-schools-few",
    severity="error",
    step="4.4.1",
    title=Words("ระบุสถานศึกษาครบตามประเภท", "A case names all its schools"),
    why=Words(
        "การรวมต้องมีทั้งสถานศึกษาที่รวมเข้าและที่รองรับ ประเภทอื่นต้องรู้ว่าเป็นของแห่งใด",
        "Merging takes a school that goes and one that receives; other kinds need one.",
    ),
    cure=Words("เติมรหัสสถานศึกษาที่เกี่ยวข้อง", "Name the schools concerned."),
    check=check,
    wrong=case(schools="['99010002']"),
    right=case(),
    reads=CASE,
)
