"""The schools of a case are the area's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.reorganisation import Reorganisation
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.reorganisation.cases import CASE
from pyo1plan.rules.reorganisation.example import case
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Reorganisation], frame: Frame) -> Iterator[Problem]:
    """Every code, but of schools that come in from elsewhere or were just established."""
    record = held.record
    if record.transfer is not None and record.transfer.direction == "in":
        return
    known = frame.school_codes
    for path, code in _named(record):
        if known and code is not None and code not in known:
            yield unknown(held, path, code, known, SCHOOLS)


def _named(record: Reorganisation) -> Iterator[tuple[Path, str | None]]:
    for i, code in enumerate(record.schools):
        yield ("schools", i), code
    for i, facts in enumerate(record.facts):
        if facts.part != "opening":
            yield ("facts", i, "code"), facts.code
    for i, arrangement in enumerate(record.arrangements):
        yield ("arrangements", i, "to_school"), arrangement.to_school


RULE = Rule(
    id="reorganisation-school-unknown",
    severity="error",
    step="4.4.1",
    title=Words("สถานศึกษาในเรื่องมีอยู่จริง", "The schools of a case exist"),
    why=Words(
        "รหัสที่ผิดทำให้เรื่องไปถึงโรงเรียนอื่น",
        "A wrong code turns the case upon another school.",
    ),
    cure=Words("ใช้รหัส 8 หลักจาก schools.yaml", "Use the 8-digit code of schools.yaml."),
    check=check,
    wrong=case(schools="['99010009', '99010001']"),
    right=case(),
    reads=CASE,
    needs=("schools",),
)
