"""The year's plan of cases (แผนจัดตั้ง ยุบ รวม เลิก ขยายชั้นเรียน รับและโอนสถานศึกษา, standard step 4.3).

Where the year has no case there is no such plan: an empty one would only pretend.
"""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.integration.integration import nothing_yet
from pyo1plan.documents.missing import needed, unreadable
from pyo1plan.documents.official.order import order_of
from pyo1plan.documents.schools.reorganisation import case_files, case_ids, paper
from pyo1plan.documents.schools.resolved import standing_of_document
from pyo1plan.documents.schools.small_schools import population_of
from pyo1plan.documents.tables.agreement import agree
from pyo1plan.records.regulations import Regulations, StudiedRegulation
from pyo1plan.records.reorganisation import CASE_KINDS
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "reorganisation-plan"
#: The committee that makes the plan, as the checklist of job 4 names it.
COMMITTEE = "reorganisation-committee"


def there(year: Year) -> bool:
    """Whether there is any case."""
    return bool(case_ids(year))


def content(plan: Plan, stamp: Stamp) -> Content:
    """The plan; raises NotReady where the year has no case."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    files = case_files(year, office)
    if not files:
        raise nothing_yet(
            Words("เรื่องจัดตั้ง รวม เลิก หรือโอนสถานศึกษา", "case"),
            f"workspaces/{settings.year}/reorganisations/<เรื่อง>.yaml",
        )
    by_kind = tuple(
        (words.th, tuple(f for f in files if f.case.kind == kind))
        for kind, words in CASE_KINDS.items()
    )
    agree("cases", [("all", len(files)), ("by kind", sum(len(fs) for _, fs in by_kind))])
    title = (
        "แผนจัดตั้ง ยุบ รวม เลิก การขยายชั้นเรียน การรับและโอนสถานศึกษา"
        f" ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}"
    )
    standing = standing_of_document(year, office, settings, KEY)
    values = {
        "files": files,
        "by_kind": by_kind,
        "studied": studied(year),
        "population": population_of(year),
        "committee": office.body(COMMITTEE),
        "order": order_of(year, COMMITTEE),
        "schools": year.frame.schools.record if year.frame.schools else None,
        "standing": standing,
    }
    return paper(year, stamp, (KEY, "", title), values, standing)


def studied(year: Year) -> tuple[StudiedRegulation, ...]:
    """The regulations that were studied this year; raises NotReady where they cannot be read."""
    if "regulations" in year.unread_kinds():
        raise unreadable(year, frozenset(("regulations",)))
    return tuple(
        one for held in year.every("regulations", Regulations) for one in held.record.regulations
    )
