"""What the plan holds of one project, beside what was reported of it: money by source, what is due, activities.

All amounts are exact baht.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Activity, Proposal
from pyo1plan.records.results import ActivityResult, ProjectResult
from pyo1plan.thai.canonical import canonical
from pyo1plan.year.spending import ZERO, Money

#: The key of money of which nobody says the source.
UNSAID = ""
#: Statuses after which nothing more is to be done.
ENDED = ("completed", "cancelled")


def money_by_source(project: Proposal) -> dict[str, Decimal]:
    """The project's money in the plan by fund source, in baht; together its total.

    `UNSAID` holds what its lines do not explain.
    """
    found: dict[str, Decimal] = {}
    for line in project.lines:
        found[line.source] = found.get(line.source, ZERO) + line.amount
    unsaid = project.budget.total - sum(found.values(), ZERO)
    return {**found, UNSAID: unsaid} if unsaid else found


def spent_by_source(result: ProjectResult, planned: tuple[str, ...]) -> dict[str, Money]:
    """What was reported as spent by source; one that has a single source of `planned` needs no rows."""
    if result.money:
        found: dict[str, Money] = {}
        for one in result.money:
            money = Money(ZERO, one.disbursed, one.committed, one.carried_over or ZERO)
            found[one.source] = found.get(one.source, Money()) + money
        return found
    if not result.spent:
        return {}
    return {planned[0] if len(planned) == 1 else UNSAID: Money(disbursed=result.spent)}


def due_by(project: Proposal, quarter: str) -> Decimal:
    """What the plan means to have spent by the end of `quarter`, in baht."""
    return sum(project.budget.quarters[: int(quarter)], ZERO)


def short_of(
    project: Proposal, result: ProjectResult | None, quarter: str, used: Decimal
) -> Decimal:
    """How much less was used than the plan means to have used by the end of `quarter`, in baht.

    What activities that have ended left over is saved, not short; a project that has ended is never
    short.
    """
    if result is not None and result.status in ENDED:
        return ZERO
    open_ = due = due_by(project, quarter)
    for activity, told in paired(project, result) if result else ():
        if told is not None and told.status in ENDED:
            open_ -= sum((x.amount for x in activity.lines if x.quarter <= quarter), ZERO)
    return max(ZERO, min(due - used, open_))


def paired(
    project: Proposal, result: ProjectResult
) -> Iterator[tuple[Activity, ActivityResult | None]]:
    """Each activity of the plan and what was reported of it; equal names in their order."""
    told: dict[str, list[ActivityResult]] = {}
    for one in result.activities:
        told.setdefault(canonical(one.activity), []).append(one)
    for activity in project.activities:
        named = told.get(canonical(activity.name))
        yield activity, (named.pop(0) if named else None)
