"""Results are those of projects of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.results import Results
from pyo1plan.rules.references.unknown import PROPOSALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.model import Year

FILE = "results/q1/supervision.yaml"
_REPORT = (
    "{quarter: 1, group: supervision, reported: 2570-01-05,"
    " projects: [{project: %s, status: under-way, disbursed: 5000}]}"
)


def check(year: Year) -> Iterator[Problem]:
    """Every project of every report: proposed, or made by a decision (a part of a split)."""
    known = year.frame.proposal_ids | {held.record.id for held in standing(year)}
    for held in year.every("results", Results):
        for i, one in enumerate(held.record.projects):
            if one.project not in known:
                yield unknown(held, ("projects", i, "project"), one.project, known, PROPOSALS)


RULE = Rule(
    id="results-project-unknown",
    severity="error",
    step="2.8",
    title=Words("ผลที่รายงานเป็นของโครงการในแผน", "Results are of projects of the plan"),
    why=Words(
        "ผลและเงินที่เบิกจ่ายของโครงการที่ไม่มีในแผนจะไม่ถูกรวมในรายงานของสำนักงาน",
        "What an unknown project did and spent is in no report of the office.",
    ),
    cure=Words("แก้รหัสโครงการให้ตรงกับแผน", "Write the project's code as the plan has it."),
    check=check,
    wrong={FILE: _REPORT % "70-SUP-010"},
    right={FILE: _REPORT % "70-SUP-001"},
    reads="year",
    needs=("results", "proposal", "meeting"),
)
