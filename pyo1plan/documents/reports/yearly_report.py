"""The report of the whole year (รายงานรอบ 12 เดือน), with the money that is carried over its end."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.reports import progress_report
from pyo1plan.documents.reports.progress_report import quarters_reported
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "yearly-report"


def there(year: Year) -> bool:
    """Whether the last quarter was reported."""
    return "4" in quarters_reported(year)


def content(plan: Plan, stamp: Stamp) -> Content:
    """The report. Raises `missing.NotReady`, `DecisionError`."""
    return progress_report.report(KEY, "", plan.year, "year", stamp)
