"""What decisions changed in a project still adds up."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.meeting import Decision
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.arithmetic import (
    activity_period,
    activity_total,
    line_product,
    line_quarter,
    project_period,
    project_quarters,
    project_total,
)
from pyo1plan.rules.example import ENDORSEMENT
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.standing import standing
from pyo1plan.words import Words
from pyo1plan.year.decisions import Ruling, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame, Year

#: The rules of this room that judge one proposal.
_RULES = (
    activity_period,
    activity_total,
    line_product,
    line_quarter,
    project_period,
    project_quarters,
    project_total,
)


def check(year: Year) -> Iterator[Problem]:
    """Projects that decisions changed: what is wrong with them now and was not as they were sent.

    Told once, at the last decision that changed the project.
    """
    last = {id_: ruling for ruling in rulings(year.meetings) for id_ in _touched(ruling.decision)}
    for held in standing(year):
        sent = year.by_id.get(held.id)
        # Of two files of one id (another rule reports them) one is not what `by_id` knows.
        if held.id in last and (sent is None or held.record is not sent.record):
            before = _said(sent, year.frame) if sent else {}
            for place, problem in _said(held, year.frame).items():
                if place not in before:
                    yield _broken(held, last[held.id], problem)


def _touched(decision: Decision) -> tuple[str, ...]:
    """The projects whose amounts or days a decision may change."""
    match decision.decision:
        case "agree-with-changes":
            return (decision.proposal,)
        case "merge":
            return (decision.into or "",)
        case "split":
            return tuple(part.id for part in decision.parts)
        case "transfer" if decision.transfer:
            return (decision.proposal, decision.transfer.to)
    return ()


def _said(held: Held[Proposal], frame: Frame) -> dict[tuple[str, Path], Problem]:
    """What the rules of this room say of the project, by rule and path."""
    return {
        (rule.RULE.id, problem.path): problem
        for rule in _RULES
        for problem in rule.check(held, frame)
    }


def _broken(sent: Held[Proposal], ruling: Ruling, problem: Problem) -> Problem:
    return Problem(
        ruling.meeting,
        (*ruling.path, "changes" if ruling.decision.changes else "decision"),
        Words(
            f"หลังมตินี้โครงการ {sent.id}: {problem.message.th}",
            f"after this decision, in {sent.id}: {problem.message.en}",
        ),
        Words(
            "เพิ่มรายการปรับแก้ (changes) ของยอดที่เปลี่ยนตาม เช่น budget.total และ budget.quarters.1",
            "add to the changes what follows from them, such as budget.total and budget.quarters.1",
        ),
        ((sent, problem.path, Words("ในข้อเสนอโครงการ", "in the proposal")),),
    )


_CUT = (
    "items: [{heading: 5, title: พิจารณาโครงการ, resolution: เห็นชอบโดยปรับแก้, decisions:"
    " [{proposal: 70-SUP-001, decision: agree-with-changes, changes: {%s}}]}]"
)

RULE = Rule(
    id="decision-sums",
    severity="error",
    step="2.4.5",
    title=Words("โครงการที่ปรับแก้ตามมติยังรวมยอดตรงกัน", "A project that a decision changed still adds up"),
    why=Words(
        "มติที่ตัดรายการโดยไม่ปรับยอดรวมและยอดรายไตรมาส ทำให้เล่มแผนพิมพ์ยอดที่ไม่ตรงกัน",
        "A decision that cuts a line but not the total and the quarters makes the plan print sums that disagree.",
    ),
    cure=Words("ปรับแก้ยอดทุกยอดที่เปลี่ยนตามมติ", "Change every sum that follows from the decision."),
    check=check,
    wrong={ENDORSEMENT: _CUT % "budget.total: 39000"},
    right={ENDORSEMENT: _CUT % "name: โครงการพัฒนาการจัดการเรียนรู้เชิงรุกทั้งเขตพื้นที่"},
    reads="year",
    needs=("proposal", "meeting"),
)  # fmt: skip
