"""Years side by side: last year's projects with the years around it, and their indicators.

What stands in the folder of a past year counts: its plan as it stands and what was last reported.
Where there is no such folder, the review tells. All amounts are exact baht.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from pyo1plan.records.proposal import Kpi, Proposal
from pyo1plan.records.review import Review, ReviewedProject
from pyo1plan.thai.canonical import canonical
from pyo1plan.year.model import Year
from pyo1plan.year.progress import QUARTERS, Measured, Standing, progress
from pyo1plan.year.spending import ZERO, percent_of


@dataclass(frozen=True, slots=True)
class Amounts:
    """A project's money in one year; None for what nobody tells."""

    budget: Decimal | None = None
    spent: Decimal | None = None

    @property
    def percent(self) -> Decimal | None:
        """How much of it was disbursed."""
        if self.budget is None or self.spent is None:
            return None
        return percent_of(self.spent, self.budget)


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator of last year's project: where it began, its aim, what it came to, its next aim."""

    kpi: Kpi
    began: Decimal | None
    measured: Measured
    next_target: Decimal | None


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project of last year with the year before it and this one.

    `counted_above` is true where this year's project goes on from one of the rows above, too, so
    that its money stands there.
    """

    id: str
    name: str
    earlier: Amounts
    last: Amounts
    now: Decimal | None
    follower: str | None
    counted_above: bool
    indicators: tuple[IndicatorRow, ...]


@dataclass(frozen=True)
class ProjectYears:
    """The table; `year` is last year. `stands` and `earlier_stands` tell whose folders stand here."""

    year: int
    stands: bool
    earlier_stands: bool
    rows: tuple[ProjectRow, ...]
    #: The quarters of the last reports that the table leans on, in order.
    quarters: tuple[str, ...]

    @cached_property
    def with_earlier(self) -> bool:
        """Whether anything is known of the year before last."""
        return any(row.earlier != Amounts() for row in self.rows)

    @cached_property
    def with_indicators(self) -> bool:
        """Whether results of indicators can be shown at all."""
        return any(row.indicators for row in self.rows)

    @cached_property
    def earlier(self) -> Amounts:
        """The money of the year before last."""
        return _together(row.earlier for row in self.rows)

    @cached_property
    def last(self) -> Amounts:
        """The money of last year."""
        return _together(row.last for row in self.rows)

    @cached_property
    def now(self) -> Decimal:
        """This year's money of the projects that go on, each counted once."""
        return sum((row.now or ZERO for row in self.rows if not row.counted_above), ZERO)


def project_years(
    number: int, review: Review | None, past: Sequence[Year], projects: Sequence[Proposal]
) -> ProjectYears | None:
    """The table of fiscal year `number`, whose plan holds `projects`; None where nobody tells.

    `past` are the years before it that stand here, the latest first. Raises `DecisionError`.
    """
    looks_back = review if review and review.year == number - 1 else None
    ends = [_ends(year) for year in past[:2]]
    told = _told(looks_back)
    found = {id_: _of_standing(one) for id_, one in ends[0].items()} if ends else told
    if not found:
        return None
    # In the order of the review's own table, then what it leaves out.
    last = {id_: found[id_] for id_ in dict.fromkeys((*told, *found)) if id_ in found}
    followers = _followers(looks_back, projects)
    earlier = _Earlier(past, ends)
    names = {id_: one.project.name for id_, one in ends[0].items()} if ends else {}
    names = {p.id: p.name for p in (looks_back.projects if looks_back else ())} | names
    rows: list[ProjectRow] = []
    shown: set[str] = set()
    for id_, amounts in last.items():
        follower = followers.get(id_)
        indicators = _indicators(ends[0][id_], earlier.of(id_), follower) if ends else ()
        rows.append(
            ProjectRow(
                id_,
                names[id_],
                earlier.amounts(id_),
                amounts,
                follower.budget.total if follower else None,
                follower.id if follower else None,
                follower is not None and follower.id in shown,
                indicators,
            )
        )
        shown |= {follower.id} if follower else set()
    reports = [one.last.held.record for one in ends[0].values() if one.last] if ends else []
    quarters = tuple(sorted({report.quarter for report in reports}))
    return ProjectYears(number - 1, bool(ends), len(ends) > 1, tuple(rows), quarters)


class _Earlier:
    """The year before last: from its own folder, else as the review of last year tells it."""

    def __init__(self, past: Sequence[Year], ends: Sequence[Mapping[str, Standing]]) -> None:
        held = past[0].frame.review if past else None
        reviewed = held.record if held and held.record.year == past[0].frame.number - 1 else None
        self.reviewed = reviewed.projects if reviewed else ()
        self.ends: Mapping[str, Standing] | None = ends[1] if len(ends) > 1 else None

    def _before(self, id_: str) -> list[ReviewedProject]:
        return [project for project in self.reviewed if project.followed_by == id_]

    def of(self, id_: str) -> tuple[Standing, ...]:
        """The projects that `id_` goes on from, where their year stands here."""
        ends = self.ends or {}
        return tuple(ends[p.id] for p in self._before(id_) if p.id in ends)

    def amounts(self, id_: str) -> Amounts:
        """Their money together."""
        if self.ends is not None:
            return _together(map(_of_standing, self.of(id_)))
        return _together(Amounts(p.budget, p.spent) for p in self._before(id_))


def _ends(year: Year) -> dict[str, Standing]:
    return {one.project.id: one for one in progress(year, QUARTERS[-1]).standings}


def _of_standing(one: Standing) -> Amounts:
    return Amounts(one.money.plan, one.last.result.spent if one.last else None)


def _told(review: Review | None) -> dict[str, Amounts]:
    return {p.id: Amounts(p.budget, p.spent) for p in review.projects} if review else {}


def _together(parts: Iterable[Amounts]) -> Amounts:
    """Sums; None where none of them tells."""
    found = list(parts)
    budgets = [one.budget for one in found if one.budget is not None]
    spent = [one.spent for one in found if one.spent is not None]
    return Amounts(sum(budgets, ZERO) if budgets else None, sum(spent, ZERO) if spent else None)


def _followers(review: Review | None, projects: Sequence[Proposal]) -> dict[str, Proposal]:
    """This year's project for an old id: as the review says, else as the project says itself."""
    by_id = {project.id: project for project in projects}
    found = {old: project for project in projects for old in project.after}
    said = {p.id: p.followed_by for p in review.projects} if review else {}
    named = {old: by_id[new] for old, new in said.items() if new is not None and new in by_id}
    return {old: p for old, p in found.items() if old not in said} | named


def _indicators(
    one: Standing, before: Sequence[Standing], follower: Proposal | None
) -> tuple[IndicatorRow, ...]:
    """Last year's indicators; those of other years are known by the same name."""
    reached = {canonical(m.kpi.name): m.value for each in before for m in each.indicators}
    aims = {canonical(k.name): k.target for k in follower.kpis} if follower else {}
    return tuple(
        IndicatorRow(
            measured.kpi,
            reached.get(name) if before else measured.kpi.baseline,
            measured,
            aims.get(name),
        )
        for measured in one.indicators
        for name in [canonical(measured.kpi.name)]
    )
