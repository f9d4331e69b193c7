"""What a decision changes in a proposal exists there, and the new value fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.words import Words
from pyo1plan.year.decisions import DecisionError, Ruling, changed, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

FILE = "meetings/2569-11-12-plan-committee.yaml"
_ITEM = (
    "items: [{heading: 4, title: พิจารณาโครงการ, decisions: [{proposal: 70-PLN-001,"
    " decision: agree-with-changes, changes: {%s: 80}}]}]"
)


def check(year: Year) -> Iterator[Problem]:
    """Every decision with changes, applied in the order they were taken."""
    standing = dict(year.by_id)
    for ruling in rulings(year.meetings):
        held = standing.get(ruling.decision.proposal)
        if held is None:
            continue
        if ruling.decision.decision in ("postpone", "reject"):
            standing[held.id] = year.by_id[held.id]  # brought back, it comes as it was sent
        elif ruling.decision.decision == "agree-with-changes":
            try:
                standing[held.id] = changed(held, ruling)
            except DecisionError:
                yield _impossible(held, ruling, _at_fault(held, ruling))


def _at_fault(held: Held[Proposal], ruling: Ruling) -> str:
    """The first change after which the proposal can no longer be read."""
    changes = list(ruling.decision.changes.items())
    for count in range(1, len(changes) + 1):
        decision = ruling.decision.model_copy(update={"changes": dict(changes[:count])})
        try:
            changed(held, replace(ruling, decision=decision))
        except DecisionError:
            return changes[count - 1][0]
    raise AssertionError("the whole is impossible, so one of its beginnings is")


def _impossible(held: Held[Proposal], ruling: Ruling, field: str) -> Problem:
    new = ruling.decision.changes[field]
    return Problem(
        ruling.meeting,
        (*ruling.path, "changes", field),
        Words(
            f"แก้ “{field}” ของโครงการ {held.id} เป็น “{new[:60]}” ไม่ได้ เพราะไม่มีช่องนี้ หรือค่าไม่เข้ากับช่อง",
            f"“{field}” of {held.id} cannot become “{new[:60]}”: no such field, or the value does not fit",
        ),
        Words(
            "เขียนทางไปยังช่องด้วยจุด ลำดับนับจาก 1 เช่น activities.1.lines.2.amount และใส่ค่าตามชนิดของช่อง",
            "write the way with dots, counted from 1, as in activities.1.lines.2.amount, and a value that fits",
        ),
        ((held, (), Words("ข้อเสนอโครงการที่มตินี้แก้", "the proposal that it changes")),),
    )


RULE = Rule(
    id="decision-change-impossible",
    severity="error",
    step="2.4.5",
    title=Words("รายการปรับแก้ตามมติทำได้จริง", "The changes of a decision can be made"),
    why=Words(
        "แผนคำนวณจากข้อเสนอกับมติ รายการที่ปรับแก้ไม่ได้ทำให้พิมพ์ร่างแผนตามมติไม่ได้",
        "The plan is computed from proposals and decisions; an impossible change stops the draft.",
    ),
    cure=Words(
        "เปิดข้อเสนอโครงการ นับลำดับกิจกรรมและรายการ แล้วแก้ทางไปยังช่องใน changes",
        "Open the proposal, count activities and lines, and correct the field under changes.",
    ),
    check=check,
    wrong={FILE: _ITEM % "activities.9.lines.1.quantity"},
    right={FILE: _ITEM % "activities.1.lines.2.quantity"},
    reads="year",
    needs=("proposal", "meeting"),
)
