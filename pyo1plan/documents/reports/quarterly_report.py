"""The quarterly report (รายงานผลรายไตรมาส): one for each quarter that was reported."""

from __future__ import annotations

from typing import cast

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.reports import progress_report
from pyo1plan.documents.reports.progress_report import quarters_reported
from pyo1plan.documents.reports.report_words import Period
from pyo1plan.year.model import Year
from pyo1plan.year.progress import QUARTERS
from pyo1plan.year.stage import Plan

KEY = "quarterly-report"
there = progress_report.there


def parts(year: Year) -> tuple[str, ...]:
    """The quarters that can be told; the first where none can, so that it says who owes what."""
    return tuple(f"q{quarter}" for quarter in quarters_reported(year) or QUARTERS[:1])


def content(plan: Plan, stamp: Stamp, part: str) -> Content:
    """The report of the quarter `part` ("q1" to "q4"). Raises `missing.NotReady`, `DecisionError`."""
    period = cast("Period", part.removeprefix("q"))
    return progress_report.report(KEY, part, plan.year, period, stamp)
