"""What was reported of each project, beside the plan of that day and the quarter before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from pyo1plan.findings import Path
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.results import ProjectResult, Results
from pyo1plan.rules.identity import Itself
from pyo1plan.thai.fiscal import quarter_span
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.planned import UNSAID, money_by_source, spent_by_source
from pyo1plan.year.progress import Told, last_before, plan_on, told_of
from pyo1plan.year.spending import Money


@dataclass(frozen=True)
class Report:
    """One project in one report. `project` is None where the plan of that day does not hold it."""

    held: Held[Results]
    index: int
    result: ProjectResult
    project: Held[Proposal] | None
    before: Told | None

    def path(self, *more: str | int) -> Path:
        """The way to a field of it."""
        return ("projects", self.index, *more)

    @cached_property
    def spent(self) -> Mapping[str, Money]:
        """What it says was spent, by fund source."""
        return spent_by_source(self.result, self._sources)

    @cached_property
    def spent_before(self) -> Mapping[str, Money]:
        """What the report before said, by fund source."""
        return spent_by_source(self.before.result, self._sources) if self.before else {}

    @property
    def _sources(self) -> tuple[str, ...]:
        plan = money_by_source(self.project.record) if self.project else {}
        return tuple(key for key in plan if key != UNSAID)

    def money_path(self, source: str, field: str) -> Path:
        """Where the report gives a figure of the source: its row, or the project as a whole."""
        for i, one in enumerate(self.result.money):
            if one.source == source:
                return self.path("money", i, field)
        return self.path("disbursed") if self.result.disbursed is not None else self.path()


def reports(year: Year) -> tuple[Report, ...]:
    """Every project of every report, in the order of the files."""
    return _reports(Itself(year))


@lru_cache(maxsize=1)
def _reports(year: Itself[Year]) -> tuple[Report, ...]:
    every = year.value.every("results", Results)
    told, plans = told_of(every), _plans(year)
    return tuple(
        Report(
            held,
            index,
            result,
            plans.of(held).get(result.project),
            last_before(told[result.project], held.record.quarter),
        )
        for held in every
        for index, result in enumerate(held.record.projects)
    )


def plan_of(year: Year, held: Held[Results]) -> Mapping[str, Held[Proposal]]:
    """The projects of the plan by which the report is judged, by their ids."""
    return _plans(Itself(year)).of(held)


class _Plans:
    """The plan as decisions made it by a day: that of the report, or of its quarter's end if later.

    It is computed once for each number of meetings that had been held.
    """

    def __init__(self, year: Year) -> None:
        self.year = year
        self.days = sorted(held.record.date for held in year.meetings)
        self.made: dict[int, dict[str, Held[Proposal]]] = {}

    def of(self, held: Held[Results]) -> Mapping[str, Held[Proposal]]:
        last = quarter_span(self.year.frame.number, int(held.record.quarter))[1]
        day = max(last, held.record.reported)
        count = sum(each <= day for each in self.days)
        if count not in self.made:
            self.made[count] = self._on(day)
        return self.made[count]

    def _on(self, day: date) -> dict[str, Held[Proposal]]:
        try:
            found = plan_on(self.year, day).proposals
        except DecisionError:  # another rule reports it; the proposals are judged as they were sent
            found = self.year.proposals
        return {held.record.id: held for held in found}


@lru_cache(maxsize=1)
def _plans(year: Itself[Year]) -> _Plans:
    return _Plans(year.value)
