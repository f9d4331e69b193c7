"""Rows of test results say which school they are of, so that a wrong code can be seen."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_RESULT = (
    "results: [{test: O-NET, grade: ป.6, year: 2568, subjects: [ภาษาไทย], schools:"
    " [{code: '99010001', %s, means: [53]}]}]"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """One advice for each test: how many rows have no name, at the first of them."""
    for i, result in enumerate(held.record.results):
        blank = [j for j, score in enumerate(result.schools) if score.name is None]
        if blank:
            yield Problem(
                held,
                ("results", i, "schools", blank[0]),
                Words(
                    f"ผล {result.test} ปี {result.year} มี {len(blank)} แถวที่ไม่มีชื่อโรงเรียน",
                    f"{len(blank)} rows of {result.test} {result.year} have no school's name",
                ),
                Words(
                    "เติมชื่อโรงเรียนตามรหัส เพื่อให้เห็นเมื่อรหัสผิด",
                    "add the names, so that a wrong code can be seen",
                ),
            )


RULE = Rule(
    id="result-name-missing",
    severity="advice",
    step="1.2",
    title=Words("ผลการทดสอบมีชื่อโรงเรียนกำกับ", "Rows of results have names"),
    why=Words(
        "รหัสที่พิมพ์ผิดหลักเดียวเป็นของโรงเรียนอื่น ถ้ามีชื่อกำกับจึงตรวจพบ",
        "One wrong digit is another school's code; a name beside it shows the slip.",
    ),
    cure=Words("เติม name ของแต่ละแถว", "Add the name of each row."),
    check=check,
    wrong={"schools.yaml": _RESULT % "pupils: 20"},
    right={"schools.yaml": _RESULT % "name: โรงเรียนบ้านตัวอย่างหนึ่ง"},
    reads="schools",
)
