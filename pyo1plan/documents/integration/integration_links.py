"""How the plans of all levels are linked (ตารางความเชื่อมโยงแผนทุกระดับ), with the study's summary."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.integration.integration import briefs_of, nothing_yet, plans_of, summary_of
from pyo1plan.documents.missing import needed
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.tables.briefs import put_forward
from pyo1plan.documents.tables.links import chains
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "integration-links"
TEMPLATE = "integration-links/links.html"


def there(year: Year) -> bool:
    """Whether any plan is listed."""
    return bool(plans_of(year))


def content(plan: Plan, stamp: Stamp) -> Content:
    """The plans and their chains; raises NotReady where no plan is listed."""
    year = plan.year
    settings = needed(year.frame.settings, "settings", year)
    office = needed(year.frame.office, "office", year)
    plans = plans_of(year)
    if not plans:
        raise nothing_yet(
            Words("แผนทุกระดับที่เชื่อมโยงกัน", "linked plan"),
            f"workspaces/{settings.year}/integration/plans.yaml",
        )
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"ตารางความเชื่อมโยงแผนทุกระดับ ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "plans": plans,
            "chains": chains(plans, put_forward(briefs_of(year))),
            "summary": summary_of(year),
            "stamp": stamp,
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )
