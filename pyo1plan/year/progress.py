"""Where the year's projects stand at the end of a quarter: the plan then, and what was reported.

Amounts are exact baht. A project that was not reported for the quarter stands as it was last
reported, and says so; one that left the plan keeps what it spent, so that every baht is somewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from pyo1plan.records.proposal import Kpi, Proposal
from pyo1plan.records.results import IndicatorResult, ProjectResult, Results
from pyo1plan.thai.canonical import canonical
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.planned import due_by, money_by_source, spent_by_source
from pyo1plan.year.spending import ZERO, Money, percent_of, total_of
from pyo1plan.year.stage import Plan, plan_at

QUARTERS = ("1", "2", "3", "4")


@dataclass(frozen=True, slots=True)
class Told:
    """What one report says of one project."""

    held: Held[Results]
    index: int

    @property
    def result(self) -> ProjectResult:
        """The result itself."""
        return self.held.record.projects[self.index]


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator of the plan and what it came to; None where nobody measured it yet."""

    kpi: Kpi
    told: IndicatorResult | None

    @property
    def value(self) -> Decimal | None:
        """What was reached, in the unit of its target."""
        return self.told.value if self.told else None

    @property
    def evidence(self) -> str:
        """What shows it: words and the file, as far as they are given."""
        return " ".join(filter(None, (self.told.evidence, self.told.file))) if self.told else ""

    @property
    def percent(self) -> Decimal | None:
        """What was reached in percent of the target; None without either."""
        if self.value is None or self.kpi.target is None:
            return None
        return percent_of(self.value, self.kpi.target)


@dataclass(frozen=True)
class Standing:
    """One project at the end of a quarter.

    `told` is what was reported for this quarter (None: nothing), `last` what was reported last up to
    it, `before` what was reported last up to the quarter before. `in_plan` is false for a project
    that has left the plan.
    """

    held: Held[Proposal]
    in_plan: bool
    told: Told | None
    last: Told | None
    before: Told | None

    @property
    def project(self) -> Proposal:
        """The project as the plan has it."""
        return self.held.record

    @property
    def result(self) -> ProjectResult | None:
        """What was reported for this quarter."""
        return self.told.result if self.told else None

    @property
    def status(self) -> str:
        """Its status as reported for this quarter; "" where it was not reported."""
        return self.told.result.status if self.told else ""

    @cached_property
    def by_source(self) -> Mapping[str, Money]:
        """Its money by fund source; `UNSAID` holds what nobody gives a source for."""
        plan = money_by_source(self.project) if self.in_plan else {}
        spent = self._spent(self.last)
        return {
            key: Money(plan.get(key, ZERO)) + spent.get(key, Money())
            for key in dict.fromkeys((*plan, *spent, *self.earlier_by_source))
        }

    @cached_property
    def earlier_by_source(self) -> Mapping[str, Money]:
        """What was reported as spent up to the quarter before, by fund source."""
        return self._spent(self.before)

    def _spent(self, told: Told | None) -> Mapping[str, Money]:
        return spent_by_source(told.result, tuple(money_by_source(self.project))) if told else {}

    @cached_property
    def money(self) -> Money:
        """All its money."""
        return total_of(self.by_source.values())

    @property
    def indicators(self) -> tuple[Measured, ...]:
        """The indicators of the plan and what was last reported of them; equal names in their order."""
        told: dict[str, list[IndicatorResult]] = {}
        for one in self.last.result.indicators if self.last else ():
            told.setdefault(canonical(one.indicator), []).append(one)
        named = ((kpi, told.get(canonical(kpi.name))) for kpi in self.project.kpis)
        return tuple(Measured(kpi, those.pop(0) if those else None) for kpi, those in named)

    @property
    def in_quarter(self) -> Decimal:
        """What was disbursed in the quarter: the sum to its end less the sum to its beginning."""
        earlier = self.before.result.spent if self.before else ZERO
        return self.money.disbursed - earlier


@dataclass(frozen=True)
class Progress:
    """All projects of the plan at the end of a quarter; `day` is the day of which the plan is taken."""

    year: Year
    quarter: str
    day: date
    plan: Plan
    standings: tuple[Standing, ...]
    #: The reports for the quarter.
    reports: tuple[Held[Results], ...]

    @cached_property
    def money(self) -> Money:
        """All money of all projects."""
        return total_of(standing.money for standing in self.standings)

    @cached_property
    def by_source(self) -> Mapping[str, Money]:
        """All money by fund source, in the order in which the projects name them."""
        found: dict[str, Money] = {}
        for standing in self.standings:
            for key, money in standing.by_source.items():
                found[key] = found.get(key, Money()) + money
        return found

    @cached_property
    def owing(self) -> Mapping[str, tuple[Standing, ...]]:
        """The projects of the plan that were not reported for the quarter, by group."""
        found: dict[str, list[Standing]] = {}
        for standing in self.standings:
            if standing.in_plan and standing.told is None:
                found.setdefault(standing.project.group, []).append(standing)
        return {group: tuple(those) for group, those in found.items()}

    @property
    def in_quarter(self) -> Decimal:
        """What was disbursed in the quarter, in baht."""
        return sum((standing.in_quarter for standing in self.standings), ZERO)

    @property
    def due(self) -> Decimal:
        """What the plan by quarters means to have spent by the end of the quarter, in baht."""
        return sum((due_by(project, self.quarter) for project in self.plan.projects), ZERO)

    def by(self, key: Callable[[Proposal], str]) -> Mapping[str, tuple[Standing, ...]]:
        """The projects by their group, strategy or whatever `key` gives, each exactly once."""
        found: dict[str, list[Standing]] = {}
        for standing in self.standings:
            found.setdefault(key(standing.project), []).append(standing)
        return {name: tuple(those) for name, those in found.items()}


def progress(year: Year, quarter: str) -> Progress:
    """The projects at the end of `quarter` ("1" to "4"), by all that was reported up to it.

    The plan is that of the quarter's last day, or of the day of its last report where that is later.
    Raises `pyo1plan.year.decisions.DecisionError` for a decision that cannot be applied.
    """
    reports = year.every("results", Results)
    own = tuple(held for held in reports if held.record.quarter == quarter)
    last = quarter_span(year.frame.number, int(quarter))[1]
    day = max((last, *(held.record.reported for held in own)))
    plan = plan_on(year, day)
    told = told_of(reports)
    standing = [_standing(held, True, told, quarter) for held in plan.proposals]
    ids = {held.record.id for held in plan.proposals}
    gone = (year.proposal(id_) for id_ in told if id_ not in ids)
    standing += [
        one
        for held in gone
        if held is not None and (one := _standing(held, False, told, quarter)).money.used
    ]
    return Progress(year, quarter, day, plan, tuple(standing), own)


def trend(year: Year, quarter: str) -> tuple[Progress, ...]:
    """The quarters up to `quarter` for which anybody reported, in order."""
    told = {held.record.quarter for held in year.every("results", Results)}
    return tuple(progress(year, q) for q in QUARTERS[: int(quarter)] if q in told)


def plan_on(year: Year, day: date) -> Plan:
    """The plan with the decisions taken up to `day`. Raises `DecisionError`."""
    taken = tuple(held for held in year.meetings if held.record.date <= day)
    return plan_at(replace(year, meetings=taken), "current")


def told_of(reports: tuple[Held[Results], ...]) -> Mapping[str, Mapping[str, Told]]:
    """What was reported, by project and quarter; of two reports of one project the first counts."""
    found: dict[str, dict[str, Told]] = {}
    for held in reports:
        for index, result in enumerate(held.record.projects):
            found.setdefault(result.project, {}).setdefault(held.record.quarter, Told(held, index))
    return found


def last_before(told: Mapping[str, Told], quarter: str) -> Told | None:
    """What was reported last for a quarter before `quarter`."""
    return next((told[q] for q in reversed(QUARTERS[: int(quarter) - 1]) if q in told), None)


def _standing(
    held: Held[Proposal], in_plan: bool, told: Mapping[str, Mapping[str, Told]], quarter: str
) -> Standing:
    own = told.get(held.record.id, {})
    now, before = own.get(quarter), last_before(own, quarter)
    return Standing(held, in_plan, now, now or before, before)
