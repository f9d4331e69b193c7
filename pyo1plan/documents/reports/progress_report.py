"""The report on the year in progress (รายงานผลการดำเนินงานและการใช้จ่ายงบประมาณ), for any period of it."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, refuse_unread, unreadable
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.reports.report_sheets import book
from pyo1plan.documents.reports.report_words import (
    MEASURE,
    SCOPE,
    STATUS,
    UNSAID_SOURCE,
    Period,
    as_of,
    nobody_reported,
    quarter_of,
    remarks,
    sentence,
    title_of,
)
from pyo1plan.documents.tables.spending import STATUSES, followed
from pyo1plan.records.results import Results
from pyo1plan.year.model import Year
from pyo1plan.year.planned import paired
from pyo1plan.year.progress import QUARTERS, Progress, progress

TEMPLATE = "progress-report/report.html"


def there(year: Year) -> bool:
    """Whether anything was reported in the year."""
    return bool(year.every("results", Results))


def quarters_reported(year: Year) -> tuple[str, ...]:
    """The quarters for which anybody reported, in order."""
    told = {held.record.quarter for held in year.every("results", Results)}
    return tuple(quarter for quarter in QUARTERS if quarter in told)


def reported(year: Year, quarter: str) -> Progress:
    """The year at the end of `quarter`.

    Raises `missing.NotReady` where no group has reported the quarter, or a report, a proposal or a
    meeting cannot be read; `DecisionError`.
    """
    refuse_unread(year)
    if "results" in year.unread_kinds():
        raise unreadable(year, frozenset(("results",)))
    now = progress(year, quarter)
    if not now.reports:
        office = year.frame.office
        raise NotReady(nobody_reported(now, office.record if office else None))
    return now


def report(key: str, part: str, year: Year, period: Period, stamp: Stamp) -> Content:
    """The report of a period. Raises `missing.NotReady`, `DecisionError`."""
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    made = followed(reported(year, quarter_of(period)), office, settings)
    title = title_of(year, period).th
    numerals = settings.numerals_of(key)
    return Content(
        document=key,
        part=part,
        template=TEMPLATE,
        title=f"{title} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "stamp": stamp,
            "title": title,
            "as_of": as_of(made.now).th,
            "period": period,
            "made": made,
            "sentences": [sentence(one).th for one in made.compared],
            "remarks": [words.th for words in remarks(made, office)],
            "statuses": {status: STATUS[status].th for status in STATUSES},
            "measures": {measure: words.th for measure, words in MEASURE.items()},
            "scopes": {scope: words.th for scope, words in SCOPE.items()},
            "unsaid": UNSAID_SOURCE.th,
            "paired": paired,
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
        book=book(made, title, office, stamp.when, settings.example or ""),
    )
