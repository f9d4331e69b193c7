"""The plans and policies that a review names are among those that were studied."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.references.unknown import FRAMEWORKS, unknown
from pyo1plan.rules.review.named import frameworks_named
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_ROW = "policies: [{framework: %s, nature: continuing, verdict: continue, reason: ยังใช้อยู่}]"


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Every `framework` and every key under `against`."""
    assert frame.policies is not None
    known = {framework.key for framework in frame.policies.record.frameworks}
    for path, key in frameworks_named(held.record):
        if key not in known:
            yield unknown(held, path, key, known, FRAMEWORKS)


RULE = Rule(
    id="review-framework-unknown",
    severity="error",
    step="2.2",
    title=Words("แผนหรือนโยบายในการทบทวนมีอยู่จริง", "The plans that a review names exist"),
    why=Words(
        "การทบทวนอ้างแผนและนโยบายที่ศึกษาไว้ใน policies.yaml คีย์ที่ไม่มีทำให้ผลทบทวนหายไปจากตาราง",
        "A review names what was studied in policies.yaml; an unknown key drops out of its table.",
    ),
    cure=Words(
        "ใช้คีย์จาก policies.yaml หรือเพิ่มแผนหรือนโยบายนั้นก่อน",
        "Use a key of policies.yaml, or add the plan or policy there first.",
    ),
    check=check,
    wrong={"review.yaml": _ROW % "obek"},
    right={"review.yaml": _ROW % "obec"},
    reads="review",
    needs=("policies",),
)
