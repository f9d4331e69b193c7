"""The money and the states of projects at the end of a quarter, by group, strategy and fund source.

Every table sums to the same total. Amounts are exact baht.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from pyo1plan.documents.tables.named import (
    Named,
    groups_of,
    sources_of,
    strategies_of,
    with_strangers,
)
from pyo1plan.records.office import Office
from pyo1plan.records.results import SourceResult
from pyo1plan.records.settings import Settings
from pyo1plan.year.hurry import Hurry, hurried
from pyo1plan.year.progress import QUARTERS, Progress, Standing, trend
from pyo1plan.year.spending import ZERO, Compared, Money, compared, total_of

#: The statuses in the order of the reports; "" counts what was not reported.
STATUSES = ("not-started", "under-way", "completed", "behind", "suspended", "cancelled", "")


@dataclass(frozen=True)
class Row:
    """The projects of one group or strategy, or the money of one source (whose projects are those it pays)."""

    of: Named
    standings: tuple[Standing, ...]
    money: Money
    in_quarter: Decimal

    @property
    def count(self) -> int:
        """How many projects."""
        return len(self.standings)

    @cached_property
    def statuses(self) -> Mapping[str, int]:
        """How many projects have each status."""
        found = Counter(standing.status for standing in self.standings)
        return {status: found[status] for status in STATUSES}


@dataclass(frozen=True)
class Table:
    """Rows and their total."""

    rows: tuple[Row, ...]
    total: Row


@dataclass(frozen=True, slots=True)
class Point:
    """One quarter of the trend: all money to its end, what was disbursed in it, and the overall target."""

    quarter: str
    money: Money
    in_quarter: Decimal
    due: Decimal
    overall: Compared

    @property
    def target(self) -> Decimal | None:
        """The overall target of the quarter, in percent."""
        return self.overall.target.percent if self.overall.target else None


@dataclass(frozen=True, slots=True)
class Carried:
    """Money of one source of one project that is to be carried over the year."""

    standing: Standing
    source: Named
    row: SourceResult


@dataclass(frozen=True, slots=True)
class Pressed:
    """How many projects a group has to hurry, and how much money they are behind together, in baht."""

    of: Named
    count: int
    short: Decimal


@dataclass(frozen=True)
class Followed:
    """All that a report on the year's projects shows of a quarter."""

    now: Progress
    by_group: Table
    by_strategy: Table
    by_source: Table
    compared: tuple[Compared, ...]
    outside: Money
    hurry: tuple[Hurry, ...]
    points: tuple[Point, ...]
    carried: tuple[Carried, ...]

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Every project, in the order of the plan."""
        return self.now.standings

    @property
    def hurry_by_group(self) -> tuple[Pressed, ...]:
        """What each group has to hurry, in the order of the office's groups."""
        found = []
        for row in self.by_group.rows:
            own = [one for one in self.hurry if one.standing.project.group == row.of.key]
            if own:
                found.append(Pressed(row.of, len(own), sum((one.short for one in own), ZERO)))
        return tuple(found)

    @property
    def overall(self) -> Compared:
        """Money disbursed overall, against its target."""
        return self.compared[0]


def followed(progress: Progress, office: Office, settings: Settings) -> Followed:
    """The tables of `progress`. Raises `DecisionError`."""
    year = progress.year
    strategies = year.frame.strategies
    named = strategies_of(strategies.record) if strategies else ()
    found = compared(progress.by_source, progress.quarter, settings, office, progress.day)
    sources = _by_source(progress, office)
    return Followed(
        progress,
        _table(progress, groups_of(office), progress.by(lambda project: project.group)),
        _table(progress, named, progress.by(lambda project: project.strategy or "")),
        sources,
        found,
        _less(progress.money, found[0]),
        hurried(progress),
        tuple(_point(each, office, settings) for each in trend(year, progress.quarter)),
        tuple(_carried(progress, sources)),
    )


def _less(all_: Money, overall: Compared) -> Money:
    """What the targets leave out: the plan's money and what was disbursed of it."""
    return Money(all_.plan - overall.base, all_.disbursed - overall.amount)


def _table(
    progress: Progress, known: Iterable[Named], parts: Mapping[str, tuple[Standing, ...]]
) -> Table:
    rows = [_row(of, parts[of.key]) for of in with_strangers(known, parts) if of.key in parts]
    return Table(tuple(rows), _row(Named("", None), progress.standings))


def _row(of: Named, standings: tuple[Standing, ...]) -> Row:
    return Row(
        of,
        standings,
        total_of(standing.money for standing in standings),
        sum((standing.in_quarter for standing in standings), ZERO),
    )


def _by_source(progress: Progress, office: Office) -> Table:
    rows = [
        _of_source(of, progress)
        for of in with_strangers(sources_of(office), progress.by_source)
        if of.key in progress.by_source
    ]
    total = Row(Named("", None), progress.standings, progress.money, progress.in_quarter)
    return Table(tuple(rows), total)


def _of_source(of: Named, progress: Progress) -> Row:
    standings = tuple(one for one in progress.standings if of.key in one.by_source)
    earlier = sum((one.earlier_by_source.get(of.key, Money()).disbursed for one in standings), ZERO)
    money = progress.by_source[of.key]
    return Row(of, standings, money, money.disbursed - earlier)


def _point(progress: Progress, office: Office, settings: Settings) -> Point:
    overall = compared(progress.by_source, progress.quarter, settings, office, progress.day)[0]
    return Point(
        progress.quarter,
        progress.money,
        progress.in_quarter,
        progress.due,
        overall,
    )


def _carried(progress: Progress, sources: Table) -> Iterable[Carried]:
    if progress.quarter != QUARTERS[-1]:
        return
    names = {row.of.key: row.of for row in sources.rows}
    for standing in progress.standings:
        for row in standing.result.money if standing.result else ():
            if row.carried_over:
                yield Carried(standing, names[row.source], row)
