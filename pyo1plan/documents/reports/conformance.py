"""The report on the work standards (แบบรายงานผลการปฏิบัติงานตามมาตรฐาน): each step and what shows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pyo1plan.checklists.status import JobStatus
from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.tables.attested import attested
from pyo1plan.documents.tables.conformance import conformance
from pyo1plan.documents.tables.pairings import pairings
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "conformance"
TEMPLATE = "conformance/report.html"


def content(plan: Plan, stamp: Stamp, jobs: Sequence[JobStatus], on: date) -> Content:
    """The report on `jobs`, judged as of the day `on`.

    It is the same at every stage. Raises `missing.NotReady` where the office or the settings are
    absent or cannot be read, or there is no job to report on.
    """
    year = plan.year
    settings = needed(year.frame.settings, "settings", year)
    office = needed(year.frame.office, "office", year)
    if not jobs:
        raise _no_standards()
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"แบบรายงานผลการปฏิบัติงานตามมาตรฐาน ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "on": on,
            "stamp": stamp,
            "report": conformance(jobs, office),
            "attested": attested(year, on),
            "pairings": pairings(job.checklist for job in jobs),
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )


def _no_standards() -> NotReady:
    return NotReady(
        Words(
            "ยังจัดทำรายงานไม่ได้ เพราะไม่มีรายการมาตรฐานการปฏิบัติงาน "
            "โปรดคัดลอกโฟลเดอร์ checklists ที่มากับโปรแกรมมาวางไว้ในโฟลเดอร์ของสำนักงาน",
            "The report cannot be made without work standards: put the folder checklists that came "
            "with the program into the office's folder.",
        )
    )
