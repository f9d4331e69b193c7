"""One project on the office's form (แบบเสนอโครงการ), as a paper of its own."""

from __future__ import annotations

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed, refuse_unread
from pyo1plan.documents.official.project_form import project_form
from pyo1plan.documents.plans.standing import mark_of, standing_of
from pyo1plan.documents.tables.order import in_order
from pyo1plan.words import Words
from pyo1plan.year.stage import STAGE_NAMES, Plan

KEY = "project-form"
TEMPLATE = "project-form/form.html"


def content(plan: Plan, stamp: Stamp, project_id: str) -> Content:
    """The form of the project `project_id` as the plan has it at its stage.

    Raises `missing.NotReady` for one that the plan does not have.
    """
    year = plan.year
    refuse_unread(year)
    office = needed(year.frame.office, "office", year)
    settings = needed(year.frame.settings, "settings", year)
    policies = needed(year.frame.policies, "policies", year)
    strategies = needed(year.frame.strategies, "strategies", year)
    projects = list(in_order(plan, office, strategies))
    number = next((n for n, p in enumerate(projects, 1) if p.id == project_id), None)
    if number is None:
        raise _unknown(plan, project_id)
    form = project_form(number, projects[number - 1], office, settings, policies, strategies)
    standing = standing_of(plan)
    numerals = settings.numerals_of(KEY)
    return Content(
        document=KEY,
        part=project_id,
        template=TEMPLATE,
        title=f"แบบเสนอโครงการ {project_id} {form.project.name}",
        values={
            "office": office,
            "settings": settings,
            "year": settings.year,
            "standing": standing,
            "form": form,
            "stamp": stamp,
        },
        mark=mark_of(standing, stamp, settings.example, numerals),
        numerals=numerals,
    )


def _unknown(plan: Plan, project_id: str) -> NotReady:
    stage, year = STAGE_NAMES[plan.stage], plan.year.frame.number
    return NotReady(
        Words(
            f"ไม่มีโครงการ {project_id} ในแผนขั้น{stage.th} ปีงบประมาณ {year} "
            f"ดูรหัสโครงการที่ plan consolidate {year} หรือระบุขั้นอื่นด้วย --stage submitted",
            f"There is no project {project_id} in the plan of {year} at the stage {plan.stage}. "
            f"See plan consolidate {year}, or name another stage: --stage submitted.",
        )
    )
