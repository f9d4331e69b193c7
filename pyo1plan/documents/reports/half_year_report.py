"""The report of six months (รายงานรอบ 6 เดือน): the plan and its money to the end of March."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.reports import progress_report
from pyo1plan.documents.reports.progress_report import quarters_reported
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "half-year-report"


def there(year: Year) -> bool:
    """Whether the second quarter was reported."""
    return "2" in quarters_reported(year)


def content(plan: Plan, stamp: Stamp) -> Content:
    """The report. Raises `missing.NotReady`, `DecisionError`."""
    return progress_report.report(KEY, "", plan.year, "half", stamp)
