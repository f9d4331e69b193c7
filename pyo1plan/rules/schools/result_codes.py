"""A school stands once in the results of a test."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools, Score
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_RESULT = (
    "results: [{test: NT, grade: ป.3, year: 2568, subjects: [ภาษาไทย], schools:"
    " [{code: '99010001', name: บ้านหนึ่ง, means: [53]}, {code: '%s', name: บ้านสอง, means: [48]}]}]"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Codes that stand twice in one test, with the same name or another."""
    for i, result in enumerate(held.record.results):
        first: dict[str, int] = {}
        for j, score in enumerate(result.schools):
            if score.code not in first:
                first[score.code] = j
                continue
            earlier = first[score.code]
            yield _doubled(held, i, earlier, j, result.schools[earlier], score)


def _doubled(
    held: Held[Schools], i: int, earlier: int, j: int, first: Score, again: Score
) -> Problem:
    if first.name and again.name and canonical(first.name) != canonical(again.name):
        message = Words(
            f"รหัส {again.code} ใช้กับสองชื่อ: “{first.name}” และ “{again.name}”",
            f"code {again.code} stands under two names: “{first.name}” and “{again.name}”",
        )
        hint = Words(
            "ชื่อหนึ่งใช้รหัสผิด ค้นรหัสที่ถูกในช่อง schools",
            "one of them has a wrong code: look it up under schools",
        )
    else:
        message = Words(
            f"รหัส {again.code} มีผลการทดสอบสองแถว", f"code {again.code} has two rows of results"
        )
        hint = Words("เก็บแถวที่ตรงกับต้นทางไว้แถวเดียว", "keep the one row that the source holds")
    return Problem(
        held,
        ("results", i, "schools", j, "code"),
        message,
        hint,
        (
            (
                held,
                ("results", i, "schools", earlier, "code"),
                Words("แถวแรกอยู่ที่นี่", "the first row stands here"),
            ),
        ),
    )


RULE = Rule(
    id="result-code-doubled",
    severity="error",
    step="1.2",
    title=Words("โรงเรียนหนึ่งมีผลการทดสอบแถวเดียว", "A school stands once in a test"),
    why=Words(
        "ผลของสองโรงเรียนภายใต้รหัสเดียวทำให้โรงเรียนหนึ่งได้คะแนนของอีกโรงเรียน",
        "Two schools under one code give one of them the other's results.",
    ),
    cure=Words("แก้รหัสของแถวที่ผิด", "Correct the code of the wrong row."),
    check=check,
    wrong={"schools.yaml": _RESULT % "99010001"},
    right={"schools.yaml": _RESULT % "99010002"},
    reads="schools",
)
