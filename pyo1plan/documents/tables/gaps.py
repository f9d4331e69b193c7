"""What no project answers yet: strategies, their indicators, and policies that must be answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pyo1plan.documents.tables.alignment import alignment
from pyo1plan.documents.tables.kpis import strategy_kpis
from pyo1plan.records.office import Office
from pyo1plan.records.policies import Policies
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.strategies import Strategies
from pyo1plan.words import Words

GapKind = Literal["strategy", "kpi", "policy"]
KINDS: dict[GapKind, Words] = {
    "strategy": Words("กลยุทธ์", "strategy"),
    "kpi": Words("ตัวชี้วัดกลยุทธ์", "strategy indicator"),
    "policy": Words("นโยบายที่ต้องรองรับ", "policy to answer"),
}


@dataclass(frozen=True, slots=True)
class Gap:
    """Something without a project. `of` is what it belongs to; `group` who is in charge, if named."""

    kind: GapKind
    code: str
    name: str
    of: str
    group: str | None = None


def gaps(
    strategies: Strategies, policies: Policies, office: Office, projects: tuple[Proposal, ...]
) -> tuple[Gap, ...]:
    """What none of `projects` answers, in the order of the year's lists."""
    return (
        *_of_strategies(strategies, office, projects),
        *(
            Gap("policy", column.item.code, column.item.name, matrix.framework.short_name)
            for matrix in alignment(policies, projects).matrices
            if matrix.framework.answer_required
            for column in matrix.columns
            if not column.count
        ),
    )


def _of_strategies(
    strategies: Strategies, office: Office, projects: tuple[Proposal, ...]
) -> Iterator[Gap]:
    used = {project.strategy for project in projects}
    for strategy, table in zip(
        strategies.strategies, strategy_kpis(strategies, office, projects), strict=True
    ):
        if strategy.id not in used:
            yield Gap("strategy", strategy.id, strategy.name, "")
        for row in table.rows:
            if not row.projects:
                yield Gap("kpi", row.kpi.id, row.kpi.name, strategy.id, row.group)
