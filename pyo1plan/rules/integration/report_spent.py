"""What a project has disbursed grows from quarter to quarter and stays within the money won."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.integration_reports import IntegrationReports
from pyo1plan.rules.amounts import baht
from pyo1plan.rules.integration.briefs import briefs
from pyo1plan.rules.integration.example import BRIEF, REPORTS, brief, turns
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

_REPORTS = (
    "reports: [{quarter: 1, project: 70-PV-01, status: under-way, disbursed: 5000, date: 2570-01-10},"
    " {quarter: 2, project: 70-PV-01, status: under-way, disbursed: %s, date: 2570-04-10}]"
)
_WON = {"states": turns("selected", "submitted", "won"), "won": "30000"}


def check(year: Year) -> Iterator[Problem]:
    """Amounts that fall, and amounts above `won`."""
    won = {held.record.id: held.record.won for held in briefs(year)}
    for held in year.every("integration-reports", IntegrationReports):
        before: dict[str, Decimal] = {}
        ordered = sorted(enumerate(held.record.reports), key=lambda row: row[1].quarter)
        for i, report in ordered:
            earlier, most = before.get(report.project), won.get(report.project)
            before[report.project] = report.disbursed
            if earlier is not None and report.disbursed < earlier:
                yield _problem(
                    held,
                    i,
                    Words(
                        f"เบิกจ่ายสะสม {baht(report.disbursed)} บาท น้อยกว่าไตรมาสก่อน {baht(earlier)} บาท",
                        f"{baht(report.disbursed)} baht so far, less than {baht(earlier)} before",
                    ),
                )
            if most is not None and report.disbursed > most:
                yield _problem(
                    held,
                    i,
                    Words(
                        f"เบิกจ่ายสะสม {baht(report.disbursed)} บาท เกินที่ได้รับ {baht(most)} บาท",
                        f"{baht(report.disbursed)} baht so far, more than {baht(most)} won",
                    ),
                )


def _problem(held: Held[IntegrationReports], i: int, message: Words) -> Problem:
    hint = Words("ตรวจยอดเบิกจ่ายสะสมกับระบบการเงิน", "check the amount with the accounts")
    return Problem(held, ("reports", i, "disbursed"), message, hint)


RULE = Rule(
    id="integration-report-spent",
    severity="error",
    step="3.9",
    title=Words("ยอดเบิกจ่ายสะสมไม่ลดลงและไม่เกินที่ได้รับ", "Disbursements grow, within the money won"),
    why=Words(
        "ยอดเบิกจ่ายเป็นยอดสะสม จึงลดลงหรือเกินเงินที่ได้รับไม่ได้",
        "What was disbursed is cumulative: it cannot fall, nor pass the money won.",
    ),
    cure=Words("แก้ยอดเบิกจ่าย", "Correct the amount."),
    check=check,
    wrong={BRIEF: brief(**_WON), REPORTS: _REPORTS % "4000"},
    right={BRIEF: brief(**_WON), REPORTS: _REPORTS % "9000"},
    reads="year",
    needs=("integration-project", "integration-reports"),
)
