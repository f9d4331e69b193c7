"""Which schools answer which strategy of the office: what their plans hold, put together.

Branches (สาขา) plan with their main school and are not counted. Money is in baht.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from pyo1plan.findings import Finding
from pyo1plan.records.school_plan import SchoolPlan
from pyo1plan.records.schools import School
from pyo1plan.words import Words
from pyo1plan.year.asked_of_schools import Asked, AskedKpi, AskedStrategy, PlanKind, asked_in
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year

#: `answered`: a strategy or a project of the school's; `excused`: a reason instead; `open`: neither.
Answer = Literal["answered", "excused", "open"]
ANSWERS: Mapping[Answer, Words] = {
    "answered": Words("สนอง", "answered"),
    "excused": Words("ไม่สนอง มีเหตุผล", "not answered, with a reason"),
    "open": Words("ยังไม่สนอง", "not answered"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one school has for one strategy: its own strategy, projects and their money, a reason."""

    own: str | None
    projects: int
    money: Decimal
    why_not: str | None

    @property
    def answer(self) -> Answer:
        """How it stands."""
        if self.own or self.projects:
            return "answered"
        return "excused" if self.why_not else "open"


@dataclass(frozen=True)
class SchoolRow:
    """One school: its plan (None: nothing came), and a cell for each strategy in their order.

    `other` are projects that answer no strategy of the office: those of the school's own need.
    """

    code: str
    name: str
    amphoe: str | None
    plan: Held[SchoolPlan] | None
    cells: tuple[Cell, ...] = ()
    other: int = 0
    money: Decimal = Decimal(0)
    #: Errors and warnings that the rules found in its plan.
    faults: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether its plan answers or excuses every strategy, and the rules find nothing in it."""
        settled = all(cell.answer != "open" for cell in self.cells)
        return self.plan is not None and settled and not self.faults


@dataclass(frozen=True, slots=True)
class StrategyRow:
    """One strategy over all schools whose plan came."""

    strategy: AskedStrategy
    answered: int
    excused: int
    open: int
    projects: int
    money: Decimal


@dataclass(frozen=True, slots=True)
class KpiRow:
    """One indicator in one year: the office's target, and those of the schools that set one."""

    kpi: AskedKpi
    year: int
    wanted: Decimal | None
    schools: int
    below: int
    least: Decimal | None
    most: Decimal | None
    excused: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a school does not answer a strategy, in its own words."""

    school: SchoolRow
    strategy: AskedStrategy
    text: str


@dataclass(frozen=True)
class Alignment:
    """The plans of all schools beside what the office asks.

    `strangers` are plans of codes that are no school of the area; `unread` files that nobody could read.
    """

    asked: Asked
    rows: tuple[SchoolRow, ...]
    strangers: tuple[Held[SchoolPlan], ...]
    unread: tuple[str, ...]

    @cached_property
    def came(self) -> tuple[SchoolRow, ...]:
        """The schools whose plan is there."""
        return tuple(row for row in self.rows if row.plan is not None)

    @cached_property
    def silent(self) -> tuple[SchoolRow, ...]:
        """The schools of which nothing came."""
        return tuple(row for row in self.rows if row.plan is None)

    @property
    def endorsed(self) -> int:
        """How many plans the school's board has endorsed."""
        return sum(row.plan.record.endorsed is not None for row in self.came if row.plan)

    @property
    def whole(self) -> int:
        """How many plans answer or excuse every strategy, with nothing to mend."""
        return sum(row.is_whole for row in self.rows)

    @cached_property
    def strategies(self) -> tuple[StrategyRow, ...]:
        """Every strategy over all schools."""
        return tuple(
            _strategy(strategy, [row.cells[i] for row in self.came])
            for i, strategy in enumerate(self.asked.strategies)
        )

    @cached_property
    def kpis(self) -> tuple[KpiRow, ...]:
        """Every indicator in every year of the plan."""
        plans = [row.plan.record for row in self.came if row.plan]
        return tuple(_kpi(kpi, year, plans) for kpi in self.asked.kpis for year in self.asked.years)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Every reason why a strategy is not answered, school by school."""
        return tuple(
            Reason(row, strategy, cell.why_not)
            for row in self.came
            for strategy, cell in zip(self.asked.strategies, row.cells, strict=True)
            if cell.answer == "excused" and cell.why_not
        )

    @property
    def money(self) -> Decimal:
        """The money of all projects of all schools, in baht."""
        return sum((row.money for row in self.rows), Decimal(0))

    @property
    def other(self) -> int:
        """Projects that answer no strategy of the office."""
        return sum(row.other for row in self.rows)


def alignment(year: Year, kind: PlanKind, findings: Sequence[Finding] = ()) -> Alignment | None:
    """The plans of `kind` in `year`; None where the office's own plan or its schools are not known.

    Where no fiscal year is read (a development plan alone), the schools are those that sent a plan.
    """
    asked = asked_in(year.frame, kind)
    if asked is None:
        return None
    plans = year.every(kind, SchoolPlan)
    faults = _faults(findings)
    schools = year.frame.schools.record.schools if year.frame.schools else ()
    mains = [school for school in schools if school.branch_of is None]
    by_code = {held.record.school: held for held in reversed(plans)}
    if year.frame.schools is None:
        mains = [School(code=code) for code in sorted(by_code)]
    known = {school.code for school in mains}
    rows = tuple(_school(school, by_code.get(school.code), asked, faults) for school in mains)
    strangers = tuple(held for held in plans if held.record.school not in known)
    unread = tuple(file for key, file in year.unread if key == kind)
    return Alignment(asked, rows, strangers, unread)


def _faults(findings: Iterable[Finding]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for finding in findings:
        if finding.severity != "advice":
            found[finding.place.file] = found.get(finding.place.file, 0) + 1
    return found


def _school(
    school: School, held: Held[SchoolPlan] | None, asked: Asked, faults: Mapping[str, int]
) -> SchoolRow:
    name = school.name or school.code
    if held is None:
        return SchoolRow(school.code, name, school.amphoe, None)
    plan = held.record
    known = {strategy.id for strategy in asked.strategies}
    cells = tuple(_cell(plan, strategy.id, asked) for strategy in asked.strategies)
    other = sum(project.strategy not in known for project in plan.projects)
    money = sum((plan.spent_in(year) for year in asked.years), Decimal(0))
    return SchoolRow(
        school.code, name, school.amphoe, held, cells, other, money, faults.get(held.file, 0)
    )


def _cell(plan: SchoolPlan, strategy: str, asked: Asked) -> Cell:
    answer, projects = plan.answer(strategy), plan.projects_for(strategy)
    money = sum(
        (project.money.get(year, Decimal(0)) for project in projects for year in asked.years),
        Decimal(0),
    )
    own, why_not = (answer.own, answer.why_not) if answer else (None, None)
    return Cell(own, len(projects), money, why_not)


def _strategy(strategy: AskedStrategy, cells: Sequence[Cell]) -> StrategyRow:
    answers = [cell.answer for cell in cells]
    return StrategyRow(
        strategy,
        answers.count("answered"),
        answers.count("excused"),
        answers.count("open"),
        sum(cell.projects for cell in cells),
        sum((cell.money for cell in cells), Decimal(0)),
    )


def _kpi(kpi: AskedKpi, year: int, plans: Iterable[SchoolPlan]) -> KpiRow:
    answers = [a for plan in plans for a in plan.kpis if a.kpi == kpi.id]
    targets = [a.targets[year] for a in answers if year in a.targets]
    return KpiRow(
        kpi,
        year,
        kpi.targets.get(year),
        len(targets),
        sum(kpi.is_below(year, target) for target in targets),
        min(targets, default=None),
        max(targets, default=None),
        sum(a.why_not is not None and year not in a.targets for a in answers),
    )
