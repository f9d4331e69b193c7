"""The main school of a branch is a school of the list, and not a branch itself."""

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
    " {code: '99010002', name: บ้านหนึ่ง สาขาบ้านสอง, branch_of: '%s'}]}"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Every school with a main school."""
    mains = {school.code for school in held.record.schools if school.branch_of is None}
    for i, school in enumerate(held.record.schools):
        if school.branch_of is not None and school.branch_of not in mains:
            path = ("schools", i, "branch_of")
            yield unknown(held, path, school.branch_of, mains, SCHOOLS)


RULE = Rule(
    id="branch-main-unknown",
    severity="error",
    step="4.2",
    title=Words("โรงเรียนหลักของสาขามีอยู่จริง", "The main school of a branch exists"),
    why=Words(
        "นักเรียนของสาขานับรวมกับโรงเรียนหลัก ถ้าไม่พบโรงเรียนหลัก จำนวนโรงเรียนและขนาดโรงเรียนจะผิด",
        "A branch counts with its main school; without it the number and size of schools are wrong.",
    ),
    cure=Words("ใส่รหัสของโรงเรียนหลักที่ไม่ใช่สาขา", "Write the code of a main school, itself no branch."),
    check=check,
    wrong={"schools.yaml": _TWO % "99010091"},
    right={"schools.yaml": _TWO % "99010001"},
    reads="schools",
)
