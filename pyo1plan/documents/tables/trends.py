"""The indicators of the strategies over the years: what was aimed at and what was reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pyo1plan.records.strategies import Strategies, Strategy, StrategyKpi
from pyo1plan.thai.canonical import canonical
from pyo1plan.year.model import Year
from pyo1plan.year.progress import QUARTERS, Standing, progress


@dataclass(frozen=True, slots=True)
class Column:
    """What a column tells: the target or the result of one fiscal year (พ.ศ.)."""

    what: Literal["target", "result"]
    year: int


@dataclass(frozen=True, slots=True)
class Point:
    """One value; `stated` is the baseline that a year gives where a report says something else."""

    value: Decimal | None = None
    stated: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One indicator and its values, a point for each column."""

    kpi: StrategyKpi
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class StrategyTrend:
    """A strategy of this year and its indicators."""

    strategy: Strategy
    rows: tuple[TrendRow, ...]


@dataclass(frozen=True, slots=True)
class Trends:
    """The table, in the order of this year's strategies."""

    columns: tuple[Column, ...]
    strategies: tuple[StrategyTrend, ...]


@dataclass(frozen=True, slots=True)
class _Aims:
    """What one year aims at, and where it says that its indicators stood."""

    year: int
    strategies: Strategies
    standings: tuple[Standing, ...] = ()


def trends(number: int, strategies: Strategies, past: Sequence[Year]) -> Trends | None:
    """The indicators of fiscal year `number` beside those of the years before that stand here.

    A result is what was last reported in its year under the indicator's name, else the baseline that
    a later year gives for it. None where no year before has strategies. Raises `DecisionError`.
    """
    before = [
        _Aims(year.frame.number, held.record, progress(year, QUARTERS[-1]).standings)
        for year in reversed(past)
        if (held := year.frame.strategies) is not None
    ]
    if not before:
        return None
    years = [*before, _Aims(number, strategies)]
    columns = [Column("result", years[0].year - 1)]
    for one in before:
        columns += [Column("target", one.year), Column("result", one.year)]
    columns.append(Column("target", number))
    made = tuple(
        StrategyTrend(
            strategy,
            tuple(
                TrendRow(kpi, tuple(_point(kpi, column, years) for column in columns))
                for kpi in strategy.kpis
            ),
        )
        for strategy in strategies.strategies
    )
    return Trends(tuple(columns), made)


def _point(kpi: StrategyKpi, column: Column, years: Sequence[_Aims]) -> Point:
    if column.what == "target":
        return Point(
            next((k.target for y in years if y.year == column.year for k in _same(kpi, y)), None)
        )
    stated = next(
        (k.baseline for y in years for k in _same(kpi, y) if k.baseline_year == column.year), None
    )
    told = next((_reported(kpi, y.standings) for y in years if y.year == column.year), None)
    if told is None:
        return Point(stated)
    return Point(told, stated if stated is not None and stated != told else None)


def _same(kpi: StrategyKpi, aims: _Aims) -> Iterator[StrategyKpi]:
    """The year's indicator of the same id, if its name is the same too: ids are given anew."""
    for strategy in aims.strategies.strategies:
        for other in strategy.kpis:
            if other.id == kpi.id and canonical(other.name) == canonical(kpi.name):
                yield other


def _reported(kpi: StrategyKpi, standings: Sequence[Standing]) -> Decimal | None:
    """What projects that serve the indicator reported under its name; None unless they agree."""
    found = {
        measured.value
        for one in standings
        if kpi.id in one.project.strategy_kpis
        for measured in one.indicators
        if canonical(measured.kpi.name) == canonical(kpi.name) and measured.value is not None
    }
    return found.pop() if len(found) == 1 else None
