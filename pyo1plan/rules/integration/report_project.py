"""A quarterly report is of a project that won money, once for each quarter, and went out by letter."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.integration_reports import IntegrationReports
from pyo1plan.rules.integration.briefs import BRIEFS, briefs
from pyo1plan.rules.integration.example import BRIEF, REPORTS, brief, turns
from pyo1plan.rules.references.unknown import unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.uniqueness.doubled import doubled
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_REPORT = (
    "reports: [{quarter: 1, project: %s, status: under-way, disbursed: 5000, date: 2570-01-10,"
    " letter: {year: 2570, number: 15}}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Reports on briefs that do not exist or won nothing, told twice, or without a letter."""
    states = {held.record.id: held.record.state for held in briefs(year)}
    for held in year.every("integration-reports", IntegrationReports):
        names = []
        for i, report in enumerate(held.record.reports):
            path: Path = ("reports", i, "project")
            names.append((path, f"{report.project} ไตรมาส {report.quarter}"))
            if report.project not in states:
                yield unknown(held, path, report.project, states, BRIEFS)
            elif states[report.project] != "won":
                yield Problem(
                    held,
                    path,
                    Words(
                        f"รายงานผลของ {report.project} ซึ่งยังไม่ได้รับงบประมาณ",
                        f"a report on {report.project}, which has won nothing",
                    ),
                    Words("แก้รหัส หรือสถานะของโครงการ", "correct the id, or the brief's states"),
                )
            if report.letter is None:
                yield Problem(
                    held,
                    path,
                    Words("รายงานนี้ไม่มีหนังสือนำส่ง", "this report has no letter"),
                    Words("เพิ่ม letter: {year: , number: }", "add letter: {year: , number: }"),
                )
        yield from doubled(held, Words("รายงาน", "report"), names)


RULE = Rule(
    id="integration-report-project",
    severity="error",
    step="3.9",
    title=Words(
        "รายงานรายไตรมาสเป็นของโครงการที่ได้รับงบประมาณ", "A quarterly report is of a project that won"
    ),
    why=Words(
        "จังหวัดติดตามทีละโครงการทีละไตรมาส รายงานซ้ำหรือผิดโครงการทำให้ยอดสะสมคลาดเคลื่อน",
        "The province follows each project by quarter; a report told twice or misplaced spoils the sums.",
    ),
    cure=Words("แก้รหัสโครงการหรือไตรมาส", "Correct the project or the quarter."),
    check=check,
    wrong={
        BRIEF: brief(states=turns("selected", "submitted"), won="30000"),
        REPORTS: _REPORT % "70-PV-01",
    },
    right={
        BRIEF: brief(states=turns("selected", "submitted", "won"), won="30000"),
        REPORTS: _REPORT % "70-PV-01",
    },
    reads="year",
    needs=("integration-project", "integration-reports"),
)
