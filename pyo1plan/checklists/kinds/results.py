"""Results for a quarter are in from every project of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pyo1plan.checklists.evidence import Owed, Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.listed import listed
from pyo1plan.records.evidence import ResultsEvidence
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.results import Results
from pyo1plan.thai.dates import long_date
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.words import Words
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.held import Held
from pyo1plan.year.progress import plan_on


def show(asked: ResultsEvidence, ground: Ground) -> Shown:
    """How many projects of the plan of that time reported for the quarter by the day that is judged."""
    reports = [
        held
        for held in ground.records("results", Results)
        if held.record.quarter == asked.quarter and ground.has_happened(held.record.reported)
    ]
    told = {one.project for held in reports for one in held.record.projects}
    projects = _projects(ground, _day(asked, ground, reports))
    open_ = [project for project in projects if project.id not in told]
    done = bool(projects) and not open_
    proofs = tuple(
        ground.proof(
            Words(
                f"{_group(held.record.group, ground)} รายงาน {len(held.record.projects)} โครงการ"
                f" เมื่อ {long_date(held.record.reported)}",
                f"{_group(held.record.group, ground)}: {len(held.record.projects)} projects"
                f" reported {long_date(held.record.reported, 'en')}",
            ),
            held,
            (),
            held.record.reported,
        )
        for held in reports
    )
    unread = ground.unread("proposal") + (() if done else ground.unread("results", "meeting"))
    return Shown(
        "results",
        Words(
            f"ผลการดำเนินงานไตรมาสที่ {asked.quarter} ของทุกโครงการ",
            f"results of every project for quarter {asked.quarter}",
        ),
        len(projects) - len(open_),
        max(len(projects), 1),
        proofs,
        () if done else (_missing(open_),),
        None if done else _next(asked, open_, ground),
        _owed(asked, open_),
        unread,
    )


def _day(asked: ResultsEvidence, ground: Ground, reports: Sequence[Held[Results]]) -> date:
    """The day whose plan the reports answer for.

    Once they are in, a project that joins the plan later owes nothing for the quarter: it is the
    quarter's last day, or that of the last report if later. Before, it is the day that is judged.
    """
    if not reports:
        return ground.on
    last = quarter_span(ground.year.frame.number, int(asked.quarter))[1]
    return min(ground.on, max(last, *(held.record.reported for held in reports)))


def _projects(ground: Ground, day: date) -> tuple[Proposal, ...]:
    """The projects of the plan with the decisions taken up to `day`.

    Where a decision cannot be applied (a rule reports it) the proposals stand as they were sent.
    """
    try:
        return plan_on(ground.year, day).projects
    except DecisionError:
        return tuple(held.record for held in ground.year.proposals)


def _group(key: str, ground: Ground) -> str:
    group = ground.office.group(key) if ground.office else None
    return (group.short_name or group.name) if group else key


def _missing(open_: list[Proposal]) -> Words:
    if not open_:
        return Words("ยังไม่มีโครงการในแผน", "the plan holds no project yet")
    names = listed([project.id for project in open_])
    return Words(
        f"ยังไม่รายงาน {len(open_)} โครงการ: {names.th}", f"{len(open_)} not reported: {names.en}"
    )


def _owed(asked: ResultsEvidence, open_: list[Proposal]) -> tuple[Owed, ...]:
    """What each group still has to report."""
    by_group: dict[str, list[str]] = {}
    for project in open_:
        by_group.setdefault(project.group, []).append(project.id)
    owed = []
    for group, ids in by_group.items():
        names = listed(ids)
        owed.append(
            Owed(
                group,
                Words(
                    f"ผลไตรมาสที่ {asked.quarter} ของ {len(ids)} โครงการ: {names.th}",
                    f"results of {len(ids)} projects for quarter {asked.quarter}: {names.en}",
                ),
            )
        )
    return tuple(owed)


def _next(asked: ResultsEvidence, open_: list[Proposal], ground: Ground) -> Words:
    home = ground.file_of("results").removesuffix("*/*.yaml")
    group = open_[0].group if open_ else "<กลุ่ม>"
    file = f"{home}q{asked.quarter}/{group}.yaml"
    return Words(
        f"ส่งแบบให้กลุ่ม: plan form results --quarter {asked.quarter} แล้วนำเข้าด้วย plan import หรือเขียน {file}",
        f"send the forms: plan form results --quarter {asked.quarter}, then plan import; or write {file}",
    )
