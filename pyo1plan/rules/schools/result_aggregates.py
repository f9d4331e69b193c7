"""Means of the area and of the nation do not stand among the schools."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.schools.rows import NATION, score_rows
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_RESULT = (
    "results: [{test: NT, grade: ป.3, year: 2568, subjects: [ภาษาไทย], schools:"
    " [{code: '%s', name: ระดับประเทศ, means: [53]}]}]"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Rows whose code is the office's own, or all zeros."""
    assert frame.office is not None
    for path, score in score_rows(held.record):
        if score.code == NATION:
            yield _aggregate(held, (*path, "code"), score.code, "nation")
        elif score.code == frame.office.record.code:
            yield _aggregate(held, (*path, "code"), score.code, "area")


def _aggregate(held: Held[Schools], path: tuple[str | int, ...], code: str, field: str) -> Problem:
    whose = Words("ประเทศ", "nation") if field == "nation" else Words("เขตพื้นที่", "area")
    return Problem(
        held,
        path,
        Words(
            f"แถว {code} เป็นค่าเฉลี่ยระดับ{whose.th} ไม่ใช่โรงเรียน",
            f"row {code} is the mean of the {whose.en}, not a school",
        ),
        Words(f"ย้ายคะแนนไปที่ {field}: ของการทดสอบนี้", f"move its means to {field}: of this test"),
    )


RULE = Rule(
    id="result-row-aggregate",
    severity="error",
    step="1.2",
    title=Words("ค่าเฉลี่ยไม่ปนกับแถวของโรงเรียน", "Means do not stand among the schools"),
    why=Words(
        "แฟ้มผลสอบใส่ค่าเฉลี่ยเขตและประเทศไว้ท้ายตาราง ถ้านับเป็นโรงเรียน จำนวนและค่าเฉลี่ยจะผิด",
        "Result files end with the means of area and nation; counted as schools they spoil counts and means.",
    ),
    cure=Words("ใช้ช่อง area และ nation", "Use the fields area and nation."),
    check=check,
    wrong={"schools.yaml": _RESULT % "00000000"},
    right={"schools.yaml": _RESULT % "99010001"},
    reads="schools",
    needs=("office",),
)
