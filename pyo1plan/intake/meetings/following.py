"""What follows from a change: the sums that agreed before and would no longer agree after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from pyo1plan.records.proposal import Activity, Line, Proposal

Amounts = tuple[tuple[Decimal, ...], ...]


def following(before: Proposal, after: Proposal, said: Collection[str]) -> dict[str, Decimal]:
    """The dotted fields that a meeting need not spell out, with their new amounts in baht.

    `after` is `before` with the changes in `said`. A line's amount follows its quantity, rate and
    times; an activity's amount, the project's total and its quarters follow the lines. Only a sum
    that agreed before follows, and only where the meeting said nothing of it.
    """
    lines = _lines(before, after, said)
    found = {
        f"activities.{i + 1}.lines.{j + 1}.amount": amount
        for i, amounts in enumerate(lines)
        for j, amount in enumerate(amounts)
        if amount != after.activities[i].lines[j].amount
    }
    found |= dict(_of_activities(before, after, lines))
    found |= dict(_of_budget(before, after, lines))
    return {field: amount for field, amount in found.items() if not _is_said(field, said)}


def _is_said(field: str, said: Collection[str]) -> bool:
    """Whether a change names the field, one that holds it, or a part of it."""
    return any(f"{field}.".startswith(f"{s}.") or f"{s}.".startswith(f"{field}.") for s in said)


def _lines(before: Proposal, after: Proposal, said: Collection[str]) -> Amounts:
    """Every line's amount as it will be."""
    return tuple(
        tuple(
            line.amount
            if _is_said(f"activities.{i + 1}.lines.{j + 1}.amount", said)
            else _amount(_line(before, i, j), line)
            for j, line in enumerate(activity.lines)
        )
        for i, activity in enumerate(after.activities)
    )


def _line(project: Proposal, i: int, j: int) -> Line | None:
    activity = _activity(project, i)
    return activity.lines[j] if activity and j < len(activity.lines) else None


def _activity(project: Proposal, i: int) -> Activity | None:
    return project.activities[i] if i < len(project.activities) else None


def _amount(before: Line | None, after: Line) -> Decimal:
    product = _product(after)
    if before is None or product is None or _product(before) != before.amount:
        return after.amount
    return product if product == round(product, 2) else after.amount


def _product(line: Line) -> Decimal | None:
    if line.quantity is None or line.rate is None:
        return None
    return line.quantity * line.rate * (line.times if line.times is not None else 1)


def _of_activities(
    before: Proposal, after: Proposal, lines: Amounts
) -> Iterator[tuple[str, Decimal]]:
    for i, activity in enumerate(after.activities):
        was, total = _activity(before, i), sum(lines[i], Decimal(0))
        agreed = was is not None and bool(was.lines) and was.amount == was.total
        if agreed and lines[i] and activity.amount != total:
            yield f"activities.{i + 1}.amount", total


def _of_budget(before: Proposal, after: Proposal, lines: Amounts) -> Iterator[tuple[str, Decimal]]:
    was = _quarters(before, tuple(tuple(x.amount for x in a.lines) for a in before.activities))
    now = _quarters(after, lines)
    if not any(a.lines for a in after.activities):
        return
    if sum(was) == before.budget.total and sum(now) != after.budget.total:
        yield "budget.total", sum(now, Decimal(0))
    if tuple(was) == before.budget.quarters:
        for q in range(4):
            if now[q] != after.budget.quarters[q]:
                yield f"budget.quarters.{q + 1}", now[q]


def _quarters(project: Proposal, lines: Amounts) -> list[Decimal]:
    quarters = [Decimal(0)] * 4
    for activity, amounts in zip(project.activities, lines, strict=True):
        for line, amount in zip(activity.lines, amounts, strict=True):
            quarters[int(line.quarter) - 1] += amount
    return quarters
