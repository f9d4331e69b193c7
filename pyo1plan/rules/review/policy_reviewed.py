"""Every plan and policy above is reviewed, item by item where every item must be answered."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.policies import Framework, Policies
from pyo1plan.records.review import Review
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ROW = "{framework: %s, nature: continuing, verdict: continue, reason: ยังใช้อยู่}"
_HINT = Words(
    "เพิ่มแถวใต้ policies ใน review.yaml: framework, items, nature, verdict และ reason",
    "add a row under policies of review.yaml: framework, items, nature, verdict and reason",
)


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Frameworks without a row; one finding only where the review has looked at none so far."""
    assert frame.policies is not None
    frameworks = frame.policies.record.frameworks
    if not held.record.policies:
        if frameworks:
            yield _none(held, len(frameworks))
        return
    for i, framework in enumerate(frameworks):
        items = _left_out(held.record, framework)
        if items is not None:
            yield _problem(held, frame.policies, i, framework, items)


def _left_out(review: Review, framework: Framework) -> tuple[str, ...] | None:
    """Item codes that no row looks at; none of them: the whole of it; None: nothing is left out."""
    rows = [row for row in review.policies if row.framework == framework.key]
    if not rows:
        return ()
    if not framework.answer_required or any(not row.items for row in rows):
        return None
    seen = {code for row in rows for code in row.items}
    return tuple(item.code for item in framework.items if item.code not in seen) or None


def _none(held: Held[Review], count: int) -> Problem:
    return Problem(
        held,
        ("year",),
        Words(
            f"การทบทวนยังไม่ได้เทียบกับแผนและนโยบายฉบับใด (policies.yaml มี {count} ฉบับ)",
            f"the review looks at none of the {count} plans and policies of policies.yaml",
        ),
        _HINT,
    )


def _problem(
    held: Held[Review],
    policies: Held[Policies],
    index: int,
    framework: Framework,
    items: tuple[str, ...],
) -> Problem:
    th, en = (f" ข้อ {', '.join(items)}", f" items {', '.join(items)}") if items else ("", "")
    return Problem(
        held,
        ("policies",),
        Words(
            f"ยังไม่ได้ทบทวน {framework.short_name} ({framework.key}){th}",
            f"{framework.short_name} ({framework.key}){en} is not reviewed",
        ),
        _HINT,
        ((policies, ("frameworks", index), Words("ฉบับที่ยังไม่ได้ทบทวน", "what is not reviewed")),),
    )


RULE = Rule(
    id="review-policy-missing",
    severity="warning",
    step="2.2",
    title=Words("แผนและนโยบายทุกฉบับได้รับการทบทวน", "Every plan and policy is reviewed"),
    why=Words(
        "มาตรฐานให้ทบทวนกลยุทธ์ให้สอดคล้องกับนโยบายทุกระดับ ฉบับที่ไม่ได้ทบทวนอาจมีเรื่องใหม่ที่แผนยังไม่รองรับ",
        "Strategies are reviewed to agree with the policies of every level; one left out may ask for more.",
    ),
    cure=Words(
        "บันทึกผลการทบทวนฉบับนั้นใน review.yaml หรือนำออกจาก policies.yaml ถ้าไม่เกี่ยวข้อง",
        "Record its review in review.yaml, or take it out of policies.yaml if it does not concern the office.",
    ),
    check=check,
    wrong={"review.yaml": f"policies: [{_ROW % 'national'}, {_ROW % 'obec'}]"},
    right={"review.yaml": f"policies: [{_ROW % 'national'}, {_ROW % 'obec'}, {_ROW % 'standard'}]"},
    reads="review",
    needs=("policies",),
)
