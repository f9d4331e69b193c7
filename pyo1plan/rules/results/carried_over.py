"""Money is carried over the year in quarter 4 only, out of what is left, and with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import SourceResult
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.results.example import Q4, money, project, report
from pyo1plan.rules.results.reports import Report, reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.planned import UNSAID, money_by_source

_LAST = "4"


def check(year: Year) -> Iterator[Problem]:
    """Every amount that is to be carried over."""
    for one in reports(year):
        for i, row in enumerate(one.result.money):
            said = _fault(one, row) if row.carried_over else None
            if said is not None:
                message, hint = said
                yield Problem(one.held, one.path("money", i, "carried_over"), message, hint)


def _fault(one: Report, row: SourceResult) -> tuple[Words, Words] | None:
    assert row.carried_over is not None
    if one.held.record.quarter != _LAST:
        return (
            Words(
                f"{one.result.project} ขอกันเงินไว้เบิกเหลื่อมปีในไตรมาสที่ {one.held.record.quarter}",
                f"{one.result.project} carries money over in quarter {one.held.record.quarter}",
            ),
            Words("ขอกันเงินในรายงานไตรมาสที่ 4", "carry it over in the report of quarter 4"),
        )
    plan = money_by_source(one.project.record) if one.project else {}
    left = plan.get(row.source, row.disbursed + row.carried_over) - row.disbursed
    if UNSAID not in plan and row.carried_over > left:
        return (
            Words(
                f"{one.result.project} ขอกันเงิน {baht(row.carried_over)} บาท เกินเงินที่เหลือ {baht(left)} บาท",
                f"{one.result.project} carries over {baht(row.carried_over)} baht of the {baht(left)} left",
            ),
            Words("กันได้ไม่เกินวงเงินตามแผนลบยอดเบิกจ่าย", "at most the plan less what was disbursed"),
        )
    if not row.reason:
        return (
            Words(
                f"{one.result.project} ขอกันเงิน {baht(row.carried_over)} บาท แต่ไม่บอกเหตุผล",
                f"{one.result.project} carries over {baht(row.carried_over)} baht without a reason",
            ),
            Words(
                "เขียน reason เช่น เลขที่สัญญาและวันครบกำหนด",
                "write the reason: the contract and its last day",
            ),
        )
    return None


RULE = Rule(
    id="results-carried-over",
    severity="error",
    step="2.8.4",
    title=Words("เงินกันไว้เบิกเหลื่อมปีอยู่ในเงินที่เหลือและมีเหตุผล", "Money carried over is left, and has a reason"),
    why=Words(
        "การกันเงินไว้เบิกเหลื่อมปีขอได้เมื่อสิ้นปีงบประมาณ จากเงินที่ยังไม่เบิกจ่าย และต้องบอกหนี้ผูกพันหรือความจำเป็น",
        "Money is carried over at the year's end, out of what is not disbursed, for a reason.",
    ),
    cure=Words("แก้จำนวนเงิน ไตรมาส หรือเขียนเหตุผล", "Correct the amount or the quarter, or give the reason."),
    check=check,
    wrong={Q4: report(4, project(money(disbursed=30000, committed=10000, carried_over=10000)))},
    right={Q4: report(4, project(money(disbursed=30000, committed=10000, carried_over=10000, reason="สัญญาจ้าง 3/2570")))},
    reads="year",
    needs=("results", "proposal", "meeting"),
)  # fmt: skip
