"""A strategy that is to go on is among this year's, or says as which of them it goes on."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_OLD = (
    "strategies: [{id: K1, name: พัฒนาคุณภาพ, against: {obec: [P1]}, result: บรรลุ, verdict: adjust,"
    " reason: ปรับรหัสและชื่อ%s}]"
)


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Strategies to keep or adjust without `followed_by` whose own id is not this year's."""
    assert frame.strategies is not None
    known = [strategy.id for strategy in frame.strategies.record.strategies]
    for i, strategy in enumerate(held.record.strategies):
        if strategy.verdict == "drop" or strategy.followed_by or strategy.id in known:
            continue
        yield Problem(
            held,
            ("strategies", i, "id"),
            Words(
                f"ให้คงไว้หรือปรับปรุงกลยุทธ์ {strategy.id} แต่ปีนี้ไม่มีกลยุทธ์รหัสนี้",
                f"strategy {strategy.id} is to go on, but this year has none of that id",
            ),
            Words(
                f"ระบุ followed_by เป็นกลยุทธ์ของปีนี้ที่สืบต่อ (ที่มีคือ {', '.join(known)})",
                f"say followed_by which of this year's ({', '.join(known)})",
            ),
        )


RULE = Rule(
    id="review-strategy-not-followed",
    severity="warning",
    step="2.2",
    title=Words("กลยุทธ์ที่ให้คงไว้มีต่อในปีนี้", "A strategy that is to go on does"),
    why=Words(
        "ผลการทบทวนให้คงไว้หรือปรับปรุง แต่ถ้าไม่รู้ว่าเป็นกลยุทธ์ใดของปีนี้ จะตามผลต่อเนื่องไม่ได้",
        "What is to go on must be found in this year's strategies, or nobody can trace it.",
    ),
    cure=Words(
        "ระบุ followed_by เพิ่มกลยุทธ์ในปีนี้ หรือแก้ข้อเสนอเป็น drop",
        "Say followed_by, add the strategy to this year's, or make the verdict drop.",
    ),
    check=check,
    wrong={"review.yaml": _OLD % ""},
    right={"review.yaml": _OLD % ", followed_by: S1"},
    reads="review",
    needs=("strategies",),
)
