"""The year's plan as ITA/OIT asks it to be published (O10 แผนดำเนินงานประจำปี).

Its columns are โครงการ/กิจกรรม, งบประมาณ, ระยะเวลา; the number of the item changes from year to year.
"""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, refuse_unread
from pyo1plan.documents.plans.standing import mark_of, standing_of
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "ita-plan"
TEMPLATE = "ita/plan.html"


def content(plan: Plan, stamp: Stamp) -> Content:
    """The table of `plan`. Raises `missing.NotReady`, where the plan holds no project too."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    refuse_unread(year)
    if not plan.projects:
        raise _no_projects(year.frame.number)
    standing, numerals = standing_of(plan), settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"แผนดำเนินงานประจำปี ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "stamp": stamp,
            "standing": standing,
            "projects": plan.projects,
            "total": plan.total,
        },
        mark=mark_of(standing, stamp, settings.example, numerals),
        numerals=numerals,
    )


def _no_projects(number: int) -> NotReady:
    return NotReady(
        Words(
            f"ยังจัดทำแผนดำเนินงานประจำปีไม่ได้ เพราะยังไม่มีโครงการในแผน โปรดนำเข้าข้อเสนอที่ workspaces/{number}/proposals",
            f"The plan cannot be published: it holds no project yet. Put proposals into workspaces/{number}/proposals.",
        )
    )
