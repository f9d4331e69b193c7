"""The schools that no grouping may touch are schools of the area."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_grouping import SchoolGrouping
from pyo1plan.rules.references.unknown import SCHOOLS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_KEPT = "keep: [{code: '%s', why: ชุมชนมีมติให้คงอยู่}]"


def check(held: Held[SchoolGrouping], frame: Frame) -> Iterator[Problem]:
    """Every code under `keep`."""
    for i, kept in enumerate(held.record.keep):
        if kept.code not in frame.school_codes:
            yield unknown(held, ("keep", i, "code"), kept.code, frame.school_codes, SCHOOLS)


RULE = Rule(
    id="grouping-school-unknown",
    severity="error",
    step="4.2",
    title=Words("โรงเรียนที่ให้คงอยู่มีอยู่จริง", "The schools that must stand exist"),
    why=Words(
        "รหัสที่ผิดไม่คุ้มครองโรงเรียนใด ทางเลือกการจัดกลุ่มจะเสนอโรงเรียนที่ตั้งใจให้คงอยู่",
        "A wrong code protects no school: an option would group the one that was meant.",
    ),
    cure=Words("แก้รหัสโรงเรียนใน keep", "Correct the code under keep."),
    check=check,
    wrong={"school-grouping.yaml": _KEPT % "99010009"},
    right={"school-grouping.yaml": _KEPT % "99010001"},
    reads="school-grouping",
    needs=("schools",),
)
