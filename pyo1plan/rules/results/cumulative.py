"""What was disbursed since the year began never falls from one quarter to the next."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.rules import spoken
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.results.example import Q1, Q2, project, report
from pyo1plan.rules.results.reports import Report, reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Frame, Year
from pyo1plan.year.planned import UNSAID
from pyo1plan.year.spending import Money


def check(year: Year) -> Iterator[Problem]:
    """Each source of each project that was reported before."""
    for one in reports(year):
        if one.before is None:
            continue
        if one.result.spent < one.before.result.spent:
            now, before = one.result.spent, one.before.result.spent
            yield _falls(one, UNSAID, now, before, year.frame)
            continue
        if one.result.money and one.before.result.money:
            for key, earlier in one.spent_before.items():
                now = one.spent.get(key, Money()).disbursed
                if now < earlier.disbursed:
                    yield _falls(one, key, now, earlier.disbursed, year.frame)


def _falls(one: Report, source: str, now: Decimal, before: Decimal, frame: Frame) -> Problem:
    assert one.before is not None
    of = spoken.source(frame, source) if source else Words("", "")
    earlier = one.before
    quarter = earlier.held.record.quarter
    path = one.money_path(source or next(iter(one.spent), ""), "disbursed")
    return Problem(
        one.held,
        path,
        Words(
            f"{one.result.project} เบิกจ่ายสะสม{of.th} {baht(now)} บาท"
            f" น้อยกว่าไตรมาสที่ {quarter} ซึ่งรายงาน {baht(before)} บาท",
            f"{one.result.project}: {baht(now)} baht disbursed so far {of.en}"
            f" is less than the {baht(before)} of quarter {quarter}",
        ),
        Words(
            "ใส่ยอดสะสมตั้งแต่ต้นปีงบประมาณ ไม่ใช่ยอดของไตรมาสเดียว ถ้าไตรมาสก่อนรายงานผิดให้แก้รายงานนั้น",
            "write the sum since the year began; if the earlier report was wrong, mend that one",
        ),
        ((earlier.held, ("projects", earlier.index), Words("รายงานก่อนหน้า", "the report before")),),
    )


RULE = Rule(
    id="results-cumulative-falls",
    severity="error",
    step="2.8",
    title=Words("เบิกจ่ายสะสมไม่ลดลงจากไตรมาสก่อน", "What was disbursed so far never falls"),
    why=Words(
        "ยอดเบิกจ่ายในรายงานเป็นยอดสะสมตั้งแต่ 1 ตุลาคม จึงลดลงไม่ได้ ยอดที่ลดลงมักเป็นยอดของไตรมาสเดียว",
        "Disbursements are cumulative from 1 October; one that falls is mostly that of a single quarter.",
    ),
    cure=Words("แก้เป็นยอดสะสมตามระบบการเงิน", "Write the cumulative amount of the accounts."),
    check=check,
    wrong={Q1: report(1, project()), Q2: report(2, project("disbursed: 4000"))},
    right={Q1: report(1, project()), Q2: report(2, project("disbursed: 5000"))},
    reads="year",
    needs=("results", "proposal", "meeting"),
)
