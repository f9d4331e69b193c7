"""The project briefs (แบบ จ.๑-๑ / Project Brief), one after the other, in twelve parts each."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.integration.integration import (
    briefs_of,
    nothing_yet,
    plans_of,
    refuse_wrong_sums,
)
from pyo1plan.documents.missing import needed
from pyo1plan.documents.plans.standing import mark_of
from pyo1plan.documents.tables.briefs import ranked
from pyo1plan.records.integration_plans import LinkedItem, LinkedPlan
from pyo1plan.records.integration_project import IntegrationProject
from pyo1plan.records.office import Group, Office, Signatory
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "project-brief"
TEMPLATE = "project-brief/briefs.html"


@dataclass(frozen=True, slots=True)
class Brief:
    """One brief with what its codes stand for; None where they are not known."""

    project: IntegrationProject
    group: Group | None
    plan: LinkedPlan | None
    item: LinkedItem | None


def there(year: Year) -> bool:
    """Whether any brief has not been withdrawn."""
    return bool(_kept(year))


def content(plan: Plan, stamp: Stamp) -> Content:
    """Every brief of the year that was not withdrawn; raises NotReady where there is none."""
    year = plan.year
    settings = needed(year.frame.settings, "settings", year)
    office = needed(year.frame.office, "office", year)
    kept = _kept(year)
    if not kept:
        raise nothing_yet(
            Words("โครงการที่เสนอจังหวัดหรือกลุ่มจังหวัด", "project brief"),
            f"workspaces/{settings.year}/integration/projects/<รหัส>.yaml",
        )
    refuse_wrong_sums(kept)
    plans = {one.key: one for one in plans_of(year)}
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part="",
        template=TEMPLATE,
        title=f"แบบสรุปโครงการ (Project Brief) ปีงบประมาณ พ.ศ. {settings.year} {office.short_name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "briefs": [_brief(brief, office, plans) for brief in kept],
            "approver": _approver(office, settings.form.approved_by if settings.form else None),
            "stamp": stamp,
        },
        mark=mark_of(None, stamp, settings.example, numerals),
        numerals=numerals,
    )


def _kept(year: Year) -> tuple[IntegrationProject, ...]:
    return ranked(brief for brief in briefs_of(year) if brief.state != "withdrawn")


def _brief(project: IntegrationProject, office: Office, plans: dict[str, LinkedPlan]) -> Brief:
    issue = project.issue
    plan = plans.get(issue.plan) if issue else None
    item = plan.item(issue.code) if plan and issue else None
    return Brief(project, office.group(project.group), plan, item)


def _approver(office: Office, key: str | None) -> Signatory | None:
    """Who approves proposals signs for the office here too; None where the year does not say."""
    return office.signatory(key) if key else None
