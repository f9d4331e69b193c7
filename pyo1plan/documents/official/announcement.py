"""The announcement of the office (ประกาศ, ระเบียบงานสารบรรณ ข้อ ๑๙ แบบที่ ๗)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings.called import signatory_of
from pyo1plan.documents.missing import needed
from pyo1plan.documents.official.letter_matters import development_in_use
from pyo1plan.documents.official.memo_matters import Values, approved_plan
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.records.office import Office
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "announcement"


@dataclass(frozen=True, slots=True)
class Matter:
    """What is announced; `values` gives what `templates/announcement/<key>.html` prints besides."""

    title: Words
    values: Callable[[Plan, Office], Values]


MATTERS: dict[str, Matter] = {
    "annual-plan": Matter(
        Words("ประกาศใช้แผนปฏิบัติการประจำปีงบประมาณ", "The annual plan comes into use"),
        approved_plan,
    ),
    "development-plan": Matter(
        Words("ประกาศใช้แผนพัฒนาการศึกษาขั้นพื้นฐาน", "The development plan comes into use"),
        development_in_use,
    ),
}


def content(plan: Plan, stamp: Stamp, about: str) -> Content:
    """The announcement of the matter `about`, a key of MATTERS. Its day is left to be written in.

    Raises `missing.NotReady` where what it announces has not been agreed to yet.
    """
    matter = MATTERS[about]
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part=about,
        template=f"{KEY}/{about}.html",
        title=f"{matter.title.th} {office.name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "signatory": signatory_of(office, None),
            "stamp": stamp,
            **matter.values(plan, office),
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )
