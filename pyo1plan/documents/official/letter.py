"""The letter to another office (หนังสือภายนอก, ระเบียบงานสารบรรณ ข้อ ๑๑ แบบที่ ๑).

As with memos, the line in the register of letters sent whose `about` is the matter's key is the
evidence that it went out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pyo1plan.checklists.due import group_of
from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings.called import signatory_of
from pyo1plan.documents.missing import needed
from pyo1plan.documents.official import letter_matters as matters
from pyo1plan.documents.official.memo_matters import Values, approved_plan
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.records.office import Office
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "letter"
#: The step whose group makes the plan; it sends the letters of steps that the calendar does not list.
_CALL = "2.4.1"


@dataclass(frozen=True, slots=True)
class Matter:
    """What a letter is about, and the step of the standards that it serves.

    `values` gives what its template `templates/letter/<key>.html` prints besides what all have.
    """

    title: Words
    step: str
    values: Callable[[Plan, Office], Values]


MATTERS: dict[str, Matter] = {
    "plan-for-endorsement": Matter(
        Words("ขอส่งร่างแผนปฏิบัติการเพื่อพิจารณาให้ความเห็นชอบ", "The draft plan, for endorsement"),
        "2.5",
        matters.plan_for_endorsement,
    ),
    "approved-plan": Matter(
        Words("ส่งแผนปฏิบัติการที่ได้รับความเห็นชอบให้สถานศึกษา", "The endorsed plan, to schools"),
        "2.6",
        approved_plan,
    ),
    "project-briefs": Matter(
        Words("ส่งโครงการที่ขอรับงบประมาณจังหวัดและกลุ่มจังหวัด", "Projects asked of the province"),
        "3.6",
        matters.project_briefs,
    ),
    "reorganisation-report": Matter(
        Words("รายงานผลการจัดตั้ง ยุบ รวม เลิก และโอนสถานศึกษา", "The report on reorganising schools"),
        "4.5",
        matters.reorganisation_report,
    ),
}


def content(plan: Plan, stamp: Stamp, about: str) -> Content:
    """The letter on the matter `about`, a key of MATTERS. Number and day are left to be written in.

    Raises `missing.NotReady` where what it is to tell is not written down yet.
    """
    matter = MATTERS[about]
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    sender = group_of(matter.step, year.frame) or group_of(_CALL, year.frame)
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part=about,
        template=f"{KEY}/{about}.html",
        title=f"หนังสือ{office.short_name} เรื่อง {matter.title.th} ปีงบประมาณ พ.ศ. {settings.year}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "group": office.group(sender) if sender else None,
            "signatory": signatory_of(office, None),
            "stamp": stamp,
            **matter.values(plan, office),
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )
