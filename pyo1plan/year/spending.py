"""Money of the plan and what became of it, and the government's targets that it is measured by.

All amounts are exact baht. A percentage is of the money of the plan (วงเงินตามแผน), rounded half up to
two decimals as the government's own reports give it; a gap is the difference of two such figures, in
percentage points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from pyo1plan.records.office import FundSource, Office
from pyo1plan.records.settings import Settings, Spending, SpendingTarget

ZERO = Decimal(0)
_HUNDREDTH = Decimal("0.01")

Measure = Literal["disbursed", "used"]
Scope = Literal["overall", "current", "investment"]
MEASURES: tuple[Measure, ...] = ("disbursed", "used")
SCOPES: tuple[Scope, ...] = ("overall", "current", "investment")


@dataclass(frozen=True, slots=True)
class Money:
    """Money of the plan, what of it was disbursed and is committed, and what is to be carried over."""

    plan: Decimal = ZERO
    disbursed: Decimal = ZERO
    committed: Decimal = ZERO
    carried_over: Decimal = ZERO

    def __add__(self, other: Money) -> Money:
        return Money(
            self.plan + other.plan,
            self.disbursed + other.disbursed,
            self.committed + other.committed,
            self.carried_over + other.carried_over,
        )

    @property
    def used(self) -> Decimal:
        """Disbursed and committed together (ใช้จ่าย)."""
        return self.disbursed + self.committed

    @property
    def left(self) -> Decimal:
        """What of the plan is not disbursed."""
        return self.plan - self.disbursed

    @property
    def lapsing(self) -> Decimal:
        """What is neither disbursed nor to be carried over: at the year's end it goes back."""
        return self.left - self.carried_over

    @property
    def percent(self) -> Decimal | None:
        """How much of the plan was disbursed; None where the plan has no money."""
        return percent_of(self.disbursed, self.plan)

    @property
    def percent_used(self) -> Decimal | None:
        """How much of the plan was disbursed or is committed."""
        return percent_of(self.used, self.plan)


def total_of(parts: Iterable[Money]) -> Money:
    """All of them together."""
    return sum(parts, Money())


def percent_of(part: Decimal, whole: Decimal) -> Decimal | None:
    """`part` in percent of `whole`, two decimals, half up; None of nothing."""
    if not whole:
        return None
    return (part * 100 / whole).quantize(_HUNDREDTH, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Compared:
    """Money measured by a target: one measure, one kind of spending, to the end of one quarter."""

    measure: Measure
    scope: Scope
    base: Decimal
    amount: Decimal
    target: SpendingTarget | None

    @property
    def percent(self) -> Decimal | None:
        """What was reached, in percent of the base."""
        return percent_of(self.amount, self.base)

    @property
    def gap(self) -> Decimal | None:
        """How far above (or, negative, below) the target, in percentage points."""
        if self.percent is None or self.target is None:
            return None
        return self.percent - self.target.percent.quantize(_HUNDREDTH, ROUND_HALF_UP)

    @property
    def shortfall(self) -> Decimal:
        """How much more money would have reached the target, in baht; 0 where it is reached."""
        if self.target is None:
            return ZERO
        return max(ZERO, self.base * self.target.percent / 100 - self.amount)


def compared(
    by_source: Mapping[str, Money],
    quarter: str,
    settings: Settings,
    office: Office | None,
    on: date,
) -> tuple[Compared, ...]:
    """The money of the year against each target of the quarter that is in force on `on`.

    Disbursed overall is always told, with or without a target; of the others those that have a
    target, or money. Sources outside the government's targets are left out.
    """
    kinds = {key: spending_kind(key, settings, office) for key in by_source}
    found = []
    for measure in MEASURES:
        for scope in SCOPES:
            wanted = ("current", "investment") if scope == "overall" else (scope,)
            money = total_of(one for key, one in by_source.items() if kinds[key] in wanted)
            target = target_of(settings, measure, scope, quarter, on)
            always = measure == "disbursed" and scope == "overall"
            if always or (target is not None and money.plan):
                amount = money.disbursed if measure == "disbursed" else money.used
                found.append(Compared(measure, scope, money.plan, amount, target))
    return tuple(found)


def target_of(
    settings: Settings, measure: Measure, scope: Scope, quarter: str, on: date
) -> SpendingTarget | None:
    """The target in force on `on`: the one that came into force last; None where there is none."""
    there = [
        target
        for target in settings.spending_targets
        if (target.measure, target.kind, target.quarter) == (measure, scope, quarter)
        and (target.effective_from is None or target.effective_from <= on)
    ]
    return max(there, key=lambda target: target.effective_from or date.min, default=None)


def spending_kind(key: str, settings: Settings, office: Office | None) -> Spending:
    """What money of the source is to the targets: as the year says, else by the source's own kind."""
    if key in settings.spending_kinds:
        return settings.spending_kinds[key]
    source = office.fund_source(key) if office else None
    return _by_name(source)


def _by_name(source: FundSource | None) -> Spending:
    if source is not None and "นอกงบประมาณ" in source.kind:
        return "outside"
    if source is not None and "ลงทุน" in source.kind:
        return "investment"
    return "current"
