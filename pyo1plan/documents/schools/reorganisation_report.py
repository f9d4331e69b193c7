"""What came of the year's cases, for สพฐ., the executives, กศจ. and the public (standard step 4.5)."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import needed, unfilled
from pyo1plan.documents.schools.reorganisation import case_files, paper
from pyo1plan.documents.schools.resolved import resolutions
from pyo1plan.documents.schools.small_schools_report import told
from pyo1plan.documents.tables.veiled import veiled
from pyo1plan.records.reorganisation import CASE_KINDS
from pyo1plan.rules.reorganisation.cases import cases
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "reorganisation-report"


def there(year: Year) -> bool:
    """Whether the result of any case was reported."""
    return any(held.record.reports for held in cases(year))


def content(plan: Plan, stamp: Stamp) -> Content:
    """The report on all cases; raises NotReady while no result is in."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    files = case_files(year, office)
    if not any(f.case.reports for f in files):
        raise unfilled(
            Words("ผลของเรื่องใด", "the result of any case"),
            "reports",
            f"workspaces/{settings.year}/reorganisations/<เรื่อง>.yaml",
        )
    title = (
        "รายงานผลการจัดตั้ง ยุบ รวม เลิก การขยายชั้นเรียน การรับและโอนสถานศึกษา"
        f" ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}"
    )
    values = {
        "files": files,
        "counts": tuple(
            (words.th, sum(f.case.kind == kind for f in files))
            for kind, words in CASE_KINDS.items()
        ),
        "resolutions": resolutions(year, office, KEY),
        "told": told(office, settings),
        "veiled": veiled,
    }
    return paper(year, stamp, (KEY, "", title), values)
