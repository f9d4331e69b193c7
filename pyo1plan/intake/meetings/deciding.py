"""Decisions of a meeting on projects, judged and written into the meeting's file.

Pure: a year and what the meeting decided go in; the new text of the file and what it does to the
plan come out. What a decision asks for is judged by the rules that judge it in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pyo1plan.findings import Path
from pyo1plan.intake.meetings.following import following
from pyo1plan.intake.meetings.minuting import Undecidable, plain, written
from pyo1plan.intake.meetings.refusing import refuse_added, refuse_doubled, refuse_unknown
from pyo1plan.records.form import nearest
from pyo1plan.records.meeting import Decision, Meeting
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.arithmetic import decision_sums, decision_total
from pyo1plan.rules.references import (
    decision_change_possible,
    decision_changes_made,
    decision_proposal_known,
)
from pyo1plan.rules.rule import Problem
from pyo1plan.words import Words
from pyo1plan.year import sitting
from pyo1plan.year.decisions import DecisionError, Ruling, added_later, apply, changed, course
from pyo1plan.year.decisions import rulings as rulings_of
from pyo1plan.year.differences import ProjectDifference, compare
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import ANNUAL_PLAN, Plan
from pyo1plan.year.version import version_of

#: After these the project stands in the plan, so that the decision can say its total.
_STAND = ("agree", "agree-with-changes", "add", "transfer")


@dataclass(frozen=True, slots=True)
class Recorded:
    """Decisions as they will stand in the file of their meeting, and what comes of them."""

    file: str
    #: The file's text before and after.
    old: str
    new: str
    #: The number of the matter under which they stand, from 1.
    item: int
    decisions: tuple[Decision, ...]
    #: The fields that follow from a decision's changes and were added to them, by proposal.
    follows: dict[str, tuple[str, ...]]
    #: The plan as the meeting leaves it, without these decisions and with them.
    before: Plan
    after: Plan

    @property
    def differences(self) -> tuple[ProjectDifference, ...]:
        """The projects that these decisions change, bring in or take out."""
        return tuple(d for d in compare(self.before, self.after) if not d.is_same)


def decide(
    year: Year, meeting_id: str, asked: Sequence[Decision], item: int | None = None
) -> Recorded:
    """Record `asked` under the matter number `item` (from 1) of a meeting.

    Without `item` it is the one that has decisions already, that puts the annual plan or the list of
    projects before the meeting, or the only one. Raises `Undecidable`.
    """
    held = _meeting(year, meeting_id)
    index = _item(held, item)
    refuse_unknown(year, asked)
    refuse_doubled(held, asked)
    refuse_added(year, held, asked)
    try:
        return _decided(year, held, index, asked)
    except DecisionError as error:
        raise _faulty_already(error) from error


def _decided(year: Year, held: Held[Meeting], index: int, asked: Sequence[Decision]) -> Recorded:
    complete: list[Decision] = []
    follows: dict[str, tuple[str, ...]] = {}
    for decision in asked:
        whole, added = _completed(_with(year, held, index, complete), held, index, decision)
        complete.append(whole)
        if added:
            follows[decision.proposal] = added
    _refuse_faults(year, _with(year, held, index, complete))
    settled = _settled(year, held, index, complete)
    after = _with(year, held, index, settled)
    return Recorded(
        held.file,
        held.text,
        written(held, index, settled, after),
        index + 1,
        tuple(settled),
        follows,
        sitting.after(year, held.id),
        sitting.after(after, held.id),
    )


def undecided(year: Year, meeting_id: str) -> tuple[str, ...]:
    """The projects before the meeting that it has decided nothing on yet.

    Raises `Undecidable` for an unknown meeting.
    """
    held = _meeting(year, meeting_id)
    decided = {d.proposal for item in held.record.items for d in item.decisions}
    try:
        standing = sitting.before(year, held.id).proposals
    except DecisionError as error:
        raise _faulty_already(error) from error
    return tuple(p.id for p in standing if p.id not in decided)


# What there is


def _meeting(year: Year, meeting_id: str) -> Held[Meeting]:
    held = year.meeting(meeting_id)
    if held is not None:
        return held
    known = [m.id for m in year.meetings]
    near = nearest(meeting_id, known)
    listed = ", ".join(known) or "-"
    if meeting_id in year.frame.meeting_ids:
        raise Undecidable(
            Words(
                f"อ่านแฟ้มการประชุม {meeting_id} ไม่ได้ แก้ตามที่ plan validate {year.frame.number} แจ้งก่อน",
                f"the meeting {meeting_id} cannot be read: mend what plan validate"
                f" {year.frame.number} reports",
            )
        )
    raise Undecidable(
        Words(
            f"ไม่มีการประชุม “{meeting_id}”"
            + (f" หมายถึง {near} หรือไม่" if near else f" ที่มีคือ {listed} สร้างด้วย plan meeting new"),
            f"there is no meeting “{meeting_id}”"
            + (f": did you mean {near}?" if near else f"; there is {listed}: plan meeting new"),
        )
    )


def _item(held: Held[Meeting], number: int | None) -> int:
    """The index of the matter under which to write."""
    items = held.record.items
    if number is not None:
        if 1 <= number <= len(items):
            return number - 1
        raise _which_item(held)
    for wanted in (
        [i for i, item in enumerate(items) if item.decisions],
        [i for i, item in enumerate(items) if item.approves == ANNUAL_PLAN],
        [i for i, item in enumerate(items) if "project-list" in item.attachments],
        list(range(len(items))),
    ):
        if len(wanted) == 1:
            return wanted[0]
    raise _which_item(held)


def _which_item(held: Held[Meeting]) -> Undecidable:
    listed = " · ".join(f"{i} {item.title}" for i, item in enumerate(held.record.items, 1))
    if not listed:
        return Undecidable(
            Words(
                f"{held.file} ยังไม่มีเรื่องใน items เพิ่มเรื่องที่พิจารณาก่อนบันทึกมติ",
                f"{held.file} has no items yet: add the matter that was decided on",
            )
        )
    return Undecidable(
        Words(
            f"ระบุเรื่องที่มีมตินี้ด้วย --item: {listed}",
            f"name the matter that this was decided under with --item: {listed}",
        )
    )


def _faulty_already(error: DecisionError) -> Undecidable:
    file, id_ = error.ruling.meeting.file, error.ruling.decision.proposal
    return Undecidable(
        Words(
            f"{file}: มติเรื่อง {id_} ที่บันทึกไว้แล้วทำไม่ได้ ({error.field}) แก้ตามที่ plan validate แจ้งก่อน",
            f"{file}: the decision on {id_} that stands there cannot be carried out ({error.field}):"
            " mend what plan validate reports first",
        )
    )


# What comes of it


def _with(year: Year, held: Held[Meeting], index: int, decisions: Sequence[Decision]) -> Year:
    """The year in which the meeting has decided this too."""
    items = list(held.record.items)
    taken = (*items[index].decisions, *decisions)
    items[index] = items[index].model_copy(update={"decisions": taken})
    record = held.record.model_copy(update={"items": tuple(items)})
    now = replace(held, record=record)
    return replace(year, meetings=tuple(now if m.id == held.id else m for m in year.meetings))


def _completed(
    year: Year, held: Held[Meeting], index: int, decision: Decision
) -> tuple[Decision, tuple[str, ...]]:
    """The decision with the version that it is about and the sums that follow from its changes."""
    sent = year.proposal(decision.proposal)
    if sent is not None and decision.seen is None:
        decision = decision.model_copy(update={"seen": version_of(sent.record)})
    if decision.decision != "agree-with-changes":
        return decision, ()
    now = _before(year, held, index, decision.proposal)
    if now is None:
        return decision, ()
    try:
        new = changed(now, Ruling(held, ("items", index, "decisions"), decision))
    except DecisionError:
        return decision, ()  # told with all other faults
    found = following(now.record, new.record, decision.changes)
    changes = decision.changes | {field: plain(amount) for field, amount in found.items()}
    return decision.model_copy(update={"changes": changes}), tuple(found)


def _before(year: Year, held: Held[Meeting], index: int, id_: str) -> Held[Proposal] | None:
    """The project as it stands when the meeting comes to its next decision under this matter."""
    this = (held.record.date, held.id)
    every = tuple(rulings_of(year.meetings))
    taken = [
        r
        for r in every
        if (r.meeting.record.date, r.meeting.id) < this
        or (r.meeting.id == held.id and _index_of(r.path) <= index)
    ]
    standing = {p.id: p for p in apply(year.proposals, taken, added_later(every))}
    return standing.get(id_) or year.proposal(id_)


def _index_of(path: Path) -> int:
    return int(path[1])


def _refuse_faults(before: Year, after: Year) -> None:
    """Raise `Undecidable` for whatever the rules on decisions find now and did not before."""
    known = {_key(problem) for problem in _problems(before)}
    new = [problem for problem in _problems(after) if _key(problem) not in known]
    if new:
        raise Undecidable(
            *(
                Words(f"{p.message.th}: {p.hint.th}", f"{p.message.en}: {p.hint.en}")
                for p in {_key(p): p for p in new}.values()
            )
        )


def _problems(year: Year) -> Iterator[Problem]:
    of_year: tuple[Callable[[Year], Iterator[Problem]], ...] = (
        decision_proposal_known.check,
        decision_change_possible.check,
        decision_total.check,
        decision_sums.check,
    )
    for held in year.meetings:
        yield from decision_changes_made.check(held, year.frame)
    for check in of_year:
        try:
            yield from check(year)
        except DecisionError:
            return  # told by the rule on impossible decisions


def _key(problem: Problem) -> tuple[str, Path, str]:
    return problem.held.id, problem.path, problem.message.en


def _settled(
    year: Year, held: Held[Meeting], index: int, decisions: Sequence[Decision]
) -> list[Decision]:
    """The decisions with the total that each project has after it: a control for later readers."""
    after = _with(year, held, index, decisions)
    every = tuple(rulings_of(after.meetings))
    first = len(held.record.items[index].decisions)
    totals: dict[int, Decimal] = {}
    for outcome in course(after.proposals, every, added_later(every)):
        path = outcome.ruling.path
        if outcome.ruling.meeting.id == held.id and path[1] == index and outcome.after:
            totals[int(path[3]) - first] = outcome.after.record.budget.total
    return [
        d.model_copy(update={"total": totals[n]})
        if d.decision in _STAND and d.total is None and n in totals
        else d
        for n, d in enumerate(decisions)
    ]
