"""A row of results has means, or says that they are suppressed because too few took the test."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.schools import Schools
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.schools.rows import score_rows
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: The criterion as the program sets it; a year that sets a higher one suppresses more at import.
AT_MOST = SchoolCriteria().suppress_at_most
_ROW = (
    "results: [{test: NT, grade: ป.3, year: 2568, subjects: [ภาษาไทย], schools:"
    " [{code: '99010001', name: โรงเรียนบ้านตัวอย่างหนึ่ง, pupils: 3, %s}]}]"
)


def check(held: Held[Schools], frame: Frame) -> Iterator[Problem]:
    """Rows of few pupils whose means are kept all the same, and rows that hold neither."""
    for path, score in score_rows(held.record):
        name = score.name or score.code
        if score.means and score.pupils is not None and score.pupils <= AT_MOST:
            yield Problem(
                held,
                (*path, "means"),
                Words(
                    f"{name} มีผู้เข้าสอบ {score.pupils} คน คะแนนจึงบอกถึงเด็กรายคน",
                    f"only {score.pupils} pupils of {name} took the test: its means tell of single children",
                ),
                Words(
                    "ลบ means แล้วใส่ suppressed: true (plan import ทำให้เองเมื่อนำเข้าแฟ้มผลสอบ)",
                    "remove means and write suppressed: true, as plan import does by itself",
                ),
            )
        elif not score.means and not score.suppressed:
            yield Problem(
                held,
                path,
                Words(f"ผลของ {name} ไม่มีคะแนน", f"the row of {name} holds no means"),
                Words(
                    "เติม means ตามต้นทาง หรือใส่ suppressed: true ถ้าไม่เก็บเพราะผู้เข้าสอบน้อย",
                    "add the means, or suppressed: true where too few took the test",
                ),
            )


RULE = Rule(
    id="result-of-few",
    severity="warning",
    step="1.2",
    title=Words("ไม่เก็บผลสอบของเด็กไม่กี่คน", "Results of a few pupils are not kept"),
    why=Words(
        "ค่าเฉลี่ยของเด็กไม่เกิน ๕ คนทำให้รู้คะแนนของเด็กรายคนได้ และไม่บอกคุณภาพของโรงเรียน จึงต้องไม่เก็บและไม่เผยแพร่",
        "A mean of five children or fewer gives away single children and says nothing of the school: it is neither kept nor published.",
    ),
    cure=Words("ใส่ suppressed: true แทน means", "Write suppressed: true instead of the means."),
    check=check,
    wrong={"schools.yaml": _ROW % "means: [53]"},
    right={"schools.yaml": _ROW % "suppressed: true"},
    reads="schools",
)
