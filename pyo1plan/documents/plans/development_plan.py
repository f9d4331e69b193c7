"""The basic education development plan (แผนพัฒนาการศึกษาขั้นพื้นฐาน): the booklet of one edition."""

from __future__ import annotations

from typing import Any

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, unreadable
from pyo1plan.documents.plans.edition_standing import (
    DEVELOPMENT_PLAN,
    EditionStanding,
    approval_by,
    approval_of_original,
    standing_of_edition,
)
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.tables.amendments import amendments
from pyo1plan.documents.tables.levels import levels
from pyo1plan.documents.tables.project_frame import frame_money
from pyo1plan.documents.tables.swot import swot
from pyo1plan.documents.tables.targets import targets
from pyo1plan.records.analysis import Analysis
from pyo1plan.records.office import Office
from pyo1plan.thai.fiscal import first_day, last_day
from pyo1plan.words import Words
from pyo1plan.year.editions import Edition, EditionError, RevisionError, edition, editions
from pyo1plan.year.model import Year

TEMPLATE = "development-plan/booklet.html"


def content(year: Year, stamp: Stamp, part: str) -> Content:
    """The booklet of the edition `part`: "original", the year of a review, or "" for the latest.

    `year` is a development plan read as a period (`year.load.load_period`), or any fiscal year in
    which it is in force. Raises `missing.NotReady` where a record is absent or unreadable, the
    edition is unknown, or a review cannot be laid over the plan, and
    `tables.agreement.TablesDisagree` where two tables would contradict each other.
    """
    office = needed(year.frame.office, "office", year)
    needed(year.frame.development, "development", year)
    first = needed(year.frame.analysis, "analysis", year)
    unread = frozenset(("revision", "development-meeting"))
    if unread & year.unread_kinds():
        raise unreadable(year, unread)
    chosen = _edition(year, part)
    plan = chosen.plan
    if not plan.strategies:
        raise _incomplete(year, "strategies", Words("กลยุทธ์", "strategies"))
    if not plan.projects:
        raise _incomplete(year, "projects", Words("กรอบแผนงาน/โครงการ", "projects"))
    standing = standing_of_edition(chosen, year, office)
    return Content(
        document=DEVELOPMENT_PLAN,
        part=part,
        template=TEMPLATE,
        title=f"{plan.booklet.title} {standing.name}" if chosen.revisions else plan.booklet.title,
        values=_values(chosen, chosen.analysis or first, standing, year, office) | {"stamp": stamp},
        mark=mark_of(standing, stamp, plan.example, plan.numerals),
        numerals=plan.numerals,
    )


def _values(
    chosen: Edition, analysis: Analysis, standing: EditionStanding, year: Year, office: Office
) -> dict[str, Any]:
    plan = chosen.plan
    signed = plan.booklet.foreword_by
    return {
        "office": office,
        "settings": plan,
        "plan": plan,
        "booklet": plan.booklet,
        "signatory": office.signatory(signed) if signed else None,
        "years": tuple(plan.years),
        "first_day": first_day(plan.first),
        "last_day": last_day(plan.last),
        "standing": standing,
        "analysis": analysis,
        "swot": swot(analysis),
        "alignment": levels(plan),
        "targets": targets(plan, office),
        "money": frame_money(plan, office),
        "body": office.body(plan.approved_by),
        "original": approval_of_original(plan, year, office),
        "reviews": tuple(
            (review, approval_by(review.record.meeting, plan, year, office))
            for review in amendments(chosen)
        ),
    }


def _edition(year: Year, part: str) -> Edition:
    names = editions(year)
    try:
        return edition(year, part or names[-1])
    except EditionError:
        listed = ", ".join(names)
        raise NotReady(
            Words(
                f"ไม่พบแผนพัฒนาฉบับ “{part}” ที่มีอยู่คือ {listed} "
                "โปรดเลือกฉบับที่มี หรือบันทึกการทบทวนไว้ที่แฟ้ม revisions/<ปี พ.ศ.>.yaml ของแผน",
                f"There is no edition “{part}” (known: {listed}). "
                "Choose one of them, or write revisions/<year>.yaml.",
            )
        ) from None
    except RevisionError as error:
        change = error.revision.record.changes[error.index]
        raise NotReady(
            Words(
                f"{error.revision.file}: รายการที่ปรับลำดับที่ {error.index + 1} แก้ช่อง {change.at} ไม่ได้ "
                "โปรดตรวจชื่อช่องและค่าใหม่",
                f"{error.revision.file}: change {error.index + 1} cannot change {change.at}: "
                "check the field and the new value.",
            )
        ) from error


def _incomplete(year: Year, key: str, what: Words) -> NotReady:
    held = year.frame.development
    file = held.file if held else ""
    return NotReady(
        Words(
            f"ยังจัดทำเล่มแผนพัฒนาไม่ได้ เพราะยังไม่มี{what.th} โปรดเพิ่มช่อง {key} ในแฟ้ม {file}",
            f"The booklet cannot be made without {what.en}: fill in {key} of {file}.",
        )
    )
