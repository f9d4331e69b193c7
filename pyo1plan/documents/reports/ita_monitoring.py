"""Six months of the plan as ITA/OIT asks them to be published (O11 รายงานการกำกับติดตาม รอบ 6 เดือน)."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import needed
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.reports.half_year_report import there as there
from pyo1plan.documents.reports.progress_report import reported
from pyo1plan.documents.reports.report_words import STATUS, as_of, quarter_of, remarks, sentence
from pyo1plan.documents.tables.spending import followed
from pyo1plan.year.planned import paired
from pyo1plan.year.stage import Plan

KEY = "ita-monitoring"
TEMPLATE = "ita/monitoring.html"


def content(plan: Plan, stamp: Stamp) -> Content:
    """The table. Raises `missing.NotReady` where nobody has reported the second quarter."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    made = followed(reported(year, quarter_of("half")), office, settings)
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "stamp": stamp,
            "as_of": as_of(made.now).th,
            "made": made,
            "sentence": sentence(made.overall).th,
            "remarks": [words.th for words in remarks(made, office)],
            "statuses": {status: words.th for status, words in STATUS.items()},
            "paired": paired,
            "unsaid": "",
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )
