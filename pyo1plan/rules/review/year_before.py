"""A review looks back on the year before."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.review import Review
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame


def check(held: Held[Review], frame: Frame) -> Iterator[Problem]:
    """The year reviewed."""
    before, year = frame.number - 1, held.record.year
    if year != before:
        yield Problem(
            held,
            ("year",),
            Words(
                f"ทบทวนปี {year} แต่ปีก่อนของแผนนี้คือปี {before}",
                f"the review looks back on {year}, but the year before this plan is {before}",
            ),
            Words(
                f"ถ้าเป็นผลของปี {before} ให้แก้ year ถ้าไม่ใช่ ให้บันทึกผลของปี {before}",
                f"correct year if these are the results of {before}; otherwise record those",
            ),
        )


RULE = Rule(
    id="review-year-other",
    severity="warning",
    step="2.2",
    title=Words("ทบทวนปีที่อยู่ก่อนปีของแผน", "A review looks back on the year before"),
    why=Words(
        "เล่มแผนพิมพ์ผลนี้ว่าเป็นผลการดำเนินงานของปีที่ผ่านมา แฟ้มที่คัดลอกมาอาจยังเป็นของปีอื่น",
        "The booklet prints it as last year's results; a copied file may still tell of another year.",
    ),
    cure=Words(
        "แก้ year และผลให้เป็นของปีที่ผ่านมา หรือยกเว้นพร้อมเหตุผลเมื่อไม่มีแผนของปีนั้น",
        "Record last year's results, or waive it with the reason where that year had no plan.",
    ),
    check=check,
    wrong={"review.yaml": "year: 2568"},
    right={"review.yaml": "year: 2569"},
    reads="review",
)
