"""The form by which a group reports a quarter's results of its projects (standard step 2.8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from pyo1plan.intake.asking.ask import Asked, NoForm, NothingToAsk, grounds_of, must_hold, time_of
from pyo1plan.intake.sheets.choices import Choice, choices_of
from pyo1plan.intake.sheets.entries import Entered, Row, entered
from pyo1plan.intake.sheets.guide import GuideLine, read_guide
from pyo1plan.intake.sheets.layout import OF, Form, form_of
from pyo1plan.intake.sheets.parcel import Blank, Parcel, sheet_names
from pyo1plan.intake.sheets.writer import OWN_SHEETS
from pyo1plan.records.office import Group, Office
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.results import ProjectResult, Results
from pyo1plan.thai.dates import date_span
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame, Year
from pyo1plan.year.planned import UNSAID, money_by_source
from pyo1plan.year.stage import plan_at
from pyo1plan.year.version import version_of

KIND = "results"
#: The step of the standard whose parts are the four quarters.
STEP = "2.8"
SETTLED = frozenset({"quarter", "group"})
#: What the form fills in by itself: a form in which nothing else stands is blank.
GIVEN = SETTLED | {
    "projects.project",
    "projects.money.of",
    "projects.money.source",
    "projects.activities.of",
    "projects.activities.activity",
    "projects.indicators.of",
    "projects.indicators.indicator",
}
_NUMBER_OF = Words("เลขในช่อง ที่ ของโครงการในตารางแรก", "Number of the project in the first table")
_ADVICE = {
    "projects.evidence.of": _NUMBER_OF,
    "projects.attachments.of": _NUMBER_OF,
    "projects.money.of": _NUMBER_OF,
    "projects.activities.of": _NUMBER_OF,
    "projects.indicators.of": _NUMBER_OF,
    "projects.money.disbursed": Words(
        "เบิกจ่ายสะสมตั้งแต่ 1 ตุลาคมถึงสิ้นไตรมาส", "From 1 October to the quarter's end"
    ),
    "projects.disbursed": Words(
        "เว้นว่างได้เมื่อกรอกตารางเงินแยกตามแหล่งแล้ว", "May stay blank beside the table by source"
    ),
}


def results_form() -> Form:
    """The form of a quarter's results."""
    return form_of(KIND, Results)


def results_choices(frame: Frame, projects: Sequence[Proposal]) -> dict[str, tuple[Choice, ...]]:
    """What the form of `projects` offers to choose from."""
    listed: dict[str, list[tuple[str, str]]] = {
        "projects.project": [(p.id, f"{p.id} {p.name}") for p in projects]
    }
    if frame.office:
        sources = frame.office.record.fund_sources
        listed["projects.money.source"] = [(source.key, source.name) for source in sources]
    return choices_of(results_form(), frame, listed)


def results_parcel(year: Year, group: Group, asked: Asked, templates: Sequence[Path]) -> Parcel:
    """What the group is sent: a row for each project, fund source, activity and indicator of the plan.

    If asked for, filled with what it has reported. Its money in the plan and what it reported for the
    quarter before stand in the instructions. Raises `NothingToAsk` for a group without projects,
    `NoForm`, `GuideProblem`.
    """
    grounds = grounds_of(year.frame)
    form = results_form()
    projects = _projects(year, group)
    quarter, settings = asked.quarter, grounds.settings
    reported = _reported(year, group, quarter) if asked.filled else None
    if reported is not None:
        must_hold(form, reported)
        filled = entered(form, tree_of(reported.record))
    else:
        filled = Entered({"quarter": quarter, "group": group.key}, _rows(projects))
    title = f"แบบรายงานผลการดำเนินงาน ไตรมาสที่ {quarter} ปีงบประมาณ พ.ศ. {settings.year}"
    (sheet,) = sheet_names([f"ไตรมาส {quarter}"], OWN_SHEETS)
    values = {**grounds.values(group, f"{STEP}.{quarter}"), "quarter": quarter}
    before = _reported(year, group, str(int(quarter) - 1))
    return Parcel(
        form,
        title,
        f"{group.name} {grounds.office.name}",
        {"form": KIND, "year": str(settings.year), "group": group.key, "quarter": quarter},
        (*read_guide(KIND, templates, values), *_planned(grounds.office, projects, before)),
        results_choices(year.frame, projects),
        [Blank(sheet, filled, SETTLED, version_of(reported.record) if reported else "")],
        time_of(year.frame),
        settings.example or "",
        _ADVICE,
    )


def _rows(projects: Sequence[Proposal]) -> Mapping[str, list[Row]]:
    """A row for all that the plan holds of the projects; what came of it is for the group to say."""
    rows: dict[str, list[Row]] = {
        "projects": [],
        "projects.money": [],
        "projects.activities": [],
        "projects.indicators": [],
    }
    for number, project in enumerate(projects, 1):
        of = {OF: str(number)}
        rows["projects"].append({"project": project.id})
        rows["projects.money"] += [{**of, "source": key} for key in _sources(project)]
        rows["projects.activities"] += [{**of, "activity": a.name} for a in project.activities]
        rows["projects.indicators"] += [{**of, "indicator": k.name} for k in project.kpis]
    return {name: found for name, found in rows.items() if found}


def _planned(
    office: Office, projects: Sequence[Proposal], before: Held[Results] | None
) -> Iterator[GuideLine]:
    """What the plan holds of each project, and what was reported of it for the quarter before."""
    told = {one.project: one for one in before.record.projects} if before else {}
    for project in projects:
        yield GuideLine(f"{project.id} {project.name}", heading=True)
        yield from map(GuideLine, _money(office, project, told.get(project.id)))
        for number, activity in enumerate(project.activities, 1):
            days = [day for day in (activity.start, activity.end) if day]
            when = f" {date_span(days[0], days[-1])}" if days else ""
            yield GuideLine(
                f"กิจกรรมที่ {number} {activity.name}{when} {with_commas(activity.total, 0)} บาท"
            )
        for kpi in project.kpis:
            target = "ยังไม่ระบุ" if kpi.target is None else f"{kpi.target:,f}"
            yield GuideLine(f"ตัวชี้วัด {kpi.name} ค่าเป้าหมาย {target} {kpi.unit or ''}".rstrip())


def _sources(project: Proposal) -> dict[str, Decimal]:
    """The project's money by fund source, of those that its lines name."""
    return {key: amount for key, amount in money_by_source(project).items() if key != UNSAID}


def _money(office: Office, project: Proposal, before: ProjectResult | None) -> Iterator[str]:
    """A line for each source: the money of the plan and what was reported for the quarter before."""
    by_source = {one.source: one for one in before.money} if before else {}
    for key, amount in _sources(project).items():
        source = office.fund_source(key)
        said = f"{source.name if source else key} วงเงินตามแผน {with_commas(amount, 0)} บาท"
        one = by_source.get(key)
        if one is not None:
            said += (
                f" เบิกจ่ายสะสมถึงไตรมาสก่อน {with_commas(one.disbursed)} บาท"
                f" ก่อหนี้ผูกพันคงเหลือ {with_commas(one.committed)} บาท"
            )
        yield said
    if before is not None and not before.money:
        yield f"เบิกจ่ายสะสมถึงไตรมาสก่อน {with_commas(before.spent or Decimal(0))} บาท"


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
