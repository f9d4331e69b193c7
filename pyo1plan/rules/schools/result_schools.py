"""The schools in test results are schools of the list."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.schools.rows import NATION, near_code, score_rows
from pyo1plan.thai.canonical import canonical
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_RESULT = (
    "results: [{test: NT, grade: ป.3, year: 2568, subjects: [ภาษาไทย], schools:"
    " [{code: '%s', name: โรงเรียนบ้านตัวอย่างสอง, means: [53]}]}]"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Rows of a code that no school has; means of area and nation are another rule's."""
    assert frame.office is not None
    aggregates = {NATION, frame.office.record.code}
    known = frame.school_codes.union(school.code for school in held.record.schools)
    codes = {canonical(s.name): s.code for s in held.record.schools if s.name}
    for path, score in score_rows(held.record):
        if score.code in known or score.code in aggregates:
            continue
        same = codes.get(canonical(score.name)) if score.name else None
        near = same or near_code(score.code, known)
        yield Problem(
            held,
            (*path, "code"),
            Words(
                f"ไม่มีโรงเรียนรหัส {score.code}{f' ({score.name})' if score.name else ''} ในช่อง schools",
                f"no school under schools has the code {score.code}",
            ),
            Words(
                f"หมายถึง {near} หรือไม่ ถ้าเลิกหรือรวมแล้วให้บันทึกใน note ของแถว"
                if near
                else "เพิ่มโรงเรียนใน schools หรือบันทึกใน note ว่าเลิกหรือรวมแล้ว",
                f"did you mean {near}? if it was closed or merged, say so in the row's note"
                if near
                else "add it to schools, or say in the row's note that it was closed or merged",
            ),
        )


RULE = Rule(
    id="result-school-unknown",
    severity="warning",
    step="1.2",
    title=Words("โรงเรียนในผลการทดสอบอยู่ในรายชื่อ", "Schools in results are in the list"),
    why=Words(
        "ผลสอบของรหัสที่ไม่รู้จักจับคู่กับโรงเรียนไม่ได้ โรงเรียนนั้นจึงดูเหมือนไม่มีผล",
        "Results of an unknown code match no school, which then seems to have none.",
    ),
    cure=Words("แก้รหัส หรือเพิ่มโรงเรียนในรายชื่อ", "Correct the code, or add the school."),
    check=check,
    wrong={"schools.yaml": _RESULT % "99010012"},
    right={"schools.yaml": _RESULT % "99010002"},
    reads="schools",
    needs=("office",),
)
