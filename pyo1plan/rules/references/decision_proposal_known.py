"""A decision is about a proposal that exists."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.meeting import Decision
from pyo1plan.rules.references.unknown import PROPOSALS, unknown
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.decisions import rulings
from pyo1plan.year.model import Year

FILE = "meetings/2569-11-12-plan-committee.yaml"
_ITEM = "items: [{heading: 4, title: พิจารณาโครงการ, decisions: [{proposal: %s, decision: agree}]}]"


def check(year: Year) -> Iterator[Problem]:
    """Every decision, and the projects that it names besides; a split makes projects known."""
    known = set(year.frame.proposal_ids)
    for ruling in rulings(year.meetings):
        for path, id_ in _named(ruling.decision):
            if id_ not in known:
                yield unknown(ruling.meeting, (*ruling.path, *path), id_, known, PROPOSALS)
        known.update(part.id for part in ruling.decision.parts)


def _named(decision: Decision) -> Iterator[tuple[Path, str]]:
    yield ("proposal",), decision.proposal
    if decision.into is not None:
        yield ("into",), decision.into
    if decision.transfer is not None:
        yield ("transfer", "to"), decision.transfer.to


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
    reads="year",
    needs=("meeting",),
)
