"""The items of plans and policies that a review names exist in them."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.references.unknown import Home, unknown
from pyo1plan.rules.review.named import items_named
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ROW = "policies: [{framework: obec, items: [P9], nature: %s, verdict: drop, reason: ไม่มีในนโยบายปีนี้แล้ว}]"


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Every code whose framework exists, but for items that ended."""
    assert frame.policies is not None
    for path, key, code in items_named(held.record):
        framework = frame.policies.record.framework(key)
        if framework is None:
            continue
        known = {item.code for item in framework.items}
        if code not in known:
            name = framework.short_name
            home = Home(Words(f"ข้อของ{name}", f"item of {name}"), "policies.yaml")
            yield unknown(held, path, code, known, home)


RULE = Rule(
    id="review-item-unknown",
    severity="error",
    step="2.2",
    title=Words(
        "ข้อของแผนหรือนโยบายในการทบทวนมีอยู่จริง", "The items of plans that a review names exist"
    ),
    why=Words(
        "กลยุทธ์ของปีนี้ต้องสนองข้อของปีนี้ นโยบายเปลี่ยนทุกปี รหัสของปีก่อนจึงอาจไม่มีแล้ว",
        "This year's strategies answer this year's items; last year's code may be no more.",
    ),
    cure=Words(
        "ดูรหัสข้อใน policies.yaml ข้อที่ไม่มีแล้วให้ใช้ nature: ended",
        "Look the codes up in policies.yaml; give an item that is no more nature: ended.",
    ),
    check=check,
    wrong={"review.yaml": _ROW % "changed"},
    right={"review.yaml": _ROW % "ended"},
    reads="review",
    needs=("policies",),
)
