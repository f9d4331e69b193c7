"""A project of last year spent no more than it was given."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_PROJECT = (
    "projects: [{id: 69-SUP-001, name: โครงการนิเทศ, budget: 35000, spent: %s, result: นิเทศครบ,"
    " verdict: continue, reason: ยังจำเป็น, followed_by: 70-SUP-001}]"
)


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """Every project's `spent` against its `budget`."""
    for i, project in enumerate(held.record.projects):
        if project.spent > project.budget:
            more = apart(project.spent, project.budget)
            yield Problem(
                held,
                ("projects", i, "spent"),
                Words(
                    f"{project.id} เบิกจ่าย {baht(project.spent)} บาท เกินงบประมาณ"
                    f" {baht(project.budget)} บาท {more.th}",
                    f"{project.id} spent {baht(project.spent)} of {baht(project.budget)} {more.en}",
                ),
                Words(
                    "ตรวจยอดเบิกจ่าย ถ้าได้รับโอนเพิ่มระหว่างปี ให้ budget เป็นงบประมาณหลังโอน",
                    "check what was spent; where money was transferred in, give the budget after it",
                ),
                ((held, ("projects", i, "budget"), Words("งบประมาณ", "its budget")),),
            )


RULE = Rule(
    id="review-spent-over-budget",
    severity="warning",
    step="2.2",
    title=Words("เบิกจ่ายไม่เกินงบประมาณ", "Last year's spending is within its budget"),
    why=Words(
        "เบิกจ่ายเกินงบประมาณที่ได้รับไม่ได้ ตัวเลขที่เกินมักเกิดจากพิมพ์ผิดหรือลืมรวมเงินโอน",
        "Nobody may spend more than was given; a larger figure is a slip or leaves out a transfer.",
    ),
    cure=Words(
        "แก้ยอดเบิกจ่าย หรือใส่งบประมาณหลังโอนเปลี่ยนแปลง",
        "Correct what was spent, or give the budget after transfers.",
    ),
    check=check,
    wrong={"review.yaml": _PROJECT % "35001"},
    right={"review.yaml": _PROJECT % "35000"},
    reads="review",
)
