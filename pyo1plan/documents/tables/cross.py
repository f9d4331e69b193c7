"""Money by two things at once, with totals both ways."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.tables.named import Named, with_strangers
from pyo1plan.documents.tables.shares import shares


@dataclass(frozen=True, slots=True)
class CrossRow:
    """One row: an amount for each column, and their sum."""

    of: Named
    amounts: tuple[Decimal, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class Cross:
    """A table of money; `shares` are the columns' parts of the whole in percent."""

    columns: tuple[Named, ...]
    rows: tuple[CrossRow, ...]
    totals: tuple[Decimal, ...]
    shares: tuple[Decimal, ...]
    total: Decimal


def cross(
    cells: Iterable[tuple[str, str, Decimal]],
    rows: Iterable[Named],
    columns: Iterable[Named],
) -> Cross:
    """Sums of `cells` (row key, column key, baht); unknown keys get rows and columns of their own."""
    sums: dict[tuple[str, str], Decimal] = {}
    for row, column, amount in cells:
        sums[row, column] = sums.get((row, column), Decimal(0)) + amount
    heads = with_strangers(columns, (column for _, column in sums))
    lines = tuple(
        _row(of, [sums.get((of.key, head.key), Decimal(0)) for head in heads])
        for of in with_strangers(rows, (row for row, _ in sums))
    )
    totals = tuple(sum((line.amounts[i] for line in lines), Decimal(0)) for i in range(len(heads)))
    return Cross(heads, lines, totals, shares(totals), sum(totals, Decimal(0)))


def _row(of: Named, amounts: list[Decimal]) -> CrossRow:
    return CrossRow(of, tuple(amounts), sum(amounts, Decimal(0)))


def without_empty_columns(table: Cross) -> Cross:
    """The table without columns that hold nothing: sources that no project uses."""
    kept = [i for i, total in enumerate(table.totals) if total]
    return Cross(
        tuple(table.columns[i] for i in kept),
        tuple(CrossRow(r.of, tuple(r.amounts[i] for i in kept), r.total) for r in table.rows),
        tuple(table.totals[i] for i in kept),
        tuple(table.shares[i] for i in kept),
        table.total,
    )
