"""Last year looked back on: policies by level, strategies, and projects with what they spent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.records.policies import Framework, FrameworkItem, Policies
from pyo1plan.records.review import (
    Against,
    NewStrategy,
    Review,
    ReviewedPolicy,
    ReviewedProject,
    ReviewedStrategy,
)
from pyo1plan.records.strategies import Strategies, Strategy


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """A plan or policy, or some of its items, and this year's strategies that answer them.

    `reviewed` is None where the review has not looked at it; `gone` are codes of items that ended.
    """

    framework: Framework
    reviewed: ReviewedPolicy | None
    items: tuple[FrameworkItem, ...]
    gone: tuple[str, ...]
    strategies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PolicyLevel:
    """The plans and policies of one level; None: standards and policies without a level."""

    level: int | None
    rows: tuple[PolicyRow, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What something was held against: a plan or policy by its short name, and codes of items."""

    name: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrategyRow:
    """A strategy of last year (`old`) or a new one, and as which of this year's it goes on."""

    id: str
    name: str
    old: ReviewedStrategy | None
    against: tuple[Held, ...]
    reason: str
    goes_on: Strategy | None


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A project of last year and the part of its money that was disbursed, in percent."""

    project: ReviewedProject
    percent: Decimal
    against: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class ReviewTable:
    """`budget` and `spent` are sums in baht; `counts` tells how many continue, adjust, drop."""

    record: Review
    levels: tuple[PolicyLevel, ...]
    strategies: tuple[StrategyRow, ...]
    rows: tuple[ReviewRow, ...]
    budget: Decimal
    spent: Decimal
    counts: dict[str, int]

    @property
    def percent(self) -> Decimal:
        return _part(self.spent, self.budget)


def review_table(record: Review, policies: Policies, strategies: Strategies) -> ReviewTable:
    """The review of last year, held against this year's `policies` and `strategies`."""
    counts = {"continue": 0, "adjust": 0, "drop": 0}
    for project in record.projects:
        counts[project.verdict] += 1
    names = {f.key: f.short_name for f in policies.frameworks}
    return ReviewTable(
        record,
        _levels(record, policies) if record.policies else (),
        (
            *(_kept(s, strategies, names) for s in record.strategies),
            *(_new(s, strategies, names) for s in record.new_strategies),
        ),
        tuple(
            ReviewRow(p, _part(p.spent, p.budget), _held(p.against, names)) for p in record.projects
        ),
        sum((p.budget for p in record.projects), Decimal(0)),
        sum((p.spent for p in record.projects), Decimal(0)),
        counts,
    )


def _levels(record: Review, policies: Policies) -> tuple[PolicyLevel, ...]:
    """Every plan and policy of the year by its level, highest first, those without one last."""
    found = {f.level for f in policies.frameworks}
    return tuple(
        PolicyLevel(
            level,
            tuple(
                row
                for framework in policies.frameworks
                if framework.level == level
                for row in _policy_rows(record, framework)
            ),
        )
        for level in sorted(found, key=lambda level: (level is None, level or 0))
    )


def _policy_rows(record: Review, framework: Framework) -> Iterator[PolicyRow]:
    reviewed = [row for row in record.policies if row.framework == framework.key]
    if not reviewed:
        yield PolicyRow(framework, None, (), (), ())
    known = {item.code: item for item in framework.items}
    for row in reviewed:
        yield PolicyRow(
            framework,
            row,
            tuple(known[code] for code in row.items if code in known),
            tuple(code for code in row.items if code not in known),
            _answering(record, row),
        )


def _answering(record: Review, row: ReviewedPolicy) -> tuple[str, ...]:
    """This year's strategies that answer an item of the row; any item, where it is the whole."""
    answering = (
        id_
        for id_, against in record.answers
        if (codes := against.get(row.framework, ()))
        and (not row.items or not set(codes).isdisjoint(row.items))
    )
    return tuple(sorted(set(answering)))


def _kept(old: ReviewedStrategy, this_year: Strategies, names: Mapping[str, str]) -> StrategyRow:
    goes_on = this_year.strategy(old.goes_on_as) if old.goes_on_as else None
    return StrategyRow(old.id, old.name, old, _held(old.against, names), old.reason, goes_on)


def _new(new: NewStrategy, this_year: Strategies, names: Mapping[str, str]) -> StrategyRow:
    known = this_year.strategy(new.id)
    name = known.name if known else new.id
    return StrategyRow(new.id, name, None, _held(new.against, names), new.reason, known)


def _held(against: Against, names: Mapping[str, str]) -> tuple[Held, ...]:
    return tuple(Held(names.get(key, key), codes) for key, codes in against.items() if codes)


def _part(part: Decimal, whole: Decimal) -> Decimal:
    return part * 100 / whole if whole else Decimal(0)
