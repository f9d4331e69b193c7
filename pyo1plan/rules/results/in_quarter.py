"""What is reported of one quarter is the difference of two cumulative amounts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.results import SourceResult
from pyo1plan.rules import spoken
from pyo1plan.rules.amounts import apart, baht
from pyo1plan.rules.results.example import Q1, Q2, money, project, report
from pyo1plan.rules.results.reports import Report, reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Frame, Year
from pyo1plan.year.spending import Money

_DISBURSED = Words("เบิกจ่ายในไตรมาส", "disbursed in the quarter")
_COMMITTED = Words("ก่อหนี้ผูกพันเพิ่ม (ลด) ในไตรมาส", "the change of the committed")


def check(year: Year) -> Iterator[Problem]:
    """`in_quarter` and `committed_change` of every source, against the report before."""
    for one in reports(year):
        for i, row in enumerate(one.result.money):
            earlier = one.spent_before.get(row.source, Money())
            yield from _compared(
                one, i, row, "in_quarter", row.disbursed - earlier.disbursed, year.frame
            )
            yield from _compared(
                one, i, row, "committed_change", row.committed - earlier.committed, year.frame
            )


def _compared(
    one: Report, i: int, row: SourceResult, field: str, wanted: Decimal, frame: Frame
) -> Iterator[Problem]:
    said: Decimal | None = getattr(row, field)
    if said is None or said == wanted or (field == "in_quarter" and wanted < 0):
        return
    what = _DISBURSED if field == "in_quarter" else _COMMITTED
    of, since = spoken.source(frame, row.source), _since(one)
    difference = apart(said, wanted)
    yield Problem(
        one.held,
        one.path("money", i, field),
        Words(
            f"{one.result.project} {of.th} {what.th} {baht(said)} บาท"
            f" ไม่ตรงกับยอดสะสมลบยอด{since.th} {baht(wanted)} บาท {difference.th}",
            f"{one.result.project}, {of.en}: {what.en} is {baht(said)} baht, but the amounts to its"
            f" end less those {since.en} give {baht(wanted)} {difference.en}",
        ),
        Words(
            f"ใส่ {wanted:f} หรือเว้นว่างให้โปรแกรมคำนวณ ถ้ายอดสะสมผิดให้แก้ยอดสะสม",
            f"write {wanted:f}, or leave it blank to be computed; or correct the cumulative amount",
        ),
    )


def _since(one: Report) -> Words:
    if one.before is None:
        return Words("ต้นปีงบประมาณ", "when the year began")
    quarter = one.before.held.record.quarter
    return Words(f"ไตรมาสที่ {quarter}", f"of quarter {quarter}")


RULE = Rule(
    id="results-in-quarter",
    severity="error",
    step="2.8",
    title=Words("ยอดในไตรมาสเท่ากับยอดสะสมลบยอดสะสมก่อนหน้า", "A quarter's amount is the difference of two sums"),
    why=Words(
        "รายงานพิมพ์ทั้งยอดสะสมและยอดในไตรมาส ถ้าไม่ตรงกัน ผลรวมสี่ไตรมาสไม่เท่ากับยอดทั้งปี",
        "Reports print both; where they disagree, four quarters do not make the year.",
    ),
    cure=Words("แก้ยอดใดยอดหนึ่งให้ตรงกับระบบการเงิน", "Correct one of them after the accounts."),
    check=check,
    wrong={Q1: report(1, project(money(disbursed=5000))), Q2: report(2, project(money(disbursed=12000, in_quarter=12000)))},
    right={Q1: report(1, project(money(disbursed=5000))), Q2: report(2, project(money(disbursed=12000, in_quarter=7000)))},
    reads="year",
    needs=("results", "proposal", "meeting"),
)  # fmt: skip
