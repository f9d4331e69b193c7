"""The office's announcement of what was resolved on a case (ประกาศ, after standard step 4.4.4)."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.meetings.called import signatory_of
from pyo1plan.documents.missing import NotReady, needed, unfilled
from pyo1plan.documents.schools.reorganisation import case_file, case_ids, paper
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "reorganisation-announcement"


def parts(year: Year) -> tuple[str, ...]:
    """The cases there are."""
    return case_ids(year)


def there(year: Year) -> bool:
    """Whether there is any case."""
    return bool(case_ids(year))


def content(plan: Plan, stamp: Stamp, case: str) -> Content:
    """The announcement; raises NotReady while nobody agreed to the case, or its day is not set."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    file = case_file(year, office, case)
    if not file.agreed:
        raise NotReady(
            Words(
                f"ยังประกาศเรื่อง {case} ไม่ได้ เพราะยังไม่มีมติเห็นชอบ โปรดระบุ meeting ในแฟ้ม {file.file}"
                f" และใส่ approves: {case} กับ outcome: agree ที่วาระของเรื่องในแฟ้มการประชุม",
                f"{case} cannot be announced: no resolution agreed to it. Name its meeting in"
                f" {file.file}, with approves: {case} and outcome: agree at the item of the meeting.",
            )
        )
    announcement = file.case.announcement
    if announcement is None:
        what = Words("วันที่ประกาศและวันที่มีผล", "its day and the day it takes effect")
        raise unfilled(what, "announcement", file.file)
    values = {
        "file": file,
        "case": file.case,
        "announcement": announcement,
        "signatory": signatory_of(office, announcement.signed_by),
    }
    title = f"ประกาศ{office.name} เรื่อง {file.case.name}"
    return paper(year, stamp, (KEY, case, title), values)
