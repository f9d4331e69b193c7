"""A group's report holds every project that it has in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules import spoken
from pyo1plan.rules.results.example import Q1, project, report
from pyo1plan.rules.results.reports import plan_of
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year


def check(year: Year) -> Iterator[Problem]:
    """The projects of the plan on the day of the report that it does not name."""
    for held in year.every("results", Results):
        told = {one.project for one in held.record.projects}
        for id_, proposal in plan_of(year, held).items():
            if proposal.record.group == held.record.group and id_ not in told:
                group = spoken.group(year.frame, held.record.group)
                yield Problem(
                    held,
                    ("projects",) if held.record.projects else (),
                    Words(
                        f"รายงานของ{group.th}ขาดโครงการ {id_} {proposal.record.name}",
                        f"the report of {group.en} lacks {id_} {proposal.record.name}",
                    ),
                    Words(
                        f"เพิ่ม {{project: {id_}, status: …, money: …}} ใน projects"
                        " โครงการที่ยังไม่เริ่มให้ใส่ not-started",
                        f"add {{project: {id_}, status: …, money: …}}; not-started if it has not begun",
                    ),
                    ((proposal, ("id",), Words("ข้อเสนอ", "the proposal")),),
                )


RULE = Rule(
    id="results-every-project",
    severity="warning",
    step="2.8",
    title=Words("รายงานของกลุ่มมีครบทุกโครงการ", "A group's report holds all its projects"),
    why=Words(
        "มาตรฐานให้ติดตามทุกโครงการ โครงการที่ยังไม่เริ่มก็ต้องรายงานว่ายังไม่ดำเนินการ",
        "Every project is followed, one that has not begun too.",
    ),
    cure=Words("เพิ่มโครงการที่ขาด", "Add the projects that are missing."),
    check=check,
    wrong={Q1: report(1)},
    right={Q1: report(1, project())},
    reads="year",
    needs=("results", "proposal", "meeting"),
)
