"""Money that the plan means to have spent by now is spent or committed, or the report says it is late."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.amounts import baht
from pyo1plan.rules.results.example import Q2, money, project, report
from pyo1plan.rules.results.reports import reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.planned import due_by, short_of
from pyo1plan.year.spending import total_of

_SAID = ("completed", "cancelled", "behind", "suspended")


def check(year: Year) -> Iterator[Problem]:
    """Projects that go on and have used less than their plan by quarters."""
    for one in reports(year):
        if one.project is None or one.result.status in _SAID:
            continue
        quarter = one.held.record.quarter
        used = total_of(one.spent.values()).used
        short_by = short_of(one.project.record, one.result, quarter, used)
        if short_by:
            due, short = due_by(one.project.record, quarter), baht(short_by)
            yield Problem(
                one.held,
                one.path("status"),
                Words(
                    f"{one.result.project} ใช้จ่ายแล้ว {baht(used)} บาท ต่ำกว่าแผนสะสมถึงไตรมาสนี้ {baht(due)} บาท อยู่ {short} บาท",
                    f"{one.result.project}: {baht(used)} baht used, {short} less than the {baht(due)} planned by now",
                ),
                Words(
                    "เร่งรัดการเบิกจ่าย หรือใส่ status: behind พร้อมปัญหาและแนวทางแก้ไข",
                    "hurry it, or write status: behind with the problem and the remedy",
                ),
                ((one.project, ("budget", "quarters"), Words("แผนรายไตรมาส", "the plan by quarters")),),
            )  # fmt: skip


RULE = Rule(
    id="results-money-behind",
    severity="advice",
    step="2.8",
    title=Words("ใช้จ่ายเป็นไปตามแผนรายไตรมาส หรือบอกว่าล่าช้า", "Spending keeps to the plan by quarters"),
    why=Words(
        "เงินที่ไม่ใช้ตามไตรมาสทำให้ผลเบิกจ่ายของสำนักงานต่ำกว่าเป้าหมายของรัฐบาล",
        "Money that is not used in its quarter keeps the office below the government's targets.",
    ),
    cure=Words("เร่งรัดการเบิกจ่ายหรือรายงานว่าล่าช้า", "Hurry it, or report that it is behind."),
    check=check,
    wrong={Q2: report(2, project(money(disbursed=15000, committed="4999.75")))},
    right={Q2: report(2, project(money(disbursed=15000, committed=5000)))},
    reads="year",
    needs=("results", "proposal", "meeting"),
)
