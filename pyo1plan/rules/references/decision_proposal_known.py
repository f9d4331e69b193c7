"""A decision is about a proposal that exists."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.meeting import Meeting
from pyo1plan.rules.references.unknown import PROPOSALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

FILE = "meetings/2569-11-12-plan-committee.yaml"
_ITEM = "items: [{heading: 4, title: พิจารณาโครงการ, decisions: [{proposal: %s, decision: agree}]}]"


def check(held: Held[Meeting], frame: Frame) -> Iterator[Problem]:
    """Every decision of the meeting."""
    for i, item in enumerate(held.record.items):
        for j, decision in enumerate(item.decisions):
            if decision.proposal not in frame.proposal_ids:
                path = ("items", i, "decisions", j, "proposal")
                yield unknown(held, path, decision.proposal, frame.proposal_ids, PROPOSALS)


RULE = Rule(
    id="decision-proposal-unknown",
    severity="error",
    step="2.4.5",
    title=Words("มติอ้างถึงโครงการที่มีอยู่จริง", "A decision is about a proposal that exists"),
    why=Words(
        "ร่างแผนจัดทำตามมติที่ประชุม มติที่อ้างโครงการที่ไม่มีจะไม่มีผลต่อโครงการใด",
        "The draft follows the meeting's decisions; one on an unknown proposal changes nothing.",
    ),
    cure=Words(
        "แก้รหัสโครงการให้ตรงกับชื่อแฟ้มใน proposals/",
        "Write the proposal's code as its file in proposals/ is named.",
    ),
    check=check,
    wrong={FILE: _ITEM % "70-SUP-010"},
    right={FILE: _ITEM % "70-SUP-001"},
    reads="meeting",
)
