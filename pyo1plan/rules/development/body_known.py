"""The body that agrees to the development plan is one of the office's."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN
from pyo1plan.rules.references.unknown import BODIES, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """The body under `approved_by`."""
    assert frame.office is not None
    known = {body.key for body in frame.office.record.bodies}
    if held.record.approved_by not in known:
        yield unknown(held, ("approved_by",), held.record.approved_by, known, BODIES)


RULE = Rule(
    id="development-body-unknown",
    severity="error",
    step="1.7",
    title=Words(
        "องค์คณะที่ให้ความเห็นชอบแผนพัฒนามีอยู่จริง", "The body that agrees to the development plan exists"
    ),
    why=Words(
        "แผนพัฒนาต้องเสนอคณะกรรมการเขตพื้นที่การศึกษาเห็นชอบ มติขององค์คณะที่ไม่รู้จักไม่นับเป็นความเห็นชอบ",
        "The area's committee agrees to the plan; nobody can look for a resolution of an unknown body.",
    ),
    cure=Words("ใช้คีย์จาก office.yaml ช่อง bodies", "Use a key from bodies in office.yaml."),
    check=check,
    wrong={PLAN: "approved_by: provinsial"},
    right={PLAN: "approved_by: provincial"},
    reads="development",
    needs=("office",),
)
