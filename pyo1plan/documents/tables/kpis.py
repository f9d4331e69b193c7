"""The strategies' indicators with their targets and the projects that serve them."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.records.office import Office
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.strategies import Goal, Strategies, Strategy, StrategyKpi


@dataclass(frozen=True, slots=True)
class KpiRow:
    """One indicator, the group in charge and the codes of the projects that serve it."""

    kpi: StrategyKpi
    group: str | None
    projects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrategyKpis:
    """A strategy with its goals and indicators."""

    strategy: Strategy
    goals: tuple[Goal, ...]
    rows: tuple[KpiRow, ...]


def strategy_kpis(
    strategies: Strategies, office: Office, projects: tuple[Proposal, ...]
) -> tuple[StrategyKpis, ...]:
    """Every strategy in its order."""
    return tuple(
        StrategyKpis(
            strategy,
            tuple(g for g in strategies.goals if g.id in strategy.goals),
            tuple(_row(kpi, office, projects) for kpi in strategy.kpis),
        )
        for strategy in strategies.strategies
    )


def _row(kpi: StrategyKpi, office: Office, projects: tuple[Proposal, ...]) -> KpiRow:
    group = office.group(kpi.group) if kpi.group else None
    return KpiRow(
        kpi,
        (group.short_name or group.name) if group else None,
        tuple(p.id for p in projects if kpi.id in p.strategy_kpis),
    )
