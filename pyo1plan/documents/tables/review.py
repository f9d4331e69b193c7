"""Last year's projects looked back on, with what was spent of what was given."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.records.review import Review, ReviewedProject


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A project of last year and the part of its money that was disbursed, in percent."""

    project: ReviewedProject
    percent: Decimal


@dataclass(frozen=True, slots=True)
class ReviewTable:
    """`budget` and `spent` are sums in baht; `counts` tells how many continue, adjust, drop."""

    record: Review
    rows: tuple[ReviewRow, ...]
    budget: Decimal
    spent: Decimal
    counts: dict[str, int]

    @property
    def percent(self) -> Decimal:
        return _part(self.spent, self.budget)


def review_table(record: Review) -> ReviewTable:
    """The review of last year."""
    counts = {"continue": 0, "adjust": 0, "drop": 0}
    for project in record.projects:
        counts[project.verdict] += 1
    return ReviewTable(
        record,
        tuple(ReviewRow(p, _part(p.spent, p.budget)) for p in record.projects),
        sum((p.budget for p in record.projects), Decimal(0)),
        sum((p.spent for p in record.projects), Decimal(0)),
        counts,
    )


def _part(part: Decimal, whole: Decimal) -> Decimal:
    return part * 100 / whole if whole else Decimal(0)
