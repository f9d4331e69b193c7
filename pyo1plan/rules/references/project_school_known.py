"""The schools that take part in a project are schools of the area."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "proposals/supervision/70-SUP-001.yaml"


def check(held: Held[Proposal], frame: Frame) -> Iterator[Problem]:
    """Every school code of the proposal."""
    for i, code in enumerate(held.record.schools):
        if code not in frame.school_codes:
            yield unknown(held, ("schools", i), code, frame.school_codes, SCHOOLS)


RULE = Rule(
    id="project-school-unknown",
    severity="error",
    step="2.4.1",
    title=Words("โรงเรียนที่ร่วมโครงการอยู่ในเขตพื้นที่", "The schools of a project are in the area"),
    why=Words(
        "รหัสที่พิมพ์ผิดชี้ไปยังโรงเรียนที่ไม่มี หรือโรงเรียนที่เลิกแล้ว โครงการจึงไม่ถึงผู้เรียน",
        "A mistyped code points to a school that does not exist, or no longer does.",
    ),
    cure=Words("ดูรหัส 8 หลักใน schools.yaml", "Look the 8-digit code up in schools.yaml."),
    check=check,
    wrong={FILE: "schools: ['99010091']"},
    right={FILE: "schools: ['99010001']"},
    needs=("schools",),
)
