"""What was disbursed and committed stays within the project's money in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules import spoken
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.results.example import Q2, money, project, report
from pyo1plan.rules.results.reports import Report, reports
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.planned import UNSAID, money_by_source
from pyo1plan.year.spending import ZERO, total_of


def check(year: Year) -> Iterator[Problem]:
    """Each project as a whole; where that fits, each of its sources that the plan gives money to."""
    for one in reports(year):
        if one.project is None:
            continue
        plan = money_by_source(one.project.record)
        used, most = total_of(one.spent.values()).used, sum(plan.values(), ZERO)
        if used > most:
            yield _over(
                one, next(iter(one.spent)), Words("", ""), baht(used), baht(most), baht(used - most)
            )
        elif UNSAID not in plan:
            for key, spent in one.spent.items():
                most = plan.get(key, spent.used)
                if spent.used > most:
                    of = spoken.source(year.frame, key)
                    yield _over(one, key, of, baht(spent.used), baht(most), baht(spent.used - most))


def _over(one: Report, source: str, of: Words, used: str, most: str, over: str) -> Problem:
    assert one.project is not None
    return Problem(
        one.held,
        one.money_path(source, "disbursed"),
        Words(
            f"{one.result.project} {of.th} เบิกจ่ายและก่อหนี้รวม {used} บาท เกินวงเงินตามแผน {most} บาท อยู่ {over} บาท",
            f"{one.result.project} {of.en}: {used} baht disbursed and committed,"
            f" {over} over the {most} of the plan",
        ),
        Words(
            "ตรวจยอดกับระบบการเงิน ถ้าใช้เกินจริงต้องมีมติโอนหรือเพิ่มงบประมาณ (plan decide) ก่อน",
            "check the accounts; if it is so, a decision must transfer or add money first",
        ),
        ((one.project, ("budget", "total"), Words("งบประมาณที่กลุ่มเสนอ", "the money asked for")),),
    )


RULE = Rule(
    id="results-over-plan",
    severity="error",
    step="2.8",
    title=Words("เบิกจ่ายและก่อหนี้ไม่เกินวงเงินตามแผนปัจจุบัน", "Spending stays within the plan"),
    why=Words(
        "ใช้จ่ายได้ไม่เกินวงเงินที่ได้รับอนุมัติ การเปลี่ยนแปลงวงเงินต้องมีมติ",
        "No more is spent than was approved; a change of it takes a decision.",
    ),
    cure=Words("แก้ยอดให้ตรงกับระบบการเงิน หรือบันทึกมติที่เปลี่ยนวงเงิน", "Correct the amount, or record the decision."),
    check=check,
    wrong={Q2: report(2, project(money(disbursed=30000, committed="10000.25")))},
    right={Q2: report(2, project(money(disbursed=30000, committed=10000)))},
    reads="year",
    needs=("results", "proposal", "meeting"),
)  # fmt: skip
