"""Proposals scored by the criteria of the year: from the data where it can be computed, else by members.

Every score is 0 to 100. A member's 0–5 counts twenty times, and several members by their mean. Only
criteria by which every proposal has a score count towards the total: anything else would compare what
is known of one with what is not known of another. The total is the mean of those criteria by weight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from pyo1plan.intake.selecting.measures import MEASURES, Measured
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.scores import MemberScore, Scores
from pyo1plan.records.settings import Criterion
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: What one step of a member's five counts in hundred.
_STEP = Decimal(20)
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """A proposal by one criterion: 0–100, None where there is no score; and why."""

    criterion: Criterion
    points: Decimal | None
    reasons: tuple[Words, ...]
    #: What kept it from 100, if the data tells.
    lacks: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """A proposal with its scores in the order of the criteria, and its total (0–100)."""

    held: Held[Proposal]
    scores: tuple[CriterionScore, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class Scoring:
    """All proposals scored, by their ids; the criteria that count, and those that do not and why."""

    proposals: tuple[Scored, ...]
    counted: tuple[Criterion, ...]
    uncounted: tuple[tuple[Criterion, Words], ...]

    @property
    def weight(self) -> Decimal:
        """What the criteria that count weigh, in percent."""
        return sum((c.weight for c in self.counted), Decimal(0))


def score(year: Year, proposals: Sequence[Held[Proposal]]) -> Scoring:
    """The proposals scored by the criteria of `year`, whose settings are there."""
    assert year.frame.settings is not None
    criteria = year.frame.settings.record.screening
    entered = _entered(year)
    ordered = sorted(proposals, key=lambda held: held.id)
    rows = [
        (held, tuple(_one(year, held, c, entered[held.id, c.key]) for c in criteria))
        for held in ordered
    ]
    gaps = {
        c.key: [row[i] for _, row in rows if row[i].points is None] for i, c in enumerate(criteria)
    }
    counted = tuple(c for c in criteria if not gaps[c.key] and c.weight > 0)
    uncounted = tuple((c, _why(gaps[c.key], len(rows))) for c in criteria if gaps[c.key])
    return Scoring(
        tuple(Scored(held, row, total(row, counted)) for held, row in rows), counted, uncounted
    )


def total(scores: Sequence[CriterionScore], counted: Sequence[Criterion]) -> Decimal:
    """The mean of the criteria that count by their weight: 0–100 with two decimals; 0 without any."""
    weight = sum((c.weight for c in counted), Decimal(0))
    if not weight:
        return Decimal(0)
    keys = {c.key for c in counted}
    points = sum(
        (s.points * s.criterion.weight for s in scores if s.criterion.key in keys and s.points),
        Decimal(0),
    )
    return (points / weight).quantize(_HUNDREDTH, ROUND_HALF_UP)


def _entered(year: Year) -> Mapping[tuple[str, str], list[MemberScore]]:
    entered: dict[tuple[str, str], list[MemberScore]] = defaultdict(list)
    for held in year.every("scores", Scores):
        for one in held.record.scores:
            entered[one.proposal, one.criterion].append(one)
    return entered


def _one(
    year: Year, held: Held[Proposal], criterion: Criterion, given: Sequence[MemberScore]
) -> CriterionScore:
    if criterion.scored_by == "members":
        return _by_members(criterion, given)
    measure = MEASURES.get(criterion.key)
    if measure is None:
        listed = ", ".join(MEASURES)
        why = Words(
            f"คำนวณไม่ได้: โปรแกรมคำนวณจากข้อมูลได้เฉพาะ {listed}",
            f"cannot be computed: the data tells only {listed}",
        )
        return CriterionScore(criterion, None, (why,))
    parts = measure(year, held)
    if isinstance(parts, Words):
        return CriterionScore(criterion, None, (parts,))
    return CriterionScore(
        criterion,
        mean(parts),
        tuple(part.reason for part in parts),
        tuple(part.reason for part in parts if part.met < part.of),
    )


def mean(parts: Sequence[Measured]) -> Decimal:
    """The mean of the parts, each the share that is met: 0–100 with two decimals."""
    shares = sum((Decimal(part.met) / Decimal(part.of) for part in parts), Decimal(0))
    return (100 * shares / len(parts)).quantize(_HUNDREDTH, ROUND_HALF_UP)


def _by_members(criterion: Criterion, given: Sequence[MemberScore]) -> CriterionScore:
    if not given:
        why = Words("กรรมการยังไม่ได้ให้คะแนน", "not scored by members yet")
        return CriterionScore(criterion, None, (why,))
    sum_ = sum((one.score for one in given), Decimal(0))
    points = (_STEP * sum_ / len(given)).quantize(_HUNDREDTH, ROUND_HALF_UP)
    told = (sum_ / len(given)).quantize(_HUNDREDTH, ROUND_HALF_UP)
    mean_ = Words(
        f"กรรมการ {len(given)} คน ให้คะแนนเฉลี่ย {told} จาก 5",
        f"{len(given)} members, {told} of 5 on average",
    )
    notes = tuple(Words(one.note, one.note) for one in given if one.note)
    return CriterionScore(criterion, points, (mean_, *notes))


def _why(gaps: Sequence[CriterionScore], of: int) -> Words:
    """Why a criterion does not count: the first reason, and how many proposals lack a score."""
    reason = gaps[0].reasons[0]
    if len(gaps) == of:
        return reason
    return Words(
        f"{reason.th} {len(gaps)} จาก {of} โครงการ จึงยังไม่นับเกณฑ์นี้",
        f"{reason.en}: {len(gaps)} of {of} projects, so it does not count yet",
    )
