"""The file of a school's plan is named by the school's code."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.school_plans.example import PLAN, WHOLE
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[SchoolPlan], frame: Frame) -> Iterator[Problem]:
    """The code in the file against the file's name: so no school can have two plans."""
    code = held.record.school
    if held.id != code:
        yield Problem(
            held,
            ("school",),
            Words(
                f"แฟ้มชื่อ {held.id}.yaml แต่ข้างในเป็นแผนของโรงเรียน {code}",
                f"the file is {held.id}.yaml, but it holds the plan of school {code}",
            ),
            Words(
                f"เปลี่ยนชื่อแฟ้มเป็น {code}.yaml หรือแก้รหัสโรงเรียนในแฟ้ม",
                f"rename the file to {code}.yaml, or correct the code in it",
            ),
        )


RULE = Rule(
    id="school-plan-file-name",
    severity="error",
    step="2.7",
    title=Words("ชื่อแฟ้มแผนตรงกับรหัสโรงเรียน", "A school's plan is named by its code"),
    why=Words(
        "โรงเรียนหนึ่งมีแผนเดียวในปีหนึ่ง ชื่อแฟ้มที่ไม่ตรงทำให้โรงเรียนเดียวถูกนับสองครั้งได้",
        "One school has one plan: a file of another name could count it twice.",
    ),
    cure=Words("ตั้งชื่อแฟ้มตามรหัสโรงเรียน ๘ หลัก", "Name the file by the 8-digit code."),
    check=check,
    wrong={PLAN: "school: '99010002'"},
    right={PLAN: WHOLE},
    reads="school-annual-plan",
)
