"""Means of a test are percents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pyo1plan.findings import Path
from pyo1plan.records.schools import Schools, TestResult
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_RESULT = (
    "results: [{test: NT, grade: ป.3, year: 2568, subjects: [ภาษาไทย, คณิตศาสตร์], schools:"
    " [{code: '99010001', name: โรงเรียนบ้านตัวอย่างหนึ่ง, means: [53.5, %s]}]}]"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """The means of every school, of the area and of the nation."""
    for i, result in enumerate(held.record.results):
        for path, means in _means(i, result):
            for k, mean in enumerate(means):
                if not 0 <= mean <= 100:
                    yield _outside(held, (*path, k), mean)


def _means(i: int, result: TestResult) -> Iterator[tuple[Path, Sequence[Decimal]]]:
    yield ("results", i, "area"), result.area
    yield ("results", i, "nation"), result.nation
    for j, score in enumerate(result.schools):
        yield ("results", i, "schools", j, "means"), score.means


def _outside(held: Held[Schools], path: Path, mean: Decimal) -> Problem:
    return Problem(
        held,
        path,
        Words(
            f"คะแนนเฉลี่ย {mean} ไม่อยู่ระหว่าง 0 ถึง 100", f"a mean of {mean} is not between 0 and 100"
        ),
        Words(
            "ตรวจจุดทศนิยมกับต้นทาง ถ้าคะแนนเต็มไม่ใช่ 100 ให้แปลงเป็นร้อยละก่อน",
            "check the decimal point; where the full mark is not 100, turn it into percent",
        ),
    )


RULE = Rule(
    id="result-mean-range",
    severity="error",
    step="1.2",
    title=Words("คะแนนเฉลี่ยอยู่ระหว่าง 0 ถึง 100", "Means are between 0 and 100"),
    why=Words(
        "คะแนนเฉลี่ยเป็นร้อยละ ค่านอกช่วงมาจากจุดทศนิยมหายหรือใส่ผิดช่อง",
        "Means are percents; one outside comes from a lost decimal point or a wrong column.",
    ),
    cure=Words("แก้คะแนนตามต้นทาง", "Write the mean of the source."),
    check=check,
    wrong={"schools.yaml": _RESULT % "5325"},
    right={"schools.yaml": _RESULT % "53.25"},
    reads="schools",
)
