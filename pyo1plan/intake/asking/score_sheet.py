"""The sheet on which one member of the plan committee scores every proposal (standard step 2.4.4).

`scores.yaml` holds the scores of all members, an entry for each proposal, criterion and member; the
sheet is one member's part of it, a row for each proposal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyo1plan.intake.asking.audience import Seat
from pyo1plan.records.base import Record, field
from pyo1plan.records.scores import MemberScore, Scores
from pyo1plan.records.settings import Criterion
from pyo1plan.records.values import Baht, Code, Key, Score, Text
from pyo1plan.thai.digits import to_arabic_digits


class ScoredProposal(Record):
    """What a member gives one proposal. Group and money stand there to be read."""

    proposal: Code = field("โครงการ", "Project")
    group: Text | None = field("กลุ่ม", "Group", default=None)
    total: Baht | None = field("งบประมาณ (บาท)", "Budget (baht)", default=None)
    scores: dict[Key, Score] = field("คะแนน", "Scores", "0–5", "0–5", default={})
    note: Text | None = field("ความเห็น", "Note", default=None)


class ScoreSheet(Record):
    """One member's scores."""

    member: Text = field("กรรมการ", "Member")
    proposals: tuple[ScoredProposal, ...] = field(
        "คะแนนรายโครงการ", "Scores by project", default=()
    )


def criteria_of(screening: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """The criteria by which members score, in the order of the year."""
    return tuple(one for one in screening if one.scored_by == "members")


def name_of(seat: Seat, seats: Sequence[Seat]) -> str:
    """How a seat is written in `scores.yaml`: its position, or its number where positions repeat."""
    same = [one for one in seats if one.member.position == seat.member.position]
    return seat.member.position if len(same) == 1 else str(seat.number)


def seat_of(said: str, seats: Sequence[Seat]) -> Seat | None:
    """The seat that `said` names, by its number or its position; None for nobody, or for several."""
    number = to_arabic_digits(said.strip())
    if number.isascii() and number.isdigit():
        return next((seat for seat in seats if seat.number == int(number)), None)
    named = [seat for seat in seats if seat.member.position == said.strip()]
    return named[0] if len(named) == 1 else None


def sheet_of(scores: Scores, seat: Seat, seats: Sequence[Seat], also: Sequence[str]) -> ScoreSheet:
    """What the member of `seat` has scored: a row for each proposal of these, and of `also`."""
    given = [one for one in scores.scores if seat_of(one.member, seats) == seat]
    codes = dict.fromkeys((*(one.proposal for one in given), *also))
    rows = (_row(code, [one for one in given if one.proposal == code]) for code in codes)
    return ScoreSheet(member=name_of(seat, seats), proposals=tuple(rows))


def filled(sheet: ScoreSheet) -> ScoreSheet:
    """The sheet with only the rows that hold something."""
    rows = tuple(row for row in sheet.proposals if row.scores or row.note)
    return sheet.model_copy(update={"proposals": rows})


def with_sheet(
    scores: Scores, sheet: ScoreSheet, seat: Seat, seats: Sequence[Seat], order: Sequence[str]
) -> Scores:
    """`scores` with the scores of `seat` as `sheet` has them; `order` is that of the criteria.

    Entries of other members, and the order of those that stay, are left as they are.
    """
    rows = {row.proposal: row for row in sheet.proposals}
    before = {row.proposal: row for row in sheet_of(scores, seat, seats, ()).proposals}
    kept: list[MemberScore] = []
    for one in scores.scores:
        if seat_of(one.member, seats) != seat:
            kept.append(one)
        elif (row := rows.get(one.proposal)) and (
            said := row.scores.get(one.criterion)
        ) is not None:
            same = row.note == before[one.proposal].note
            note = one.note if same else _note(row, one.criterion, order)
            kept.append(one.model_copy(update={"score": said, "note": note}))
    there = {(one.proposal, one.criterion) for one in kept if seat_of(one.member, seats) == seat}
    new = (one for row in sheet.proposals for one in _entries(row, sheet.member, order))
    return Scores(
        scores=(*kept, *(one for one in new if (one.proposal, one.criterion) not in there))
    )


def _row(code: str, given: Sequence[MemberScore]) -> ScoredProposal:
    notes = dict.fromkeys(one.note for one in given if one.note)
    scores = {one.criterion: one.score for one in given}
    return ScoredProposal(proposal=code, scores=scores, note=" / ".join(notes) or None)


def _entries(row: ScoredProposal, member: str, order: Sequence[str]) -> Iterator[MemberScore]:
    for key in sorted(row.scores, key=lambda key: _place(key, order)):
        note = _note(row, key, order)
        yield MemberScore(
            proposal=row.proposal, criterion=key, member=member, score=row.scores[key], note=note
        )


def _note(row: ScoredProposal, criterion: str, order: Sequence[str]) -> str | None:
    """The row's note stands with the first criterion that is scored."""
    first = min(row.scores, key=lambda key: _place(key, order), default=None)
    return row.note if criterion == first else None


def _place(key: str, order: Sequence[str]) -> tuple[int, str]:
    return (order.index(key) if key in order else len(order), key)
