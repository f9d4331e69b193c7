"""Projects put together, taken apart, and money moved between them: pure changes of records.

Whatever is done here, the money of all projects together stays the same, to the satang and by fund
source.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pyo1plan.records.meeting import Part, Transfer
from pyo1plan.records.proposal import Activity, Line, ProjectBudget, Proposal


class ReshapingError(ValueError):
    """What a decision asks for cannot be done; `field` is the one of the decision that is at fault."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def merged(into: Proposal, other: Proposal) -> Proposal:
    """`into` with all that `other` sets out to do and all its money; names and owner stay."""
    shift = len(into.objectives)
    kpis = tuple(
        kpi if kpi.measures is None else kpi.model_copy(update={"measures": kpi.measures + shift})
        for kpi in other.kpis
    )
    targets = into.targets.model_copy(
        update={
            "quantity": into.targets.quantity + other.targets.quantity,
            "quality": into.targets.quality + other.targets.quality,
        }
    )
    quarters = zip(into.budget.quarters, other.budget.quarters, strict=True)
    budget = into.budget.model_copy(
        update={
            "total": into.budget.total + other.budget.total,
            "quarters": tuple(one + two for one, two in quarters),
        }
    )
    keys = dict.fromkeys((*into.align, *other.align))
    align = {key: _united(into.align.get(key, ()), other.align.get(key, ())) for key in keys}
    return into.model_copy(
        update={
            "objectives": into.objectives + other.objectives,
            "targets": targets,
            "kpis": into.kpis + kpis,
            "activities": into.activities + other.activities,
            "budget": budget,
            "align": align,
            "strategy_kpis": _united(into.strategy_kpis, other.strategy_kpis),
            "schools": _united(into.schools, other.schools),
            "risks": into.risks + other.risks,
            "evaluation": into.evaluation + other.evaluation,
            "benefits": _united(into.benefits, other.benefits),
            "start": min((d for d in (into.start, other.start) if d), default=None),
            "end": max((d for d in (into.end, other.end) if d), default=None),
        }
    )


def split(project: Proposal, parts: Sequence[Part]) -> tuple[Proposal, ...]:
    """The projects that `parts` make of `project`: every activity goes to exactly one of them.

    What a project says besides its activities and money is said by each part. Raises
    `ReshapingError` ("parts") unless there are two parts or more of different codes, the activities
    are shared out exactly, and the project's money is the sum of its lines.
    """
    taken = sorted(number for part in parts for number in part.activities)
    codes = {part.id for part in parts}
    if len(parts) < 2 or len(codes) < len(parts):
        raise ReshapingError("parts")
    if taken != list(range(1, len(project.activities) + 1)):
        raise ReshapingError("parts")
    made = tuple(_part(project, part) for part in parts)
    if sum(p.budget.total for p in made) != project.budget.total or any(
        sum(p.budget.quarters[q] for p in made) != project.budget.quarters[q] for q in range(4)
    ):
        raise ReshapingError("parts")
    return made


def _part(project: Proposal, part: Part) -> Proposal:
    activities = tuple(project.activities[number - 1] for number in part.activities)
    lines = [line for activity in activities for line in activity.lines]
    return project.model_copy(
        update={
            "id": part.id,
            "name": part.name,
            "group": part.group or project.group,
            "activities": activities,
            "budget": _budget_of(lines, project.budget),
        }
    )


def _budget_of(lines: Sequence[Line], like: ProjectBudget) -> ProjectBudget:
    quarters = [Decimal(0)] * 4
    for line in lines:
        quarters[int(line.quarter) - 1] += line.amount
    return like.model_copy(update={"total": sum(quarters), "quarters": tuple(quarters)})


def transferred(giver: Proposal, taker: Proposal, transfer: Transfer) -> tuple[Proposal, Proposal]:
    """Both projects after the transfer.

    The line that gives may not go below zero; at zero it stays, so that later decisions count the
    lines as this one did. A line whose amount is changed keeps no quantity, rate and times: they
    would no longer give the amount. Raises
    `ReshapingError` for a line that is not there, too little money, another fund source, or a
    project that would give to itself.
    """
    if giver.id == taker.id or transfer.amount <= 0:
        raise ReshapingError("transfer")
    a, b = _place(giver, transfer.from_line, "transfer.from_line")
    source = giver.activities[a].lines[b]
    if source.amount < transfer.amount:
        raise ReshapingError("transfer.amount")
    giver = _with_line(giver, a, b, _of_amount(source, source.amount - transfer.amount))
    quarter = int(source.quarter) - 1
    giver = _with_money(giver, a, quarter, -transfer.amount)
    if transfer.to_line is None:
        return giver, _with_new_line(taker, source, transfer)
    c, d = _place(taker, transfer.to_line, "transfer.to_line")
    target = taker.activities[c].lines[d]
    if target.source != source.source:
        raise ReshapingError("transfer.to_line")
    taker = _with_line(taker, c, d, _of_amount(target, target.amount + transfer.amount))
    return giver, _with_money(taker, c, int(target.quarter) - 1, transfer.amount)


def _with_new_line(taker: Proposal, source: Line, transfer: Transfer) -> Proposal:
    if not taker.activities or transfer.item is None:
        raise ReshapingError("transfer.item")
    line = _of_amount(source, transfer.amount).model_copy(update={"item": transfer.item})
    taker = _with_line(taker, 0, len(taker.activities[0].lines), line)
    return _with_money(taker, 0, int(source.quarter) - 1, transfer.amount)


def _place(project: Proposal, code: str, field: str) -> tuple[int, int]:
    """The indexes (from 0) of the activity and the line that `code` (1.2) names."""
    activity, dot, line = code.partition(".")
    if not (
        dot and activity.isascii() and activity.isdigit() and line.isascii() and line.isdigit()
    ):
        raise ReshapingError(field)
    a, b = int(activity) - 1, int(line) - 1
    if not (0 <= a < len(project.activities) and 0 <= b < len(project.activities[a].lines)):
        raise ReshapingError(field)
    return a, b


def _of_amount(line: Line, amount: Decimal) -> Line:
    return line.model_copy(
        update={"amount": amount, "quantity": None, "unit": None, "rate": None, "times": None}
    )


def _with_line(project: Proposal, a: int, b: int, line: Line) -> Proposal:
    """The project with `line` as line `b` of activity `a`: in the place of one, or behind the last."""
    lines = list(project.activities[a].lines)
    lines[b : b + 1] = [line]
    return _with_activity(project, a, {"lines": tuple(lines)})


def _with_money(project: Proposal, a: int, quarter: int, change: Decimal) -> Proposal:
    """The project with its stated amounts (total, quarter, activity) moved by `change` baht."""
    stated = project.activities[a].amount
    if stated is not None:
        project = _with_activity(project, a, {"amount": stated + change})
    quarters = list(project.budget.quarters)
    quarters[quarter] += change
    if quarters[quarter] < 0 or project.budget.total + change < 0:
        raise ReshapingError("transfer.amount")
    budget = project.budget.model_copy(
        update={"total": project.budget.total + change, "quarters": tuple(quarters)}
    )
    return project.model_copy(update={"budget": budget})


def _with_activity(project: Proposal, a: int, update: dict[str, object]) -> Proposal:
    activities: list[Activity] = list(project.activities)
    activities[a] = activities[a].model_copy(update=update)
    return project.model_copy(update={"activities": tuple(activities)})


def _united(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one + two))
