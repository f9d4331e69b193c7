"""The report on coordination and service (standard step 6.2.4): contacts, help given, publicity."""

from __future__ import annotations

from datetime import date

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.registers.registers import nothing, paper
from pyo1plan.intake.letters.summed import MONTHS, last_recorded, service_sums
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "coordination-summary"
TEMPLATE = "coordination-summary/summary.html"


def content(plan: Plan, stamp: Stamp, with_secret: bool, on: date | None) -> Content:
    """The coordination and service of the calendar year up to `on` (the last day on record if None)."""
    made = paper(KEY, plan.year, stamp, "contacts", "services")
    on = on or last_recorded(plan.year, made.calendar) or stamp.day
    sums = service_sums(plan.year, made.calendar, on)
    if not (sums.contacts or sums.help or sums.publicity):
        what = Words("บันทึกการประสานงานหรือการให้บริการ", "contacts or services")
        raise nothing(what, made.calendar, "plan letter contact")
    months = [(m, *counts) for m, counts in zip(MONTHS, sums.by_month, strict=True) if any(counts)]
    return made.content(TEMPLATE, "สรุปผลการประสานงานและการให้บริการ", sums=sums, on=on, months=months)
