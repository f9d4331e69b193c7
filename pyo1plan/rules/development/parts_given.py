"""The development plan holds every part that the standard names."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import label
from pyo1plan.records.development import DevelopmentPlan
from pyo1plan.rules.development.example import PLAN
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

#: What the standard of steps 1.3–1.7 asks of a plan, and its agreement with the plans above.
PARTS = ("plans", "vision", "mission", "values", "goals", "strategies", "projects")


def check(held: Held[DevelopmentPlan], frame: Frame) -> Iterator[Problem]:
    """Each part that is still empty."""
    for key in PARTS:
        if not getattr(held.record, key):
            name = label(DevelopmentPlan, key)
            yield Problem(
                held,
                (key,),
                Words(f"แผนพัฒนายังไม่มี{name.th}", f"the development plan has no {name.en.lower()}"),
                Words(f"กรอกช่อง {key}", f"fill in {key}"),
            )


RULE = Rule(
    id="development-part-missing",
    severity="warning",
    step="1.4",
    title=Words(
        "แผนพัฒนามีองค์ประกอบครบตามมาตรฐาน", "The development plan has the parts that the standard names"
    ),
    why=Words(
        "มาตรฐานกำหนดให้แผนมีวิสัยทัศน์ พันธกิจ เป้าประสงค์ ค่านิยมองค์การ กลยุทธ์ ตัวชี้วัด และกรอบโครงการ ที่สอดคล้องกับนโยบายของต้นสังกัด",
        "The standard asks for vision, mission, goals, values, strategies, indicators and a project frame.",
    ),
    cure=Words("กรอกส่วนที่ยังว่างก่อนเสนอขอความเห็นชอบ", "Fill in what is empty before the plan goes to the body."),
    check=check,
    wrong={PLAN: "vision: "},
    right={PLAN: "vision: องค์กรแห่งคุณภาพ"},
    reads="development",
)  # fmt: skip
