"""The strategies and indicators of the office that a school's plan names, with where it names them."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.rules.references.unknown import STRATEGIES, STRATEGY_KPIS, Home
from pyo1plan.year.asked_of_schools import LONG, PlanKind


def strategies_named(plan: SchoolPlan) -> Iterator[tuple[Path, str]]:
    """Every mention of a strategy."""
    for i, answer in enumerate(plan.strategies):
        yield ("strategies", i, "strategy"), answer.strategy
    for i, project in enumerate(plan.projects):
        if project.strategy is not None:
            yield ("projects", i, "strategy"), project.strategy


def kpis_named(plan: SchoolPlan) -> Iterator[tuple[Path, str]]:
    """Every mention of an indicator."""
    for i, answer in enumerate(plan.kpis):
        yield ("kpis", i, "kpi"), answer.kpi
    for i, project in enumerate(plan.projects):
        for j, kpi in enumerate(project.kpis):
            yield ("projects", i, "kpis", j), kpi


def home_of_strategies(kind: PlanKind) -> Home:
    """The file that lists the strategies to be answered."""
    return Home(STRATEGIES.what, "plan.yaml") if kind == LONG else STRATEGIES


def home_of_kpis(kind: PlanKind) -> Home:
    """The file that lists the indicators to be answered."""
    return Home(STRATEGY_KPIS.what, "plan.yaml") if kind == LONG else STRATEGY_KPIS
