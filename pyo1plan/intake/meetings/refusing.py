"""Why a decision cannot be recorded: an unknown project, one decided on already, one in the plan already.

Each raises `Undecidable` with what to do instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from pyo1plan.intake.meetings.minuting import Undecidable
from pyo1plan.records.form import nearest
from pyo1plan.records.meeting import VERBS, Decision, Meeting
from pyo1plan.words import Words
from pyo1plan.year.decisions import rulings as rulings_of
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: Decisions after which a project stands in the plan.
_TAKES_IN = ("agree", "agree-with-changes", "add")


def refuse_unknown(year: Year, asked: Sequence[Decision]) -> None:
    """Every project that is decided on stands here, or an earlier split made it."""
    made = {part.id for r in rulings_of(year.meetings) for part in r.decision.parts}
    known = [*year.by_id, *made]
    wrong = [d.proposal for d in asked if d.proposal not in known]
    if wrong:
        raise Undecidable(*(_unknown(year, id_, known) for id_ in wrong))


def _unknown(year: Year, id_: str, known: list[str]) -> Words:
    if id_ in year.frame.proposal_ids:
        return Words(
            f"อ่านข้อเสนอโครงการ {id_} ไม่ได้ แก้ตามที่ plan validate {year.frame.number} แจ้งก่อน",
            f"the proposal {id_} cannot be read: mend what plan validate {year.frame.number} reports",
        )
    near = nearest(id_, known)
    return Words(
        f"ไม่มีโครงการ “{id_}”" + (f" หมายถึง {near} หรือไม่" if near else ""),
        f"there is no project “{id_}”" + (f": did you mean {near}?" if near else ""),
    )


def refuse_doubled(held: Held[Meeting], asked: Sequence[Decision]) -> None:
    """One meeting decides once on a project; only money may be transferred besides."""
    there = {
        d.proposal: d.decision
        for item in held.record.items
        for d in item.decisions
        if d.decision != "transfer"
    }
    for decision in asked:
        if decision.decision == "transfer":
            continue
        if decision.proposal in there:
            verb = VERBS[there[decision.proposal]]
            raise Undecidable(
                Words(
                    f"การประชุมนี้มีมติเรื่อง {decision.proposal} แล้ว ({verb.th})"
                    f" ถ้าบันทึกผิดให้แก้ใน {held.file}",
                    f"this meeting has decided on {decision.proposal} already ({verb.en});"
                    f" if that is wrong, correct {held.file}",
                )
            )
        there[decision.proposal] = decision.decision


def refuse_added(year: Year, held: Held[Meeting], asked: Sequence[Decision]) -> None:
    """Nothing is added that an earlier meeting took into the plan: it would leave the stages before."""
    this = (held.record.date, held.id)
    taken_in = {
        ruling.decision.proposal: ruling.meeting.id
        for ruling in rulings_of(year.meetings)
        if (ruling.meeting.record.date, ruling.meeting.id) < this
        and ruling.decision.decision in _TAKES_IN
    }
    for decision in asked:
        if decision.decision == "add" and decision.proposal in taken_in:
            meeting = taken_in[decision.proposal]
            raise Undecidable(
                Words(
                    f"{decision.proposal} อยู่ในแผนแล้วตามมติ {meeting} จึงเพิ่มอีกไม่ได้"
                    " ถ้าจะปรับโครงการ ใช้มติ agree-with-changes",
                    f"{decision.proposal} is in the plan already by {meeting}, so it cannot be added"
                    " again: to change it, use agree-with-changes",
                )
            )
