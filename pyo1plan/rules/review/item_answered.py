"""Every item that must be answered is answered by a strategy that goes on or is new."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_TWO = (
    "strategies: [{id: S1, name: คุณภาพ, against: {obec: [P1]}, result: บรรลุ, verdict: continue,"
    " reason: ยังจำเป็น}, {id: S2, name: โอกาส, against: {obec: [P2]}, result: บรรลุ, verdict: %s,"
    " reason: ตามผลการทบทวน}]"
)


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Items of reviewed frameworks with `answer_required` that no strategy was held against.

    A framework that the review has not looked at is told by another rule, and not item by item.
    """
    assert frame.policies is not None
    reviewed = {row.framework for row in held.record.policies}
    answered = {
        (key, code)
        for _, against in held.record.answers
        for key, codes in against.items()
        for code in codes
    }
    for i, framework in enumerate(frame.policies.record.frameworks):
        if not framework.answer_required or framework.key not in reviewed:
            continue
        for j, item in enumerate(framework.items):
            if (framework.key, item.code) not in answered:
                yield Problem(
                    held,
                    ("strategies",),
                    Words(
                        f"{framework.short_name} ข้อ {item.code} ({item.name}) ไม่มีกลยุทธ์ใดรองรับตามผลการทบทวน",
                        f"no strategy answers item {item.code} of {framework.short_name}",
                    ),
                    Words(
                        f"เพิ่ม {item.code} ใต้ against: {framework.key} ของกลยุทธ์ที่คงไว้ ปรับปรุง หรือเพิ่มใหม่",
                        f"add {item.code} under against: {framework.key} of a strategy kept or new",
                    ),
                    (
                        (
                            frame.policies,
                            ("frameworks", i, "items", j, "code"),
                            Words("ข้อที่ต้องมีกลยุทธ์รองรับ", "the item to be answered"),
                        ),
                    ),
                )


RULE = Rule(
    id="review-item-unanswered",
    severity="warning",
    step="2.2",
    title=Words("ทุกข้อของนโยบายที่ต้องรองรับมีกลยุทธ์", "Every item that must be answered has a strategy"),
    why=Words(
        "ทบทวนกลยุทธ์เพื่อให้เป็นไปตามนโยบาย ข้อที่ไม่มีกลยุทธ์รองรับจะไม่มีเป้าหมายและตัวชี้วัดในแผน",
        "Strategies are reviewed to follow the policies; an item without one has no goal and no indicator.",
    ),
    cure=Words(
        "ระบุข้อนี้ใน against ของกลยุทธ์ที่ตรงกัน ปรับกลยุทธ์ หรือเพิ่มกลยุทธ์ใหม่",
        "Name it under against of a fitting strategy, adjust one, or add one.",
    ),
    check=check,
    wrong={"review.yaml": _TWO % "drop"},
    right={"review.yaml": _TWO % "adjust"},
    reads="review",
    needs=("policies",),
)
