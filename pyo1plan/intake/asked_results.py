"""The form by which a group reports a quarter's results of its projects (standard step 2.8)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pyo1plan.intake.ask import Asked, NoForm, NothingToAsk, grounds_of, must_hold, time_of
from pyo1plan.intake.choices import choices_of
from pyo1plan.intake.entries import Entered, entered
from pyo1plan.intake.guide import read_guide
from pyo1plan.intake.layout import Form, form_of
from pyo1plan.intake.parcel import Blank, Parcel, sheet_names
from pyo1plan.intake.writer import OWN_SHEETS
from pyo1plan.records.office import Group
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.results import Results
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at

KIND = "results"
#: The step of the standard whose parts are the four quarters.
STEP = "2.8"
SETTLED = frozenset({"quarter", "group"})
_ADVICE = {
    "projects.evidence.of": Words(
        "เลขในช่อง ที่ ของโครงการซึ่งหลักฐานนี้แสดงผล", "Number of the project that it shows"
    ),
    "projects.disbursed": Words(
        "เบิกจ่ายสะสมตั้งแต่ต้นปีงบประมาณถึงสิ้นไตรมาส", "From the year's start to the quarter's end"
    ),
}


def results_form() -> Form:
    """The form of a quarter's results."""
    return form_of(KIND, Results)


def results_parcel(year: Year, group: Group, asked: Asked, templates: Sequence[Path]) -> Parcel:
    """What the group is sent: a row for each of its projects, or what it reported if asked for.

    Raises `NothingToAsk` for a group without projects, `NoForm`, `GuideProblem`.
    """
    grounds = grounds_of(year.frame)
    form = results_form()
    projects = _projects(year, group)
    listed = {"projects.project": [(p.id, f"{p.id} {p.name}") for p in projects]}
    quarter, settings = asked.quarter, grounds.settings
    reported = _reported(year, group, quarter) if asked.filled else None
    if reported is not None:
        must_hold(form, reported)
        filled = entered(form, tree_of(reported.record))
    else:
        rows = [{"project": project.id} for project in projects]
        filled = Entered({"quarter": quarter, "group": group.key}, {"projects": rows})
    title = f"แบบรายงานผลการดำเนินงาน ไตรมาสที่ {quarter} ปีงบประมาณ พ.ศ. {settings.year}"
    (sheet,) = sheet_names([f"ไตรมาส {quarter}"], OWN_SHEETS)
    values = {**grounds.values(group, f"{STEP}.{quarter}"), "quarter": quarter}
    return Parcel(
        form,
        title,
        f"{group.name} {grounds.office.name}",
        {"form": KIND, "year": str(settings.year), "group": group.key, "quarter": quarter},
        read_guide(KIND, templates, values),
        choices_of(form, year.frame, listed),
        [Blank(sheet, filled, SETTLED)],
        time_of(year.frame),
        settings.example or "",
        _ADVICE,
    )


def _projects(year: Year, group: Group) -> list[Proposal]:
    """The group's projects in the plan as it stands."""
    try:
        plan = plan_at(year, "current")
    except DecisionError as error:
        file = error.ruling.meeting.file
        raise NoForm(
            Words(
                f"{file}: มติแก้ช่อง {error.field} ไม่ได้ จึงยังไม่รู้ว่ามีโครงการใดในแผน ดู plan validate",
                f"{file}: a decision cannot change {error.field}: see plan validate",
            )
        ) from error
    found = [project for project in plan.projects if project.group == group.key]
    if not found:
        raise NothingToAsk(
            Words(f"{group.name} ไม่มีโครงการในแผน", f"{group.key} has no project in the plan")
        )
    return found


def _reported(year: Year, group: Group, quarter: str) -> Held[Results] | None:
    return next(
        (
            held
            for held in year.every(KIND, Results)
            if held.record.group == group.key and held.record.quarter == quarter
        ),
        None,
    )
