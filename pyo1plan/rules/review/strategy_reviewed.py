"""Every strategy of this year goes on from a reviewed one, or is told to be new."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_S1 = "strategies: [{id: S1, name: คุณภาพ, result: บรรลุ, verdict: continue, reason: ยังจำเป็น}]"


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Strategies that the review does not lead to; one finding only where it leads to none."""
    assert frame.strategies is not None
    strategies = frame.strategies.record.strategies
    told = {id_ for id_, _ in held.record.answers}
    if not held.record.strategies and not told:
        if strategies:
            yield _none(held, len(strategies))
        return
    for i, strategy in enumerate(strategies):
        if strategy.id in told:
            continue
        yield Problem(
            held,
            ("strategies",),
            Words(
                f"การทบทวนไม่ได้กล่าวถึงกลยุทธ์ {strategy.id} ของปีนี้",
                f"the review does not lead to strategy {strategy.id} of this year",
            ),
            Words(
                f"ถ้าสืบต่อจากกลยุทธ์เดิม เพิ่ม followed_by: {strategy.id} ที่กลยุทธ์นั้น"
                f" ถ้าเป็นกลยุทธ์ใหม่ เพิ่มใน new_strategies",
                f"say followed_by: {strategy.id} at the strategy it goes on from;"
                " if it is new, add it to new_strategies",
            ),
            (
                (
                    frame.strategies,
                    ("strategies", i, "id"),
                    Words("กลยุทธ์ของปีนี้", "this year's strategy"),
                ),
            ),
        )


def _none(held: Held[Review], count: int) -> Problem:
    return Problem(
        held,
        ("year",),
        Words(
            f"ยังไม่ได้ทบทวนกลยุทธ์ ทั้งที่ปีนี้มี {count} กลยุทธ์",
            f"no strategy is reviewed, though this year has {count}",
        ),
        Words(
            "บันทึกผลของกลยุทธ์ปีก่อนใต้ strategies หรือระบุกลยุทธ์ใหม่ใต้ new_strategies ใน review.yaml",
            "record last year's under strategies of review.yaml, or new ones under new_strategies",
        ),
    )


RULE = Rule(
    id="review-strategy-missing",
    severity="warning",
    step="2.2",
    title=Words(
        "กลยุทธ์ทุกข้อของปีนี้มาจากการทบทวน", "Every strategy of this year comes out of the review"
    ),
    why=Words(
        "กลยุทธ์ของปีต้องมีที่มา คือคงไว้หรือปรับจากปีก่อนตามผลการดำเนินงาน หรือเพิ่มใหม่ตามนโยบาย",
        "A strategy is kept or adjusted by last year's result, or added for a policy; the review says which.",
    ),
    cure=Words(
        "ทบทวนกลยุทธ์เดิมที่สืบต่อมา หรือระบุเหตุผลที่เพิ่มใหม่ใน new_strategies",
        "Review the strategy it goes on from, or give the reason why it is new under new_strategies.",
    ),
    check=check,
    wrong={"review.yaml": _S1},
    right={
        "review.yaml": _S1
        + "\nnew_strategies: [{id: S2, against: {obec: [P2]}, reason: เป็นนโยบายใหม่ของ สพฐ.}]"
    },
    reads="review",
    needs=("strategies",),
)
