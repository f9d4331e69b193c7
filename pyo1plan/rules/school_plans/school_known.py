"""The school of a plan is one of the area's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN, WHOLE
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """The code against `schools.yaml`."""
    if held.record.school not in frame.school_codes:
        yield unknown(held, ("school",), held.record.school, frame.school_codes, SCHOOLS)


RULE = Rule(
    id="school-plan-school-unknown",
    severity="error",
    step="2.7",
    title=Words("โรงเรียนเจ้าของแผนมีอยู่จริง", "The school of a plan exists"),
    why=Words(
        "ตารางสรุปการสนองกลยุทธ์นับตามรายชื่อใน schools.yaml แผนของรหัสที่ไม่มีจะไม่ถูกนับ และโรงเรียนนั้นจะยังค้างส่ง",
        "The table counts by schools.yaml: a plan of an unknown code is nobody's, and the school still owes its own.",
    ),
    cure=Words("แก้รหัสโรงเรียน หรือเพิ่มโรงเรียนใน schools.yaml", "Correct the code, or add the school."),
    check=check,
    wrong={PLAN: "school: '99010009'"},
    right={PLAN: WHOLE},
    reads="school-annual-plan",
    needs=("schools",),
)
