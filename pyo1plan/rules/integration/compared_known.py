"""What a brief was held against exists: a project of the annual plan, or another brief."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.rules.integration.briefs import briefs
from pyo1plan.rules.integration.example import BRIEF, brief
from pyo1plan.rules.references.unknown import PROPOSALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.model import Year

_ONE = "[{project: %s, found: different, reason: คนละกลุ่มเป้าหมาย}]"


def check(year: Year) -> Iterator[Problem]:
    """Every `project` under `compared`."""
    there = briefs(year)
    known = year.frame.proposal_ids | {held.record.id for held in there}
    for held in there:
        for i, one in enumerate(held.record.compared):
            if one.project not in known:
                yield unknown(held, ("compared", i, "project"), one.project, known, PROPOSALS)


RULE = Rule(
    id="integration-compared-unknown",
    severity="error",
    step="3.5",
    title=Words("โครงการที่นำมาเทียบความซ้ำซ้อนมีอยู่จริง", "What a brief was held against exists"),
    why=Words(
        "ผลการตรวจความซ้ำซ้อนที่อ้างโครงการซึ่งไม่มีอยู่ใช้ยืนยันต่อจังหวัดไม่ได้",
        "A finding about a project that is not there proves nothing to the province.",
    ),
    cure=Words("แก้รหัสโครงการใน compared", "Correct the code under compared."),
    check=check,
    wrong={BRIEF: brief(compared=_ONE % "70-PRO-009")},
    right={BRIEF: brief(compared=_ONE % "70-PRO-001")},
    reads="year",
    needs=("integration-project",),
)
