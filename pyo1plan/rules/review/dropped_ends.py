"""What is dropped goes on as nothing."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review, ReviewedProject, ReviewedStrategy
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PROJECT = (
    "projects: [{id: 69-SUP-001, name: โครงการนิเทศ, budget: 35000, spent: 34200, result: นิเทศครบ,"
    " verdict: %s, reason: รวมกับโครงการอื่น, followed_by: 70-SUP-001}]"
)


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Strategies and projects with the verdict drop and a `followed_by`."""
    parts: dict[str, tuple[ReviewedStrategy | ReviewedProject, ...]] = {
        "strategies": held.record.strategies,
        "projects": held.record.projects,
    }
    for part, rows in parts.items():
        for i, row in enumerate(rows):
            if row.verdict == "drop" and row.followed_by is not None:
                yield Problem(
                    held,
                    (part, i, "followed_by"),
                    Words(
                        f"{row.id} ให้ยุติ แต่ระบุว่าสืบต่อเป็น {row.followed_by}",
                        f"{row.id} is dropped, yet goes on as {row.followed_by}",
                    ),
                    Words(
                        "ถ้ารวมกับรายการอื่นให้ใช้ verdict: adjust ถ้ายุติจริงให้ลบ followed_by",
                        "if it was merged, use verdict: adjust; if it ends, remove followed_by",
                    ),
                )


RULE = Rule(
    id="review-dropped-followed",
    severity="error",
    step="2.2",
    title=Words("สิ่งที่ให้ยุติไม่มีผู้สืบต่อ", "What is dropped goes on as nothing"),
    why=Words(
        "ข้อเสนอให้ยุติกับการสืบต่อขัดกันเอง ผู้อ่านเล่มแผนจะไม่รู้ว่ายุติหรือดำเนินการต่อ",
        "To drop and to go on contradict each other; the booklet's reader cannot tell which holds.",
    ),
    cure=Words(
        "เลือกอย่างหนึ่ง: verdict: adjust เมื่อรวมหรือปรับ หรือลบ followed_by",
        "Choose one: verdict: adjust where it is merged or changed, or no followed_by.",
    ),
    check=check,
    wrong={"review.yaml": _PROJECT % "drop"},
    right={"review.yaml": _PROJECT % "adjust"},
    reads="review",
)
