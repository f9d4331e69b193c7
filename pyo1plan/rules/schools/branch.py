"""A branch is not counted as a school of its own."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_WORD = "สาขา"
_ROWS = (
    "{total: 0, schools: [{code: '99010001', name: บ้านแม่น้ำ},"
    " {code: '99010002', name: บ้านแม่น้ำ สาขาบ้านห้วย%s}]}"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Schools whose name says that they are a branch and that name no main school."""
    mains = {canonical(s.name): s for s in held.record.schools if s.name}
    for i, school in enumerate(held.record.schools):
        name = canonical(school.name or "")
        if _WORD not in name or school.branch_of is not None:
            continue
        main = mains.get(name.partition(_WORD)[0].strip())
        if main is not None:
            hint = Words(
                f"เพิ่ม branch_of: {main.code} ({main.name})",
                f"add branch_of: {main.code} ({main.name})",
            )
        else:
            hint = Words(
                "เพิ่ม branch_of: แล้วใส่รหัสของโรงเรียนหลัก", "add branch_of: with the main school's code"
            )
        yield Problem(
            held,
            ("schools", i, "name"),
            Words(
                f"“{school.name}” เป็นสาขา แต่นับเป็นโรงเรียนหนึ่ง",
                f"“{school.name}” is a branch, yet it is counted as a school",
            ),
            hint,
        )


RULE = Rule(
    id="branch-counted",
    severity="warning",
    step="4.2",
    title=Words("สาขาไม่นับเป็นโรงเรียน", "A branch is no school of its own"),
    why=Words(
        "สาขาไม่ใช่สถานศึกษาตามประกาศจัดตั้ง ถ้านับแยก จำนวนโรงเรียนและโรงเรียนขนาดเล็กจะเกินจริง",
        "A branch was never established as a school; counted by itself it inflates the small schools.",
    ),
    cure=Words(
        "ระบุโรงเรียนหลักใน branch_of สาขายังคงมีแถวและจำนวนนักเรียนของตนเอง",
        "Name the main school under branch_of; the branch keeps its row and pupils.",
    ),
    check=check,
    wrong={"schools.yaml": _ROWS % ""},
    right={"schools.yaml": _ROWS % ", branch_of: '99010001'"},
    reads="schools",
)
