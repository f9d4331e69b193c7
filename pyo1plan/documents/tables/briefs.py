"""Briefs asked of the province and the cluster by issue (แบบ จ.๑, กจ.๑), and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.records.integration_plans import LinkedItem, LinkedPlan
from pyo1plan.records.integration_project import PAYERS, PUT_FORWARD, IntegrationProject

_NONE = Decimal(0)
_ASKED = ("province", "cluster")


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One brief, `number`ed through its form; `payers` in the order of the form's columns (baht)."""

    number: int
    brief: IntegrationProject
    payers: tuple[Decimal, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class IssueBlock:
    """The briefs that answer one issue; plan and item are None where it is not known."""

    plan: LinkedPlan | None
    item: LinkedItem | None
    rows: tuple[BriefRow, ...]
    payers: tuple[Decimal, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class FormTable:
    """One form: what is asked of one level for one fiscal year (พ.ศ.)."""

    asked: str
    for_year: int
    blocks: tuple[IssueBlock, ...]
    payers: tuple[Decimal, ...]
    total: Decimal

    @property
    def count(self) -> int:
        return sum(len(block.rows) for block in self.blocks)


def put_forward(briefs: Iterable[IntegrationProject]) -> tuple[IntegrationProject, ...]:
    """The briefs that the office selected or sent, in the order of the forms."""
    return ranked(brief for brief in briefs if brief.state in PUT_FORWARD)


def ranked(briefs: Iterable[IntegrationProject]) -> tuple[IntegrationProject, ...]:
    """The briefs as the forms list them: by whom they ask, for which year, and by rank."""
    return tuple(sorted(briefs, key=_rank))


def _rank(brief: IntegrationProject) -> tuple[int, int, bool, int, str]:
    """Province before cluster, the earlier year first; briefs without a rank come last."""
    priority = brief.priority
    return (
        _ASKED.index(brief.asked),
        brief.for_year,
        priority is None,
        priority or 0,
        brief.id,
    )


def form_tables(
    briefs: Iterable[IntegrationProject], plans: Sequence[LinkedPlan]
) -> tuple[FormTable, ...]:
    """The forms of the briefs that were put forward; issues stand in the order of the plans."""
    chosen = put_forward(briefs)
    forms = dict.fromkeys((brief.asked, brief.for_year) for brief in chosen)
    return tuple(
        _form(*form, [b for b in chosen if (b.asked, b.for_year) == form], plans) for form in forms
    )


def _form(
    asked: str, for_year: int, briefs: Sequence[IntegrationProject], plans: Sequence[LinkedPlan]
) -> FormTable:
    order = {(plan.key, item.code): None for plan in plans for item in plan.items}
    keys = [*order, *(key for b in briefs if (key := _issue(b)) not in order)]
    blocks: list[IssueBlock] = []
    number = 0
    for key in dict.fromkeys(keys):
        answering = [brief for brief in briefs if _issue(brief) == key]
        if answering:
            blocks.append(_block(key, answering, plans, number))
            number += len(answering)
    return FormTable(
        asked,
        for_year,
        tuple(blocks),
        _columns(block.payers for block in blocks),
        sum((block.total for block in blocks), _NONE),
    )


def _issue(brief: IntegrationProject) -> tuple[str, str]:
    return (brief.issue.plan, brief.issue.code) if brief.issue else ("", "")


def _block(
    key: tuple[str, str],
    briefs: Sequence[IntegrationProject],
    plans: Sequence[LinkedPlan],
    before: int,
) -> IssueBlock:
    plan = next((plan for plan in plans if plan.key == key[0]), None)
    rows = tuple(
        BriefRow(i, brief, tuple(brief.paid_by(payer) for payer in PAYERS), brief.total or _NONE)
        for i, brief in enumerate(briefs, before + 1)
    )
    return IssueBlock(
        plan,
        plan.item(key[1]) if plan else None,
        rows,
        _columns(row.payers for row in rows),
        sum((row.total for row in rows), _NONE),
    )


def _columns(rows: Iterable[tuple[Decimal, ...]]) -> tuple[Decimal, ...]:
    listed = list(rows)
    return tuple(sum((row[i] for row in listed), _NONE) for i in range(len(PAYERS)))
