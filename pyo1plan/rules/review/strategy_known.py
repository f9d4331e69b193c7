"""The strategies of this year that a review leads to exist."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.references.unknown import STRATEGIES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_NEW = "new_strategies: [{id: %s, against: {obec: [P2]}, reason: เป็นนโยบายใหม่}]"


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Every `followed_by` of a strategy and every new strategy."""
    assert frame.strategies is not None
    known = {strategy.id for strategy in frame.strategies.record.strategies}
    for i, strategy in enumerate(held.record.strategies):
        if strategy.followed_by is not None and strategy.followed_by not in known:
            path = ("strategies", i, "followed_by")
            yield unknown(held, path, strategy.followed_by, known, STRATEGIES)
    for i, new in enumerate(held.record.new_strategies):
        if new.id not in known:
            yield unknown(held, ("new_strategies", i, "id"), new.id, known, STRATEGIES)


RULE = Rule(
    id="review-strategy-unknown",
    severity="error",
    step="2.2",
    title=Words(
        "กลยุทธ์ของปีนี้ในการทบทวนมีอยู่จริง", "The strategies of this year that a review leads to exist"
    ),
    why=Words(
        "ผลการทบทวนต้องลงที่กลยุทธ์ของปีนี้ ถ้าไม่มีกลยุทธ์นั้น นโยบายที่เทียบไว้ก็ไม่มีผู้รองรับ",
        "A review ends in this year's strategies; where one does not exist, its policies go unanswered.",
    ),
    cure=Words(
        "แก้รหัสให้ตรงกับ strategies.yaml หรือเพิ่มกลยุทธ์นั้นก่อน",
        "Correct the id, or add the strategy to strategies.yaml first.",
    ),
    check=check,
    wrong={"review.yaml": _NEW % "S9"},
    right={"review.yaml": _NEW % "S2"},
    reads="review",
    needs=("strategies",),
)
