"""Screening: every proposal scored, and a selection within the money that a committee may start from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.intake.selecting.limits import WhatIf, limits_of
from pyo1plan.intake.selecting.scoring import Scored, Scoring, score
from pyo1plan.intake.selecting.selection import LeftOut, NoSuggestion, Suggestion, suggest
from pyo1plan.records.base import Record
from pyo1plan.records.settings import Criterion
from pyo1plan.thai.digits import with_commas
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.stage import Plan

#: Said wherever a selection is shown.
ONLY_SUGGESTED = Words(
    "ข้อเสนอจากการคำนวณ มิใช่มติ คณะกรรมการเป็นผู้พิจารณา",
    "Computed as a suggestion; it is no resolution. The committee decides.",
)


class Unscreenable(Exception):
    """Proposals cannot be screened; `words` says what is missing and where."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True, slots=True)
class Screening:
    """The proposals of a plan scored, ranked and suggested."""

    plan: Plan
    criteria: tuple[Criterion, ...]
    scoring: Scoring
    suggestion: Suggestion | NoSuggestion

    @property
    def ranked(self) -> tuple[Scored, ...]:
        """By total, the best first, then by code."""
        return tuple(sorted(self.scoring.proposals, key=lambda one: (-one.total, one.held.id)))

    def rank(self, one: Scored) -> int:
        """The place by total; equal totals share it."""
        return 1 + sum(other.total > one.total for other in self.scoring.proposals)

    def is_suggested(self, one: Scored) -> bool:
        """Whether the suggested selection holds the project."""
        return isinstance(self.suggestion, Suggestion) and one.held.id in self.suggestion.chosen


def screen(plan: Plan, what: WhatIf | None = None) -> Screening:
    """The plan's proposals screened. Raises `Unscreenable` without criteria, money or proposals."""
    frame, what = plan.year.frame, what or WhatIf()
    _needed(frame.settings, f"{frame.number}/year.yaml")
    _needed(frame.budget, f"{frame.number}/budget.yaml")
    assert frame.settings is not None
    settings = frame.settings.record
    if not settings.screening:
        raise Unscreenable(
            Words(
                f"ยังไม่มีเกณฑ์กลั่นกรอง เพิ่ม screening ใน workspaces/{frame.number}/year.yaml",
                f"there are no criteria: add screening to workspaces/{frame.number}/year.yaml",
            )
        )
    if not plan.proposals:
        raise Unscreenable(Words("ไม่มีข้อเสนอโครงการในขั้นนี้", "there are no proposals at this stage"))
    scoring = score(plan.year, plan.proposals)
    policies = frame.policies.record if frame.policies else None
    limits = limits_of(frame, plan.projects, what)
    return Screening(
        plan,
        settings.screening,
        scoring,
        suggest(scoring.proposals, limits, settings.selection, policies),
    )


def _needed(held: Held[Record] | None, file: str) -> None:
    if held is None:
        raise Unscreenable(
            Words(
                f"อ่าน workspaces/{file} ไม่ได้ ตรวจด้วย plan validate",
                f"workspaces/{file} cannot be read: see plan validate",
            )
        )


def why(screening: Screening, one: Scored) -> tuple[Words, ...]:
    """Why the project is suggested or not: one sentence each."""
    suggestion = screening.suggestion
    if isinstance(suggestion, NoSuggestion):
        return ()
    if one.held.id in suggestion.musts:
        reason = suggestion.musts[one.held.id]
        return (Words(f"ต้องอยู่ในชุด: {reason.th}", f"must be in: {reason.en}"),)
    if one.held.id in suggestion.chosen:
        return ()
    return what_it_takes(suggestion.left_out[one.held.id])


def what_it_takes(left: LeftOut) -> tuple[Words, ...]:
    """How the project could be fitted in beside the suggested ones."""
    raised = [
        Words(f"{limit.name.th} ขาด {_baht(lack)} บาท", f"{limit.name.en} lacks {_baht(lack)} baht")
        for limit, lack in left.lacks
    ]
    told = [
        Words(
            f"วงเงินไม่พอ: {', '.join(r.th for r in raised)}",
            f"not enough money: {', '.join(r.en for r in raised)}",
        )
    ]
    if left.cut is not None:
        told.append(
            Words(
                f"เข้าชุดได้ถ้าเพิ่มวงเงินตามที่ขาด หรือลดงบโครงการ {_baht(left.cut)} บาท",
                f"fits in with that money, or with {_baht(left.cut)} baht less",
            )
        )
    else:
        told.append(Words("เข้าชุดได้เมื่อเพิ่มวงเงินตามที่ขาดเท่านั้น", "fits in only with that money"))
    return tuple(told)


def _baht(amount: Decimal) -> str:
    return with_commas(amount, places=0)


def lacks(one: Scored) -> tuple[Words, ...]:
    """What kept the project from full points, as far as the data tells."""
    return tuple(words for score_ in one.scores for words in score_.lacks)


def reasons(one: Scored) -> tuple[tuple[Criterion, Sequence[Words]], ...]:
    """Every reason for every score."""
    return tuple((s.criterion, s.reasons) for s in one.scores)


def asked_total(screening: Screening) -> Decimal:
    """What all proposals ask for, in baht."""
    return sum((one.held.record.budget.total for one in screening.scoring.proposals), Decimal(0))


def suggested_total(screening: Screening) -> Decimal:
    """What the suggested ones ask for, in baht."""
    return sum(
        (p.held.record.budget.total for p in screening.ranked if screening.is_suggested(p)),
        Decimal(0),
    )
