"""The project frame of the development plan (กรอบแผนงาน/โครงการ): its money by year, strategy, group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.tables.agreement import agree
from pyo1plan.documents.tables.cross import Cross, cross, without_empty_columns
from pyo1plan.documents.tables.named import Named, groups_of, with_strangers
from pyo1plan.documents.tables.shares import shares
from pyo1plan.records.development import DevelopmentPlan, ProjectFrame
from pyo1plan.records.office import Office


@dataclass(frozen=True, slots=True)
class FrameRow:
    """One project with its place in the list, its group, and its money (baht) for each year."""

    number: int
    project: ProjectFrame
    group: str | None
    years: tuple[Decimal, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class FrameBlock:
    """The projects of one strategy; `of.name` is None where the plan has no such strategy."""

    of: Named
    rows: tuple[FrameRow, ...]
    years: tuple[Decimal, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class FrameMoney:
    """The frame as a list and as sums. Money is in baht; `years` are พ.ศ., those of the plan first."""

    years: tuple[int, ...]
    blocks: tuple[FrameBlock, ...]
    by_strategy: Cross
    by_group: Cross
    by_group_and_strategy: Cross

    @property
    def count(self) -> int:
        return sum(len(block.rows) for block in self.blocks)

    @property
    def total(self) -> Decimal:
        return self.by_strategy.total

    @property
    def strategy_shares(self) -> tuple[Decimal, ...]:
        """Each block's part of the whole in percent, adding up to 100.00."""
        return shares([block.total for block in self.blocks])

    @property
    def by_year(self) -> tuple[Decimal, ...]:
        return self.by_strategy.totals


def frame_money(plan: DevelopmentPlan, office: Office) -> FrameMoney:
    """The frame of `plan` in all its tables, which agree; money outside the years is shown too."""
    strategies = tuple(Named(s.id, s.name) for s in plan.strategies)
    groups = groups_of(office)
    years = _years(plan)
    of_years = tuple(Named(str(year), str(year)) for year in years)
    money = [(p, year, baht) for p in plan.projects for year, baht in p.money.items()]
    by_strategy = cross(((p.strategy, str(y), baht) for p, y, baht in money), strategies, of_years)
    by_group = cross(((p.group or "", str(y), baht) for p, y, baht in money), groups, of_years)
    crossed = cross(((p.group or "", p.strategy, baht) for p, _, baht in money), groups, strategies)
    made = FrameMoney(
        years,
        _blocks(plan, strategies, office, years),
        by_strategy,
        _spending(by_group),
        without_empty_columns(_spending(crossed)),
    )
    _check(made)
    return made


def _years(plan: DevelopmentPlan) -> tuple[int, ...]:
    strangers = {year for project in plan.projects for year in project.money} - set(plan.years)
    return (*plan.years, *sorted(strangers))


def _spending(table: Cross) -> Cross:
    """The table without rows that hold nothing: groups that are in charge of no project."""
    rows = tuple(row for row in table.rows if row.total)
    return Cross(table.columns, rows, table.totals, table.shares, table.total)


def _blocks(
    plan: DevelopmentPlan, strategies: tuple[Named, ...], office: Office, years: tuple[int, ...]
) -> tuple[FrameBlock, ...]:
    blocks: list[FrameBlock] = []
    number = 0
    for of in with_strangers(strategies, (p.strategy for p in plan.projects)):
        projects = [p for p in plan.projects if p.strategy == of.key]
        rows = tuple(_row(i, p, office, years) for i, p in enumerate(projects, number + 1))
        number += len(rows)
        sums = _sums((row.years for row in rows), len(years))
        blocks.append(FrameBlock(of, rows, sums, sum(sums, Decimal(0))))
    return tuple(blocks)


def _row(number: int, project: ProjectFrame, office: Office, years: tuple[int, ...]) -> FrameRow:
    group = office.group(project.group) if project.group else None
    amounts = tuple(project.money.get(year, Decimal(0)) for year in years)
    return FrameRow(
        number,
        project,
        (group.short_name or group.name) if group else project.group,
        amounts,
        sum(amounts, Decimal(0)),
    )


def _sums(rows: Iterable[tuple[Decimal, ...]], width: int) -> tuple[Decimal, ...]:
    sums = [Decimal(0)] * width
    for row in rows:
        sums = [a + b for a, b in zip(sums, row, strict=True)]
    return tuple(sums)


def _check(made: FrameMoney) -> None:
    listed = _sums((block.years for block in made.blocks), len(made.years))
    agree(
        "money of the project frame",
        (
            ("project list", sum((block.total for block in made.blocks), Decimal(0))),
            ("by strategy", made.by_strategy.total),
            ("by group", sum((row.total for row in made.by_group.rows), Decimal(0))),
            ("by group and strategy", made.by_group_and_strategy.total),
        ),
    )
    for i, year in enumerate(made.years):
        agree(
            f"money of {year}",
            (
                ("project list", listed[i]),
                ("by strategy", made.by_strategy.totals[i]),
                ("by group", sum((row.amounts[i] for row in made.by_group.rows), Decimal(0))),
            ),
        )
    crossed = made.by_group_and_strategy
    by_strategy = {row.of.key: row.total for row in made.by_strategy.rows}
    by_both = {of.key: total for of, total in zip(crossed.columns, crossed.totals, strict=True)}
    for block in made.blocks:
        agree(
            f"money of strategy {block.of.key}",
            (
                ("project list", block.total),
                ("by strategy", by_strategy.get(block.of.key, Decimal(0))),
                ("by group and strategy", by_both.get(block.of.key, Decimal(0))),
            ),
        )
