"""The memo that tells everybody concerned of a matter (บันทึกข้อความ, ระเบียบงานสารบรรณ ข้อ ๑๒ แบบที่ ๒).

The work standards ask again and again that all groups or schools be told; the line in the register
of letters sent, whose `about` is the matter's key here, is the evidence that they were.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from pyo1plan.checklists.due import group_of
from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings.called import signatory_of
from pyo1plan.documents.missing import needed
from pyo1plan.documents.official import memo_matters as matters
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.records.office import Office
from pyo1plan.words import Words
from pyo1plan.year.stage import Plan

KEY = "memo"
#: The step whose group makes the plan. It sends the memos of steps that the calendar does not list.
_CALL = "2.4.1"

Recipients = Literal["all-groups", "all-schools"]
_GROUPS: tuple[Recipients, ...] = ("all-groups",)
_SCHOOLS: tuple[Recipients, ...] = ("all-schools",)


@dataclass(frozen=True, slots=True)
class Matter:
    """What a memo is about: its title, whom it is for, the step of the standards that asks for it.

    `values` gives what its template `templates/memo/<key>.html` prints besides what all memos have.
    """

    title: Words
    to: tuple[Recipients, ...]
    step: str
    values: Callable[[Plan, Office], matters.Values]


#: By the key that the register of letters and the checklists know the matter by.
MATTERS: dict[str, Matter] = {
    "policies": Matter(
        Words("แจ้งนโยบายและงบประมาณที่ได้รับจัดสรร", "Policies and the money allocated"),
        _GROUPS,
        "2.1",
        matters.policies,
    ),
    "call-for-proposals": Matter(
        Words("ขอให้เสนอโครงการ/กิจกรรมเพื่อจัดทำแผนปฏิบัติการ", "Call for project proposals"),
        _GROUPS,
        _CALL,
        matters.call_for_proposals,
    ),
    "approved-plan": Matter(
        Words("แจ้งแผนปฏิบัติการที่ได้รับความเห็นชอบ", "The plan that was endorsed"),
        (*_GROUPS, *_SCHOOLS),
        "2.6",
        matters.approved_plan,
    ),
    "school-annual-plan": Matter(
        Words("การจัดทำแผนปฏิบัติการประจำปีของสถานศึกษา", "Annual plans of schools"),
        _SCHOOLS,
        "2.7",
        matters.school_annual_plan,
    ),
    "school-development-plan": Matter(
        Words("การจัดทำแผนพัฒนาคุณภาพการศึกษาของสถานศึกษา", "Development plans of schools"),
        _SCHOOLS,
        "1.9",
        matters.school_development_plan,
    ),
    "upper-plans": Matter(
        Words("แจ้งสาระสำคัญของแผนทุกระดับ", "What the plans above say"),
        _GROUPS,
        "3.1",
        matters.upper_plans,
    ),
    "call-for-briefs": Matter(
        Words("ขอให้เสนอโครงการที่ขอรับงบประมาณจังหวัดและกลุ่มจังหวัด", "Call for project briefs"),
        _GROUPS,
        "3.4",
        matters.call_for_briefs,
    ),
    "regulation": Matter(
        Words("แจ้งระเบียบการจัดตั้ง รวม หรือเลิกสถานศึกษา", "Regulations on reorganising schools"),
        _SCHOOLS,
        "4.1",
        matters.regulation,
    ),
    "small-schools-policy": Matter(
        Words("แจ้งนโยบายและแนวทางการบริหารจัดการโรงเรียนขนาดเล็ก", "Guidelines for small schools"),
        _SCHOOLS,
        "5.1",
        matters.small_schools_policy,
    ),
}


def content(plan: Plan, stamp: Stamp, about: str) -> Content:
    """The memo on the matter `about`, a key of MATTERS. Number and day are left to be written in.

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
        title=f"บันทึกข้อความ เรื่อง {matter.title.th} ปีงบประมาณ พ.ศ. {settings.year}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "group": office.group(sender) if sender else None,
            "to": matter.to,
            "signatory": signatory_of(office, None),
            "stamp": stamp,
            **matter.values(plan, office),
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )
