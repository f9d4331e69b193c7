"""A screening as the rows of the committee's sheet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from pyo1plan.intake.selecting.scoring import CriterionScore, Scored
from pyo1plan.intake.selecting.screening import Screening, asked_total, suggested_total, why
from pyo1plan.intake.selecting.selection import NoSuggestion, Suggestion, Use
from pyo1plan.records.office import Office
from pyo1plan.records.settings import Criterion


@dataclass(frozen=True, slots=True)
class Column:
    """A criterion by the number of its column, and why it does not count ("" where it does)."""

    number: int
    criterion: Criterion
    uncounted: str


@dataclass(frozen=True, slots=True)
class Row:
    """A proposal on the sheet; `points` are whole numbers as text, a hyphen for none."""

    rank: int
    id: str
    name: str
    group: str
    asked: Decimal
    points: tuple[str, ...]
    total: Decimal
    #: เสนอ, ไม่เสนอ, or a hyphen where nothing is suggested.
    suggested: str
    why: tuple[str, ...]
    #: The reasons of every score, by the number of its criterion.
    reasons: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that the sheet prints."""

    columns: tuple[Column, ...]
    weight: Decimal
    rows: tuple[Row, ...]
    asked: Decimal
    suggested: Decimal
    count: int
    left_out: int
    refusals: tuple[str, ...]
    unanswered: tuple[str, ...]
    uses: tuple[Use, ...]


def screened(screening: Screening, office: Office) -> Sheet:
    """The sheet of `screening`, the best first."""
    suggestion = screening.suggestion
    uncounted = {criterion.key: words.th for criterion, words in screening.scoring.uncounted}
    return Sheet(
        tuple(
            Column(number, criterion, uncounted.get(criterion.key, ""))
            for number, criterion in enumerate(screening.criteria, 1)
        ),
        screening.scoring.weight,
        tuple(_row(screening, one, office) for one in screening.ranked),
        asked_total(screening),
        suggested_total(screening),
        len(suggestion.chosen) if isinstance(suggestion, Suggestion) else 0,
        len(suggestion.left_out) if isinstance(suggestion, Suggestion) else 0,
        tuple(w.th for w in suggestion.reasons) if isinstance(suggestion, NoSuggestion) else (),
        suggestion.unanswered if isinstance(suggestion, Suggestion) else (),
        tuple(use for use in suggestion.uses if use.asked),
    )


def _row(screening: Screening, one: Scored, office: Office) -> Row:
    project = one.held.record
    group = office.group(project.group)
    named = (group.short_name or group.name) if group else project.group
    if isinstance(screening.suggestion, NoSuggestion):
        suggested = "-"
    else:
        suggested = "เสนอ" if screening.is_suggested(one) else "ไม่เสนอ"
    return Row(
        screening.rank(one),
        one.held.id,
        project.name,
        named,
        project.budget.total,
        tuple(_points(score) for score in one.scores),
        one.total,
        suggested,
        tuple(words.th for words in why(screening, one)),
        tuple(
            (number, " · ".join(words.th for words in score.reasons))
            for number, score in enumerate(one.scores, 1)
            if score.points is not None
        ),
    )


def _points(score: CriterionScore) -> str:
    if score.points is None:
        return "-"
    return f"{score.points.quantize(Decimal(1), ROUND_HALF_UP):f}"
