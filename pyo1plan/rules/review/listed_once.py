"""A strategy or project is reviewed once."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_TWO = (
    "projects: [{id: 69-SUP-001, name: โครงการนิเทศ, budget: 35000, spent: 34200, result: นิเทศครบ,"
    " verdict: continue, reason: ยังจำเป็น, followed_by: 70-SUP-001}, {id: %s, name: โครงการอ่าน,"
    " budget: 5000, spent: 4000, result: ครบ, verdict: drop, reason: บรรลุแล้ว}]"
)


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Ids of strategies, of new strategies, and of projects."""
    review = held.record
    strategies = [(("strategies", i, "id"), s.id) for i, s in enumerate(review.strategies)]
    yield from doubled(held, Words("กลยุทธ์ที่ทบทวน", "reviewed strategy"), strategies)
    new = [(("new_strategies", i, "id"), s.id) for i, s in enumerate(review.new_strategies)]
    yield from doubled(held, Words("กลยุทธ์ใหม่", "new strategy"), new)
    projects = [(("projects", i, "id"), p.id) for i, p in enumerate(review.projects)]
    yield from doubled(held, Words("โครงการที่ทบทวน", "reviewed project"), projects)


RULE = Rule(
    id="review-row-doubled",
    severity="error",
    step="2.2",
    title=Words("กลยุทธ์และโครงการทบทวนเพียงครั้งเดียว", "A strategy or project is reviewed once"),
    why=Words(
        "แถวซ้ำทำให้งบประมาณและยอดเบิกจ่ายของปีก่อนนับสองครั้ง และข้อเสนออาจขัดกัน",
        "A doubled row counts last year's money twice, and its verdicts may contradict each other.",
    ),
    cure=Words("ลบแถวที่ซ้ำ หรือแก้รหัสให้ถูก", "Remove the copy, or correct its id."),
    check=check,
    wrong={"review.yaml": _TWO % "69-SUP-001"},
    right={"review.yaml": _TWO % "69-SUP-002"},
    reads="review",
)
