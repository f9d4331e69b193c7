"""A strategy that goes on or is new was held against a policy."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.review import Review
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ONE = (
    "strategies: [{id: S1, name: คุณภาพ, %s result: บรรลุ, verdict: continue, reason: ยังจำเป็น},"
    " {id: S2, name: โอกาส, against: {obec: [P1, P2]}, result: บรรลุ, verdict: continue,"
    " reason: ยังจำเป็น}]"
)


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Strategies without `against`, once the review has looked at policies at all."""
    if not held.record.policies:
        return
    for path, id_ in _without(held.record):
        yield Problem(
            held,
            path,
            Words(
                f"กลยุทธ์ {id_} ยังไม่ได้เทียบกับแผนหรือนโยบายข้อใด",
                f"strategy {id_} was held against no item of any plan or policy",
            ),
            Words(
                "เพิ่ม against เช่น against: {obec: [P1]} ตามคีย์และรหัสข้อใน policies.yaml",
                "add against, such as against: {obec: [P1]}, by the keys and codes of policies.yaml",
            ),
        )


def _without(review: Review) -> Iterator[tuple[Path, str]]:
    for i, strategy in enumerate(review.strategies):
        if strategy.verdict != "drop" and not any(strategy.against.values()):
            yield ("strategies", i, "id"), strategy.id
    for i, new in enumerate(review.new_strategies):
        if not any(new.against.values()):
            yield ("new_strategies", i, "id"), new.id


RULE = Rule(
    id="review-against-missing",
    severity="warning",
    step="2.2",
    title=Words("กลยุทธ์ทุกข้อเทียบกับนโยบายแล้ว", "Every strategy was held against a policy"),
    why=Words(
        "กลยุทธ์ที่ไม่สนองนโยบายข้อใดไม่มีเหตุที่จะคงไว้ และไม่ปรากฏในตารางทบทวนตามระดับของนโยบาย",
        "A strategy that answers no policy has no ground to stand on, and is missing from the table by level.",
    ),
    cure=Words(
        "ระบุข้อของแผนและนโยบายที่กลยุทธ์สนองใน against",
        "Name the items it answers under against.",
    ),
    check=check,
    wrong={"review.yaml": _ONE % ""},
    right={"review.yaml": _ONE % "against: {national: ['3']},"},
    reads="review",
)
