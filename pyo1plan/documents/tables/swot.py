"""The environment weighed: each aspect's weight times its score, and the position that follows.

Inside stand strengths against weaknesses (2S4M), outside opportunities against threats (C-PEST).
Scores run from 0 to 5, weights of one side add up to 1, so a side's total is at most 5.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pyo1plan.records.analysis import Analysis, InsideAspect, OutsideAspect, Tows

#: Strong or weak inside, helped or hindered outside: ดาวรุ่ง, เครื่องหมายคำถาม, วัวแม่เงิน, สุนัขจนตรอก.
Position = Literal["star", "question", "cow", "dog"]
Corner = Literal["so", "st", "wo", "wt"]
CORNERS: tuple[Corner, ...] = ("so", "wo", "st", "wt")


@dataclass(frozen=True, slots=True)
class AspectRow:
    """One aspect: what speaks for the office and what against it, as texts, scores and products."""

    aspect: str
    weight: Decimal
    helps: tuple[str, ...]
    helps_score: Decimal
    hinders: tuple[str, ...]
    hinders_score: Decimal

    @property
    def helps_weighted(self) -> Decimal:
        return self.weight * self.helps_score

    @property
    def hinders_weighted(self) -> Decimal:
        return self.weight * self.hinders_score


@dataclass(frozen=True, slots=True)
class Side:
    """The inside or the outside: its aspects and their totals."""

    rows: tuple[AspectRow, ...]

    @property
    def weight(self) -> Decimal:
        return sum((row.weight for row in self.rows), Decimal(0))

    @property
    def helps(self) -> Decimal:
        """The weighted total of strengths or opportunities."""
        return sum((row.helps_weighted for row in self.rows), Decimal(0))

    @property
    def hinders(self) -> Decimal:
        """The weighted total of weaknesses or threats."""
        return sum((row.hinders_weighted for row in self.rows), Decimal(0))

    @property
    def difference(self) -> Decimal:
        """Above zero where more helps than hinders."""
        return self.helps - self.hinders


@dataclass(frozen=True, slots=True)
class Swot:
    """Both sides, and the ways that the TOWS matrix draws from them by corner."""

    inside: Side
    outside: Side
    tows: dict[Corner, tuple[Tows, ...]]

    @property
    def places(self) -> int:
        """Decimals, at least two, that show every product of both sides in full."""
        rows = (*self.inside.rows, *self.outside.rows)
        shown = (w for row in rows for w in (row.helps_weighted, row.hinders_weighted))
        return max((_decimals(value) for value in shown), default=2)

    @property
    def position(self) -> Position | None:
        """Where the office stands; None where a side was not weighed or its totals are equal."""
        within, around = self.inside.difference, self.outside.difference
        if not within or not around:
            return None
        if around > 0:
            return "star" if within > 0 else "question"
        return "cow" if within > 0 else "dog"


def swot(analysis: Analysis) -> Swot:
    """The tables of `analysis`, its aspects in their order."""
    return Swot(
        Side(tuple(_inside(analysis.inside))),
        Side(tuple(_outside(analysis.outside))),
        {corner: tuple(t for t in analysis.tows if t.corner == corner) for corner in CORNERS},
    )


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(2, -exponent) if isinstance(exponent, int) else 2


def _inside(aspects: Iterable[InsideAspect]) -> Iterable[AspectRow]:
    return (
        AspectRow(a.aspect, a.weight, a.strengths, a.strength_score, a.weaknesses, a.weakness_score)
        for a in aspects
    )


def _outside(aspects: Iterable[OutsideAspect]) -> Iterable[AspectRow]:
    return (
        AspectRow(
            a.aspect, a.weight, a.opportunities, a.opportunity_score, a.threats, a.threat_score
        )
        for a in aspects
    )
