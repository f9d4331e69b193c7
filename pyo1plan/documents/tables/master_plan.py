"""The master plan: projects with their indicators and activities, targets and money by quarter.

After the table of the Office of the Basic Education Commission, whose header has two rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pyo1plan.documents.tables.named import QUARTERS
from pyo1plan.documents.tables.register import Register, RegisterRow
from pyo1plan.records.proposal import Activity, Kpi, Proposal
from pyo1plan.thai.fiscal import quarter_of, quarter_span

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class QuarterCell:
    """One quarter of a row: the indicator's target, whether work is under way, money (baht)."""

    target: Decimal | None
    busy: bool
    amount: Decimal


@dataclass(frozen=True, slots=True)
class MasterRow:
    """A project, one of its indicators or one of its activities."""

    kind: Literal["project", "kpi", "activity"]
    project: Proposal
    text: str
    group: str | None
    unit: str | None
    target: Decimal | None
    total: Decimal
    quarters: tuple[QuarterCell, ...]


@dataclass(frozen=True, slots=True)
class MasterBlock:
    """The rows of one strategy and its sums."""

    id: str
    strategy: str | None
    rows: tuple[MasterRow, ...]
    quarters: tuple[Decimal, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class MasterPlan:
    blocks: tuple[MasterBlock, ...]
    quarters: tuple[Decimal, ...]
    total: Decimal


def master_plan(year: int, register: Register) -> MasterPlan:
    """The master plan of fiscal year `year` (พ.ศ.), in the order of the register.

    Its sums are made of the activities' lines, not taken over from the register.
    """
    blocks = tuple(
        _block(block.id, block.strategy, [r for row in block.rows for r in _rows(year, row)])
        for block in register.blocks
    )
    return MasterPlan(
        blocks,
        tuple(sum((b.quarters[i] for b in blocks), _NONE) for i in range(4)),
        sum((b.total for b in blocks), _NONE),
    )


def _block(id_: str, strategy: str | None, rows: list[MasterRow]) -> MasterBlock:
    activities = [r for r in rows if r.kind == "activity"]
    return MasterBlock(
        id_,
        strategy,
        tuple(rows),
        tuple(sum((r.quarters[i].amount for r in activities), _NONE) for i in range(4)),
        sum((r.total for r in activities), _NONE),
    )


def _rows(year: int, row: RegisterRow) -> list[MasterRow]:
    project = row.project
    return [
        MasterRow(
            "project",
            project,
            project.name,
            row.group,
            None,
            None,
            project.budget.total,
            tuple(QuarterCell(None, False, amount) for amount in project.budget.quarters),
        ),
        *(_kpi_row(project, kpi) for kpi in project.kpis),
        *(_activity_row(year, project, activity) for activity in project.activities),
    ]


def _kpi_row(project: Proposal, kpi: Kpi) -> MasterRow:
    """The target is due in the quarter in which the project ends."""
    due = str(quarter_of(project.end)) if project.end else "4"
    cells = tuple(QuarterCell(kpi.target if q == due else None, False, _NONE) for q in QUARTERS)
    return MasterRow("kpi", project, kpi.name, None, kpi.unit, kpi.target, _NONE, cells)


def _activity_row(year: int, project: Proposal, activity: Activity) -> MasterRow:
    cells = tuple(
        QuarterCell(
            None,
            _overlaps(year, int(q), activity),
            sum((line.amount for line in activity.lines if line.quarter == q), _NONE),
        )
        for q in QUARTERS
    )
    return MasterRow("activity", project, activity.name, None, None, None, activity.total, cells)


def _overlaps(year: int, quarter: int, activity: Activity) -> bool:
    first, last = quarter_span(year, quarter)
    start = activity.start or activity.end
    end = activity.end or activity.start
    return start is not None and end is not None and start <= last and end >= first
