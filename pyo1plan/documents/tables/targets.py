"""The development plan's indicators with their targets for each year (ค่าเป้าหมายรายปี)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.records.development import DevelopmentKpi, DevelopmentPlan, DevelopmentStrategy
from pyo1plan.records.office import Office
from pyo1plan.records.strategies import Goal


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One indicator: its group by short name, and a target for each year of the plan, if set."""

    kpi: DevelopmentKpi
    group: str | None
    targets: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class StrategyTargets:
    """A strategy with its goals and indicators."""

    strategy: DevelopmentStrategy
    goals: tuple[Goal, ...]
    rows: tuple[TargetRow, ...]


def targets(plan: DevelopmentPlan, office: Office) -> tuple[StrategyTargets, ...]:
    """Every strategy in its order."""
    return tuple(
        StrategyTargets(
            strategy,
            tuple(goal for goal in plan.goals if goal.id in strategy.goals),
            tuple(_row(kpi, plan, office) for kpi in strategy.kpis),
        )
        for strategy in plan.strategies
    )


def _row(kpi: DevelopmentKpi, plan: DevelopmentPlan, office: Office) -> TargetRow:
    group = office.group(kpi.group) if kpi.group else None
    return TargetRow(
        kpi,
        (group.short_name or group.name) if group else kpi.group,
        tuple(kpi.targets.get(year) for year in plan.years),
    )
