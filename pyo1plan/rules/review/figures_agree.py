"""What the review says of last year's money is what that year's own plan and results say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.findings import Path
from pyo1plan.records.review import Review
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.progress import QUARTERS, Standing, Told, progress

_ID = "69-SUP-001"
_REVIEW = (
    f"projects: [{{id: {_ID}, name: โครงการนิเทศ, budget: 35000, spent: %s, result: นิเทศครบ,"
    " verdict: continue, reason: ยังจำเป็น, followed_by: 70-SUP-001}]"
)
_BEFORE = {
    f"2569/proposals/supervision/{_ID}.yaml": (
        f"{{id: {_ID}, name: โครงการนิเทศ, group: supervision,"
        " budget: {total: 35000, quarters: [0, 35000, 0, 0]}}"
    ),
    "2569/results/q4/supervision.yaml": (
        "{quarter: 4, group: supervision, reported: 2569-10-05,"
        f" projects: [{{project: {_ID}, status: completed, disbursed: 34200}}]}}"
    ),
}


def check(year: Year, before: Year) -> Iterator[Problem]:
    """Every reviewed project that was in last year's plan: its money, and what was disbursed of it.

    A year that was not reported to its end can only say what had been disbursed at least.
    """
    held = year.frame.review
    if held is None or held.record.year != before.frame.number:
        return
    ends = _ends(before)
    for i, project in enumerate(held.record.projects):
        standing = ends.get(project.id)
        if standing is None:
            continue
        path: Path = ("projects", i)
        if standing.in_plan and project.budget != standing.money.plan:
            yield _planned(held, (*path, "budget"), project.budget, standing)
        told = standing.last
        if told is not None and _contradicts(project.spent, told):
            yield _spent(held, (*path, "spent"), project.spent, standing, told)


def _ends(before: Year) -> dict[str, Standing]:
    """The projects of the year at its end; none where a decision cannot be applied (its own fault)."""
    try:
        return {one.project.id: one for one in progress(before, QUARTERS[-1]).standings}
    except DecisionError:
        return {}


def _contradicts(spent: Decimal, told: Told) -> bool:
    if told.held.record.quarter == QUARTERS[-1]:
        return spent != told.result.spent
    return spent < told.result.spent


def _planned(held: Held[Review], path: Path, said: Decimal, standing: Standing) -> Problem:
    plan, difference = standing.money.plan, apart(said, standing.money.plan)
    return Problem(
        held,
        path,
        Words(
            f"{standing.project.id} งบประมาณ {baht(said)} บาท แต่แผนฉบับปัจจุบันของปีนั้นมี"
            f" {baht(plan)} บาท {difference.th}",
            f"{standing.project.id} had {baht(said)} baht, but that year's plan as it stands"
            f" gives it {baht(plan)} {difference.en}",
        ),
        Words(
            "ใส่งบประมาณตามแผนหลังมติของที่ประชุมทุกครั้ง หรือบันทึกมติที่ยังขาดในปีนั้น",
            "give the money after all decisions, or record the decision that is missing there",
        ),
        ((standing.held, ("budget", "total"), Words("งบประมาณในข้อเสนอ", "its proposal")),),
    )


def _spent(
    held: Held[Review], path: Path, said: Decimal, standing: Standing, told: Told
) -> Problem:
    quarter, reported = told.held.record.quarter, told.result.spent
    difference = apart(said, reported)
    key = "money" if told.result.money else "disbursed"
    return Problem(
        held,
        path,
        Words(
            f"{standing.project.id} เบิกจ่าย {baht(said)} บาท แต่ผลไตรมาสที่ {quarter} ของปีนั้น"
            f"รายงาน {baht(reported)} บาท {difference.th}",
            f"{standing.project.id} spent {baht(said)} baht, but the results of quarter {quarter}"
            f" say {baht(reported)} {difference.en}",
        ),
        Words(
            "ตรวจกับระบบการเงิน แล้วแก้แฟ้มที่ผิดให้ตรงกัน",
            "check the accounts and mend whichever file is wrong",
        ),
        (
            (
                told.held,
                ("projects", told.index, key),
                Words(f"ผลไตรมาสที่ {quarter}", f"results of quarter {quarter}"),
            ),
        ),
    )


RULE = Rule(
    id="review-figures-differ",
    severity="warning",
    step="2.2",
    title=Words(
        "ตัวเลขในการทบทวนตรงกับผลของปีก่อน", "The review's figures are those of the year before"
    ),
    why=Words(
        "เล่มแผนพิมพ์ตัวเลขนี้เป็นผลของปีที่ผ่านมา ถ้าไม่ตรงกับรายงานผลของปีนั้น เอกสารสองฉบับของสำนักงานจะขัดกัน",
        "The booklet prints them as last year's results; two papers of one office must not disagree.",
    ),
    cure=Words(
        "แก้ budget และ spent ใน review.yaml หรือแก้แผนและผลของปีก่อนให้ถูกต้อง",
        "Correct budget and spent in review.yaml, or the plan and results of the year before.",
    ),
    check=check,
    wrong={"review.yaml": _REVIEW % "34000", **_BEFORE},
    right={"review.yaml": _REVIEW % "34200", **_BEFORE},
    reads="years",
    needs=("review",),
)
