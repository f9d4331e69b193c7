"""One project as the office's form (แบบเสนอโครงการ) shows it: every value that the form prints."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pyo1plan.documents.tables.cross import Cross, cross
from pyo1plan.documents.tables.months import months_touched
from pyo1plan.documents.tables.named import QUARTERS, Named, categories_of, quarters, sources_of
from pyo1plan.records.office import Group, Office
from pyo1plan.records.policies import Framework, FrameworkItem, Policies
from pyo1plan.records.proposal import Activity, Line, Proposal
from pyo1plan.records.settings import Settings
from pyo1plan.records.strategies import Strategies, Strategy, StrategyKpi

#: The signatory who is the head of whichever group proposes the project.
GROUP_HEAD = "group-head"


@dataclass(frozen=True, slots=True)
class Answer:
    """The items of one framework that the project answers."""

    framework: Framework
    items: tuple[FrameworkItem, ...]


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity: quarters in which it is done, its money (baht) by quarter and by category."""

    activity: Activity
    busy: tuple[bool, ...]
    quarters: tuple[Decimal, ...]
    total: Decimal
    categories: tuple[Decimal, ...]
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of expense with its amount in the column of its category."""

    line: Line
    categories: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: for proposing, agreeing or approving; the name may be blank."""

    act: Literal["propose", "agree", "approve"]
    position: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectForm:
    """All that the form of one project prints. Money is in baht."""

    number: int
    project: Proposal
    group: Group | None
    strategy: Strategy | None
    strategy_kpis: tuple[StrategyKpi, ...]
    answers: tuple[Answer, ...]
    categories: tuple[Named, ...]
    activities: tuple[ActivityRow, ...]
    category_totals: tuple[Decimal, ...]
    by_source: Cross
    signatures: tuple[Signature, ...]


def project_form(
    number: int,
    project: Proposal,
    office: Office,
    settings: Settings,
    policies: Policies,
    strategies: Strategies,
) -> ProjectForm:
    """The form of `project`, the `number`th of the booklet."""
    categories = _categories(project, settings)
    keys = [c.key for c in categories]
    group = office.group(project.group)
    return ProjectForm(
        number,
        project,
        group,
        strategies.strategy(project.strategy or ""),
        tuple(k for id_ in project.strategy_kpis if (k := strategies.kpi(id_))),
        _answers(project, policies),
        categories,
        tuple(_activity(settings.year, a, keys) for a in project.activities),
        tuple(_of_category(project.lines, key) for key in keys),
        _by_source(project, office),
        _signatures(project, settings, office, group),
    )


def _categories(project: Proposal, settings: Settings) -> tuple[Named, ...]:
    known = categories_of(settings)
    others = dict.fromkeys(line.category for line in project.lines)
    return known + tuple(Named(c, c) for c in others if c not in settings.categories)


def _of_category(lines: tuple[Line, ...], category: str) -> Decimal:
    return sum((line.amount for line in lines if line.category == category), Decimal(0))


def _of_quarter(lines: tuple[Line, ...], quarter: str) -> Decimal:
    return sum((line.amount for line in lines if line.quarter == quarter), Decimal(0))


def _activity(year: int, activity: Activity, categories: list[str]) -> ActivityRow:
    months = months_touched(year, activity.start, activity.end)
    return ActivityRow(
        activity,
        tuple(any(months[i : i + 3]) for i in range(0, 12, 3)),
        tuple(_of_quarter(activity.lines, quarter) for quarter in QUARTERS),
        activity.total,
        tuple(_of_category(activity.lines, category) for category in categories),
        tuple(
            LineRow(line, tuple(_of_category((line,), category) for category in categories))
            for line in activity.lines
        ),
    )


def _by_source(project: Proposal, office: Office) -> Cross:
    """Sources down, quarters across; sources that the project does not use are left out."""
    used = {line.source for line in project.lines}
    rows = tuple(named for named in sources_of(office) if named.key in used)
    cells = ((line.source, line.quarter, line.amount) for line in project.lines)
    return cross(cells, rows, quarters())


def _answers(project: Proposal, policies: Policies) -> tuple[Answer, ...]:
    """Answers in the order of the frameworks; items in the order the project gives them."""
    found = []
    for framework in policies.frameworks:
        items = {item.code: item for item in framework.items}
        codes = project.align.get(framework.key, ())
        named = tuple(items[code] for code in codes if code in items)
        if named:
            found.append(Answer(framework, named))
    return tuple(found)


def _signatures(
    project: Proposal, settings: Settings, office: Office, group: Group | None
) -> tuple[Signature, ...]:
    """In the order of signing; none where the year does not say who signs."""
    form = settings.form
    if form is None:
        return ()
    return (
        Signature("propose", project.owner.position or form.proposed_by, project.owner.name),
        *(_signature("agree", key, office, group) for key in form.agreed_by),
        _signature("approve", form.approved_by, office, group),
    )


def _signature(
    act: Literal["agree", "approve"], key: str, office: Office, group: Group | None
) -> Signature:
    """The office's signatory; the head of the project's own group where the group is to sign."""
    if key == GROUP_HEAD and group is not None and group.head:
        return Signature(act, group.head)
    signatory = office.signatory(key)
    return Signature(act, signatory.position, signatory.name) if signatory else Signature(act, key)
