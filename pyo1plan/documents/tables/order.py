"""The order in which a booklet tells its projects: by strategy, then group, then code."""

from __future__ import annotations

from pyo1plan.records.office import Office
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.strategies import Strategies
from pyo1plan.year.stage import Plan


def in_order(plan: Plan, office: Office, strategies: Strategies) -> tuple[Proposal, ...]:
    """The plan's projects; those of unknown strategies or groups come last."""
    strategy = {s.id: i for i, s in enumerate(strategies.strategies)}
    group = {g.key: i for i, g in enumerate(office.groups)}
    return tuple(
        sorted(
            plan.projects,
            key=lambda p: (
                strategy.get(p.strategy or "", len(strategy)),
                group.get(p.group, len(group)),
                p.id,
            ),
        )
    )
