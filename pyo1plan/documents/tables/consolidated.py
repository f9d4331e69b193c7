"""All proposals of all groups in sums that close, also while some do not add up themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pyo1plan.documents.missing import needed
from pyo1plan.documents.tables.agreement import agree
from pyo1plan.documents.tables.cross import Cross, cross
from pyo1plan.documents.tables.frame import SourceTable, by_source
from pyo1plan.documents.tables.gaps import Gap, gaps
from pyo1plan.documents.tables.ledger import Entry, entries
from pyo1plan.documents.tables.money import ShareRow, ShareTable, share_table
from pyo1plan.documents.tables.named import (
    Named,
    categories_of,
    groups_of,
    quarters,
    sources_of,
    strategies_of,
)
from pyo1plan.findings import Finding
from pyo1plan.intake.consolidating.consolidation import Consolidation, Faults, consolidation
from pyo1plan.intake.consolidating.sending import Sending
from pyo1plan.records.budget import Budget
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.office import Office
from pyo1plan.records.policies import Policies
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.strategies import Strategies
from pyo1plan.year.decisions import added_later, rulings
from pyo1plan.year.held import Held
from pyo1plan.year.stage import Plan

_NONE = Decimal(0)
#: The key of what a project's total says more (or less) than its lines do.
UNEXPLAINED = ""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group: what it sent, for how much (baht), against its ceiling, with what is wrong in it."""

    sending: Sending
    money: ShareRow
    faults: Faults

    @property
    def over(self) -> Decimal:
        """By how much the group is over its ceiling, in baht; 0 where it is not, or has none."""
        left = self.money.left
        return -left if left is not None and left < 0 else _NONE


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One proposal by its number in the list. `lines` is the sum of its lines of expense, in baht."""

    number: int
    held: Held[Proposal]
    group: str
    sources: tuple[str, ...]
    lines: Decimal
    errors: int
    warnings: int

    @property
    def project(self) -> Proposal:
        return self.held.record

    @property
    def unexplained(self) -> Decimal:
        """What the total says more than the lines, in baht; below zero where it says less."""
        return self.held.record.budget.total - self.lines


@dataclass(frozen=True, slots=True)
class Consolidated:
    """Every table of the consolidated proposals. All that speak of the same money agree."""

    plan: Plan
    intake: Consolidation
    groups: tuple[GroupRow, ...]
    rows: tuple[ProjectRow, ...]
    by_group: ShareTable
    by_strategy: ShareTable
    by_source: SourceTable
    by_group_and_source: Cross
    by_group_and_quarter: Cross
    by_group_and_category: Cross
    by_strategy_and_quarter: Cross
    gaps: tuple[Gap, ...]

    @property
    def total(self) -> Decimal:
        """All project money, in baht."""
        return self.plan.total

    @property
    def over(self) -> tuple[GroupRow, ...]:
        """The groups over their ceilings."""
        return tuple(row for row in self.groups if row.over)

    @property
    def silent(self) -> tuple[GroupRow, ...]:
        """The groups that have sent nothing."""
        return tuple(row for row in self.groups if not row.sending.has_sent)


def consolidated(
    plan: Plan, findings: Sequence[Finding], standards: Sequence[Checklist], on: date
) -> Consolidated:
    """All that is known of the proposals of `plan`, whatever is wrong with single ones.

    A budget, strategies or policies that cannot be read count as empty and are named in
    `intake.unread`. Raises `missing.NotReady` where the office or the year's settings are absent.
    """
    frame = plan.year.frame
    office = needed(frame.office, "office", plan.year)
    settings = needed(frame.settings, "settings", plan.year)
    strategies = frame.strategies.record if frame.strategies else Strategies(strategies=())
    budget = frame.budget.record if frame.budget else Budget(sources=())
    policies = frame.policies.record if frame.policies else Policies()
    plan = _with_doubles(plan)
    intake = consolidation(plan, findings, standards, on)
    groups, known = _groups(office, intake), strategies_of(strategies)
    ceilings = {c.group: c.amount for c in budget.ceilings}
    ledger = (*entries(plan), *_unexplained(plan))
    by_group = share_table(plan.projects, lambda p: p.group, groups, ceilings)
    made = Consolidated(
        plan,
        intake,
        _group_rows(by_group, intake),
        tuple(_rows(plan, office, strategies, intake)),
        by_group,
        share_table(plan.projects, lambda p: p.strategy or "", known),
        by_source(office, budget, ledger),
        cross(((e.group, e.source, e.amount) for e in ledger), groups, _used(office, ledger)),
        cross(((e.group, e.quarter, e.amount) for e in ledger), groups, quarters()),
        cross(((e.group, e.category, e.amount) for e in ledger), groups, categories_of(settings)),
        cross(((e.strategy, e.quarter, e.amount) for e in ledger), known, quarters()),
        gaps(strategies, policies, office, plan.projects),
    )
    _check(made, len(findings))
    return made


def _with_doubles(plan: Plan) -> Plan:
    """At the first stage every proposal that was sent, also those whose file's name is taken twice.

    Decisions name a proposal by that name, so a plan after decisions can hold it once only.
    """
    if plan.stage != "submitted":
        return plan
    later = added_later(rulings(plan.year.meetings))
    return replace(plan, proposals=tuple(h for h in plan.year.proposals if h.id not in later))


def _unexplained(plan: Plan) -> Iterator[Entry]:
    """An entry for each project whose lines do not make its total, so that all sums close."""
    for p in plan.projects:
        left = p.budget.total - sum((line.amount for line in p.lines), _NONE)
        if left:
            none = UNEXPLAINED
            yield Entry(p.id, p.strategy or "", p.group, none, none, none, left)


def _used(office: Office, ledger: Iterable[Entry]) -> tuple[Named, ...]:
    """The office's sources of which a line takes something."""
    keys = {entry.source for entry in ledger}
    return tuple(source for source in sources_of(office) if source.key in keys)


def _groups(office: Office, intake: Consolidation) -> tuple[Named, ...]:
    """The office's groups, then those that only proposals name."""
    known = groups_of(office)
    keys = {group.key for group in known}
    return known + tuple(Named(s.group, None) for s in intake.sendings if s.group not in keys)


def _group_rows(by_group: ShareTable, intake: Consolidation) -> tuple[GroupRow, ...]:
    money = {row.of.key: row for row in by_group.rows}
    return tuple(GroupRow(s, money[s.group], intake.of_group(s.group)) for s in intake.sendings)


def _rows(
    plan: Plan, office: Office, strategies: Strategies, intake: Consolidation
) -> Iterator[ProjectRow]:
    """The proposals by strategy, group and code, as a booklet has them.

    What is found in a file counts once: for the first of the parts of a project that was split.
    """
    strategy = {s.id: i for i, s in enumerate(strategies.strategies)}
    group = {s.group: i for i, s in enumerate(intake.sendings)}
    wrong: dict[str, list[str]] = {}
    for faults in intake.faults:
        for finding in faults.findings:
            wrong.setdefault(finding.place.file, []).append(finding.severity)

    def place(held: Held[Proposal]) -> tuple[int, int, str, str]:
        p = held.record
        return (
            strategy.get(p.strategy or "", len(strategy)),
            group.get(p.group, len(group)),
            p.id,
            held.file,
        )

    for number, held in enumerate(sorted(plan.proposals, key=place), 1):
        p, said = held.record, wrong.pop(held.file, [])
        of = office.group(p.group)
        used = dict.fromkeys(line.source for line in p.lines)
        yield ProjectRow(
            number,
            held,
            (of.short_name or of.name) if of else p.group,
            tuple(f.name if (f := office.fund_source(key)) else key for key in used),
            sum((line.amount for line in p.lines), _NONE),
            said.count("error"),
            said.count("warning"),
        )


def _check(made: Consolidated, findings: int) -> None:
    agree(
        "money of proposals",
        (
            ("the plan", made.plan.total),
            ("the list", sum((r.project.budget.total for r in made.rows), _NONE)),
            ("by group", made.by_group.total.amount),
            ("the groups", sum((row.money.amount for row in made.groups), _NONE)),
            ("by strategy", made.by_strategy.total.amount),
            ("by source", made.by_source.total.projects),
            ("by group and source", made.by_group_and_source.total),
            ("by group and quarter", made.by_group_and_quarter.total),
            ("by group and category", made.by_group_and_category.total),
            ("by strategy and quarter", made.by_strategy_and_quarter.total),
        ),
    )
    agree(
        "number of proposals",
        (
            ("the plan", len(made.plan.projects)),
            ("the list", len(made.rows)),
            ("the groups", sum(row.money.count for row in made.groups)),
            ("by strategy", made.by_strategy.total.count),
        ),
    )
    agree(
        "number of findings",
        (("the rules", findings), ("by group", sum(len(f.findings) for f in made.intake.faults))),
    )
    for row in made.groups:
        for table in (
            made.by_group_and_source,
            made.by_group_and_quarter,
            made.by_group_and_category,
        ):
            key = row.sending.group
            other = next((r.total for r in table.rows if r.of.key == key), _NONE)
            agree(f"group {key}", (("by group", row.money.amount), ("crossed", other)))
