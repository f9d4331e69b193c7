"""The pupils of all grades make the school's total, and those of all schools the area's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import School, Schools
from pyo1plan.rules.example import SCHOOLS
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Every total that is stated; a school without grades counts by its total."""
    data = held.record
    for i, school in enumerate(data.schools):
        if school.total is not None and school.pupils and school.counted != school.total:
            name = school.name or school.code
            what = Words(f"นักเรียนทุกชั้นของ{name}รวม", f"the grades of {name} make")
            yield _wrong(held, ("schools", i, "total"), what, school.counted, school.total)
    if data.total is not None:
        counted = sum(map(_pupils, data.schools))
        if counted != data.total:
            what = Words(
                f"นักเรียนทั้ง {len(data.schools):,} โรงเรียนรวม",
                f"the {len(data.schools):,} schools make",
            )
            yield _wrong(held, ("total",), what, counted, data.total)


def _pupils(school: School) -> int:
    return school.counted if school.pupils else school.total or 0


def _wrong(
    held: Held[Schools], path: tuple[str | int, ...], what: Words, counted: int, stated: int
) -> Problem:
    difference = abs(counted - stated)
    return Problem(
        held,
        path,
        Words(
            f"{what.th} {counted:,} คน แต่ยอดรวมที่เขียนคือ {stated:,} คน (ต่างกัน {difference:,} คน)",
            f"{what.en} {counted:,} pupils, but the total is {stated:,} ({difference:,} apart)",
        ),
        Words(
            "เทียบจำนวนรายชั้นชายหญิงกับข้อมูลต้นทาง แล้วแก้ชั้นที่ผิดหรือยอดรวม",
            "compare boys and girls by grade with the source, then correct them or the total",
        ),
    )


RULE = Rule(
    id="school-totals",
    severity="error",
    step="5.3",
    title=Words("ยอดนักเรียนรวมตรงกับผลรวมรายชั้นและรายโรงเรียน", "Totals of pupils are the sums of their parts"),
    why=Words(
        "ข้อมูลพื้นฐานโรงเรียนต้องถูกต้อง ครบถ้วน (มาตรฐานงานโรงเรียนขนาดเล็กข้อ ๓) ขนาดโรงเรียนและอัตรากำลังคิดจากยอดนี้",
        "School data must be right and complete; a school's size and its posts follow from these totals.",
    ),
    cure=Words("เทียบกับข้อมูลนักเรียนรายบุคคล", "Compare with the source of the data."),
    check=check,
    wrong={SCHOOLS: "total: 79"},
    right={SCHOOLS: "total: 78"},
    reads="schools",
)  # fmt: skip
