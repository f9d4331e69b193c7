"""The strategies of the development plan held against the plans of the three levels above it."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.records.development import DevelopmentPlan, DevelopmentStrategy
from pyo1plan.records.policies import Framework, FrameworkItem


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of a plan above, and for each strategy whether it answers the item."""

    item: FrameworkItem
    answered: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class PlanAbove:
    """A plan or policy with all its items."""

    framework: Framework
    rows: tuple[ItemRow, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """The plans of one level; None: policies and standards without a level."""

    level: int | None
    plans: tuple[PlanAbove, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What one strategy answers: plans above by their short names, and codes of their items."""

    strategy: DevelopmentStrategy
    plans: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels from the highest down, those without one last, and every strategy's answers."""

    levels: tuple[Level, ...]
    answers: tuple[Answers, ...]


def levels(plan: DevelopmentPlan) -> Levels:
    """The alignment of `plan`; codes that no plan above has stand among the answers as they are."""
    found = {framework.level for framework in plan.plans}
    return Levels(
        tuple(
            Level(level, tuple(_above(f, plan) for f in plan.plans if f.level == level))
            for level in sorted(found, key=lambda level: (level is None, level or 0))
        ),
        tuple(Answers(s, tuple(_answers(s, plan))) for s in plan.strategies),
    )


def _above(framework: Framework, plan: DevelopmentPlan) -> PlanAbove:
    codes = [strategy.align.get(framework.key, ()) for strategy in plan.strategies]
    return PlanAbove(
        framework,
        tuple(ItemRow(item, tuple(item.code in c for c in codes)) for item in framework.items),
    )


def _answers(
    strategy: DevelopmentStrategy, plan: DevelopmentPlan
) -> list[tuple[str, tuple[str, ...]]]:
    known = [f.key for f in plan.plans]
    names = {f.key: f.short_name for f in plan.plans}
    order = known + [key for key in strategy.align if key not in names]
    return [(names.get(key, key), codes) for key in order if (codes := strategy.align.get(key, ()))]
