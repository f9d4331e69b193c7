"""Which schools answer which strategy (ตารางความสอดคล้องของแผนสถานศึกษา, standard steps 1.9 and 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.schools.school_alignment_sheets import book
from pyo1plan.findings import Finding
from pyo1plan.intake.schools.alignment import ANSWERS, Alignment, alignment
from pyo1plan.records.checklist import Checklist
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import ANNUAL, LONG, PlanKind
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "school-alignment"
TEMPLATE = "school-alignment/alignment.html"


def there(year: Year) -> bool:
    """Whether any school's plan came."""
    return any(key in (ANNUAL, LONG) for key, _ in year.others)


def content(
    plan: Plan,
    stamp: Stamp,
    findings: Sequence[Finding],
    standards: Sequence[Checklist],
    on: date,
) -> Content:
    """The plans of the schools beside the office's strategies, whatever is wrong with single ones.

    A part for each kind of plan of which any came. Raises `missing.NotReady` where none did, or where
    the office, the year's settings, its strategies or its schools cannot be read.
    """
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    needed(year.frame.schools, "schools", year)
    needed(year.frame.strategies, "strategies", year)
    parts = alignments(year, findings)
    if not parts:
        raise NotReady(nothing(year))
    numerals = settings.numerals_of(KEY)
    title = f"ตารางความสอดคล้องของแผนสถานศึกษากับกลยุทธ์ของสำนักงาน ปีงบประมาณ พ.ศ. {settings.year}"
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"{title} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "on": on,
            "title": title,
            "parts": parts,
            "names": NAMES,
            "answers": {answer: words.th for answer, words in ANSWERS.items()},
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
        book=book(parts, title, office, settings.example or "", stamp.when),
    )


def alignments(year: Year, findings: Sequence[Finding]) -> tuple[Alignment, ...]:
    """The kinds of plan of which any came, readable or not."""
    kinds: tuple[PlanKind, ...] = (ANNUAL, LONG)
    made = (alignment(year, kind, findings) for kind in kinds)
    return tuple(one for one in made if one and (one.came or one.strangers or one.unread))


def nothing(year: Year) -> Words:
    """What is said where no plan of any school is there."""
    number = year.frame.number
    return Words(
        f"ยังไม่มีแผนของสถานศึกษาในปี {number} ส่งแบบให้โรงเรียนด้วย plan form school-annual-plan {number}"
        f" แล้วนำเข้าด้วย plan import หรือเขียนแฟ้มไว้ที่ workspaces/{number}/school-plans/<รหัสโรงเรียน>.yaml",
        f"{number} holds no plan of any school: send the form (plan form school-annual-plan {number}) and"
        f" import what comes back, or write workspaces/{number}/school-plans/<code>.yaml",
    )


#: What each kind of plan is called in the papers.
NAMES = {
    ANNUAL: "แผนปฏิบัติการประจำปีของสถานศึกษา",
    LONG: "แผนพัฒนาคุณภาพการจัดการศึกษาของสถานศึกษา",
}
