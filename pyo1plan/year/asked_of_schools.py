"""What the office asks schools to answer: its strategies, and its indicators with their targets.

A school's annual plan answers this year's strategies, its development plan those of the development
plan in force (as it was first agreed).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame
from pyo1plan.year.repository import DEVELOPMENT, WORKSPACES

#: The two kinds of plan that a school makes, as `records/kinds.py` calls them.
PlanKind = Literal["school-annual-plan", "school-development-plan"]
ANNUAL: PlanKind = "school-annual-plan"
LONG: PlanKind = "school-development-plan"
#: Units in which a school and the whole area are measured alike; a count is not: 20 of the area's
#: schools are no measure for one school.
_ALIKE = frozenset(("ร้อยละ", "%", "เปอร์เซ็นต์", "ระดับ", "คะแนน", "คะแนนเฉลี่ย"))


@dataclass(frozen=True, slots=True)
class AskedKpi:
    """An indicator of the office with its targets by fiscal year (พ.ศ.)."""

    id: str
    name: str
    unit: str
    baseline: Decimal | None
    targets: Mapping[int, Decimal]

    @property
    def falls(self) -> bool:
        """Whether less is better: the office's own targets lie below where it stands."""
        return self.baseline is not None and any(t < self.baseline for t in self.targets.values())

    def is_below(self, year: int, target: Decimal) -> bool:
        """Whether a school's target asks for less than the office's does in the same year.

        Never so where the unit is a count, or where the office has no target in that year.
        """
        wanted = self.targets.get(year)
        if wanted is None or self.unit not in _ALIKE:
            return False
        return target > wanted if self.falls else target < wanted


@dataclass(frozen=True, slots=True)
class AskedStrategy:
    """A strategy of the office with its indicators."""

    id: str
    name: str
    kpis: tuple[AskedKpi, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """All that schools answer in one kind of plan, and the fiscal years that it speaks of."""

    kind: PlanKind
    years: tuple[int, ...]
    strategies: tuple[AskedStrategy, ...]

    @property
    def kpis(self) -> tuple[AskedKpi, ...]:
        """The indicators of all strategies."""
        return tuple(kpi for strategy in self.strategies for kpi in strategy.kpis)

    def kpi(self, id_: str) -> AskedKpi | None:
        """The indicator named `id_`."""
        return next((kpi for kpi in self.kpis if kpi.id == id_), None)


def kind_of_plan(held: Held[Any]) -> PlanKind:
    """Which kind of plan a school's file is: those of development plans lie in their folder."""
    return LONG if held.file.startswith(f"{WORKSPACES}/{DEVELOPMENT}/") else ANNUAL


def asked_in(frame: Frame, kind: PlanKind) -> Asked | None:
    """What schools are asked; None where the office's own plan is absent or cannot be read."""
    if kind == ANNUAL:
        return _this_year(frame)
    return _over_years(frame)


def _this_year(frame: Frame) -> Asked | None:
    if frame.strategies is None:
        return None
    year = frame.number
    strategies = (
        AskedStrategy(
            s.id,
            s.name,
            tuple(
                AskedKpi(
                    k.id, k.name, k.unit, k.baseline, {} if k.target is None else {year: k.target}
                )
                for k in s.kpis
            ),
        )
        for s in frame.strategies.record.strategies
    )
    return Asked(ANNUAL, (year,), tuple(strategies))


def _over_years(frame: Frame) -> Asked | None:
    if frame.development is None:
        return None
    plan = frame.development.record
    strategies = (
        AskedStrategy(
            s.id,
            s.name,
            tuple(AskedKpi(k.id, k.name, k.unit, k.baseline, k.targets) for k in s.kpis),
        )
        for s in plan.strategies
    )
    return Asked(LONG, tuple(plan.years), tuple(strategies))
