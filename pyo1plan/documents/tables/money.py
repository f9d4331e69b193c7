"""The plan's money by strategy, group, source, quarter and category: tables that agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.tables.agreement import agree
from pyo1plan.documents.tables.cross import Cross, cross, without_empty_columns
from pyo1plan.documents.tables.frame import (
    AdministrationTable,
    SourceTable,
    administration,
    by_source,
)
from pyo1plan.documents.tables.ledger import entries, refuse_wrong_sums
from pyo1plan.documents.tables.named import (
    Named,
    categories_of,
    groups_of,
    quarters,
    sources_of,
    strategies_of,
    with_strangers,
)
from pyo1plan.documents.tables.shares import shares
from pyo1plan.records.budget import Budget
from pyo1plan.records.office import Office
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.settings import Settings
from pyo1plan.records.strategies import Strategies
from pyo1plan.year.stage import Plan

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class ShareRow:
    """How many projects one strategy or group has, for how much (baht), what part (percent)."""

    of: Named
    count: int
    amount: Decimal
    percent: Decimal
    #: The most that the group may propose; None where no ceiling is set.
    ceiling: Decimal | None = None

    @property
    def left(self) -> Decimal | None:
        """What remains under the ceiling; below zero where it is passed."""
        return None if self.ceiling is None else self.ceiling - self.amount


@dataclass(frozen=True, slots=True)
class ShareTable:
    rows: tuple[ShareRow, ...]
    total: ShareRow


@dataclass(frozen=True, slots=True)
class Money:
    """Every table of the plan's money. `overall` is projects and administration together."""

    by_strategy: ShareTable
    by_group: ShareTable
    by_source: SourceTable
    administration: AdministrationTable
    by_quarter: Cross
    by_category: Cross
    by_group_and_source: Cross
    by_strategy_and_source: Cross
    projects: Decimal
    count: int

    @property
    def overall(self) -> Decimal:
        return self.projects + self.administration.total


def money_of(
    plan: Plan, office: Office, settings: Settings, strategies: Strategies, budget: Budget
) -> Money:
    """All tables of `plan`, in agreement with each other.

    Raises NotReady where the records themselves do not add up, TablesDisagree on a defect.
    """
    refuse_wrong_sums(plan)
    ledger = entries(plan)
    by_strategy = share_table(plan.projects, lambda p: p.strategy or "", strategies_of(strategies))
    ceilings = {c.group: c.amount for c in budget.ceilings}
    by_group = share_table(plan.projects, lambda p: p.group, groups_of(office), ceilings)
    rows, sources = strategies_of(strategies), sources_of(office)
    money = Money(
        by_strategy,
        by_group,
        by_source(office, budget, ledger),
        administration(office, budget),
        cross(((e.strategy, e.quarter, e.amount) for e in ledger), rows, quarters()),
        cross(((e.strategy, e.category, e.amount) for e in ledger), rows, categories_of(settings)),
        without_empty_columns(
            cross(((e.group, e.source, e.amount) for e in ledger), groups_of(office), sources)
        ),
        without_empty_columns(
            cross(((e.strategy, e.source, e.amount) for e in ledger), rows, sources)
        ),
        plan.total,
        len(plan.projects),
    )
    _check(money, plan)
    return money


def share_table(
    projects: Iterable[Proposal],
    key: Callable[[Proposal], str],
    known: tuple[Named, ...],
    ceilings: dict[str, Decimal] | None = None,
) -> ShareTable:
    """How many of `projects` each of `known` has and for how much; `key` tells whose a project is."""
    found: dict[str, list[Decimal]] = {}
    for project in projects:
        found.setdefault(key(project), []).append(project.budget.total)
    names = with_strangers(known, found)
    amounts = [sum(found.get(of.key, []), _NONE) for of in names]
    limits = ceilings or {}
    rows = tuple(
        ShareRow(of, len(found.get(of.key, [])), amount, part, limits.get(of.key))
        for of, amount, part in zip(names, amounts, shares(amounts), strict=True)
    )
    return ShareTable(rows, _share_total(rows))


def _share_total(rows: tuple[ShareRow, ...]) -> ShareRow:
    limits = [row.ceiling for row in rows if row.ceiling is not None]
    return ShareRow(
        Named("", None),
        sum(row.count for row in rows),
        sum((row.amount for row in rows), _NONE),
        sum((row.percent for row in rows), _NONE),
        sum(limits, _NONE) if limits else None,
    )


def _check(money: Money, plan: Plan) -> None:
    agree(
        "money of projects",
        (
            ("the plan", plan.total),
            ("by strategy", money.by_strategy.total.amount),
            ("by group", money.by_group.total.amount),
            ("by source", money.by_source.total.projects),
            ("by quarter", money.by_quarter.total),
            ("by category", money.by_category.total),
            ("by group and source", money.by_group_and_source.total),
            ("by strategy and source", money.by_strategy_and_source.total),
        ),
    )
    agree(
        "number of projects",
        (
            ("the plan", Decimal(len(plan.projects))),
            ("by strategy", Decimal(money.by_strategy.total.count)),
            ("by group", Decimal(money.by_group.total.count)),
        ),
    )
    agree(
        "administrative money",
        (
            ("administrative lines", money.administration.total),
            ("by source", money.by_source.total.administration),
        ),
    )
    for row in money.by_strategy.rows:
        for table in (money.by_quarter, money.by_category, money.by_strategy_and_source):
            other = next((r.total for r in table.rows if r.of.key == row.of.key), _NONE)
            agree(f"strategy {row.of.key}", (("by strategy", row.amount), ("crossed", other)))
