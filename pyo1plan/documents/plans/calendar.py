"""The working calendar of the year (ปฏิทินการปฏิบัติงาน): a paper, and a file for calendar programs."""

from __future__ import annotations

from collections.abc import Sequence

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import needed, unreadable
from pyo1plan.documents.plans.events import events
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.tables.appointments import appointments
from pyo1plan.documents.tables.calendar import calendar
from pyo1plan.records.checklist import Checklist
from pyo1plan.year.stage import Plan

KEY = "calendar"
TEMPLATE = "calendar/calendar.html"


def content(plan: Plan, stamp: Stamp, standards: Sequence[Checklist]) -> Content:
    """The calendar of the year of `plan`, with the steps of `standards`.

    It is the same at every stage. Raises `missing.NotReady` where the office, the settings or a
    meeting is absent or cannot be read, or something ends before it begins.
    """
    year = plan.year
    settings = needed(year.frame.settings, "settings", year)
    office = needed(year.frame.office, "office", year)
    if "meeting" in year.unread_kinds():
        raise unreadable(year, frozenset(("meeting",)))
    working = calendar(settings, office, standards)
    fixed = appointments(year, settings, office)
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"ปฏิทินการปฏิบัติงาน ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "calendar": working,
            "appointments": fixed,
            "stamp": stamp,
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
        events=events(working, fixed, standards, office, settings.example),
    )
