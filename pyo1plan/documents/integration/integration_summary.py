"""แบบ จ.๑ and กจ.๑: the projects asked of the province and the cluster, their answers, the duplicates."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.integration.integration import (
    briefs_of,
    nothing_yet,
    plans_of,
    refuse_wrong_sums,
)
from pyo1plan.documents.missing import needed, refuse_unread
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.tables.agreement import agree
from pyo1plan.documents.tables.briefs import form_tables, put_forward
from pyo1plan.documents.tables.overlaps import overlap_rows
from pyo1plan.records.integration_project import LIVE
from pyo1plan.rules.integration.overlaps import overlaps
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "integration-summary"
TEMPLATE = "integration-summary/summary.html"


def there(year: Year) -> bool:
    """Whether any brief has been put forward."""
    return bool(put_forward(briefs_of(year)))


def content(plan: Plan, stamp: Stamp) -> Content:
    """The forms of the year of `plan`; raises NotReady while no brief has been put forward."""
    year = plan.year
    settings = needed(year.frame.settings, "settings", year)
    office = needed(year.frame.office, "office", year)
    refuse_unread(year)
    everything = briefs_of(year)
    chosen = put_forward(everything)
    if not chosen:
        raise nothing_yet(
            Words("โครงการที่สำนักงานคัดเลือกเสนอจังหวัดหรือกลุ่มจังหวัด", "project put forward"),
            f"workspaces/{settings.year}/integration/projects/<รหัส>.yaml",
        )
    refuse_wrong_sums(chosen)
    forms = form_tables(everything, plans_of(year))
    total = sum(brief.total or 0 for brief in chosen)
    agree("money asked for", [("the briefs", total), ("the forms", sum(f.total for f in forms))])
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"สรุปโครงการที่เสนอจังหวัดและกลุ่มจังหวัด ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "forms": forms,
            "results": chosen,
            "overlaps": overlap_rows(
                [brief for brief in chosen if brief.state in LIVE],
                overlaps(year),
                (*plan.projects, *everything),
            ),
            "likeness": settings.likeness,
            "stamp": stamp,
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )
