"""The register of projects (บัญชีโครงการ): one row a project, money by kind of source, quarters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.records.office import Office
from pyo1plan.records.proposal import Proposal
from pyo1plan.records.strategies import Strategies

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One project; `by_kind` in the order of the register's kinds, `quarters` four amounts."""

    number: int
    project: Proposal
    group: str | None
    by_kind: tuple[Decimal, ...]
    quarters: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class RegisterBlock:
    """The projects of one strategy; `strategy` is None for those that name none known."""

    id: str
    strategy: str | None
    rows: tuple[RegisterRow, ...]
    by_kind: tuple[Decimal, ...]
    quarters: tuple[Decimal, ...]
    total: Decimal


@dataclass(frozen=True, slots=True)
class Register:
    kinds: tuple[str, ...]
    blocks: tuple[RegisterBlock, ...]
    by_kind: tuple[Decimal, ...]
    quarters: tuple[Decimal, ...]
    total: Decimal

    @property
    def count(self) -> int:
        return sum(len(block.rows) for block in self.blocks)


def register(projects: tuple[Proposal, ...], office: Office, strategies: Strategies) -> Register:
    """The register of `projects`, which stand in the booklet's order."""
    kinds = _kinds(projects, office)
    rows = [_row(i, p, office, kinds) for i, p in enumerate(projects, 1)]
    keys = list(dict.fromkeys(p.strategy or "" for p in projects))
    blocks = tuple(
        _block(key, strategies, [r for r in rows if (r.project.strategy or "") == key])
        for key in keys
    )
    return Register(
        kinds,
        blocks,
        _columns((b.by_kind for b in blocks), len(kinds)),
        _columns((b.quarters for b in blocks), 4),
        sum((b.total for b in blocks), _NONE),
    )


def _block(key: str, strategies: Strategies, rows: list[RegisterRow]) -> RegisterBlock:
    strategy = strategies.strategy(key)
    return RegisterBlock(
        key,
        strategy.name if strategy else None,
        tuple(rows),
        _columns((r.by_kind for r in rows), len(rows[0].by_kind)),
        _columns((r.quarters for r in rows), 4),
        sum((r.project.budget.total for r in rows), _NONE),
    )


def _kinds(projects: Iterable[Proposal], office: Office) -> tuple[str, ...]:
    """The kinds of source that the projects use, in the office's order."""
    used = {line.source for p in projects for line in p.lines}
    known = [f.kind for f in office.fund_sources if f.key in used]
    strangers = used - {f.key for f in office.fund_sources}
    return tuple(dict.fromkeys(known + sorted(strangers)))


def _row(number: int, project: Proposal, office: Office, kinds: tuple[str, ...]) -> RegisterRow:
    by_kind = dict.fromkeys(kinds, _NONE)
    for line in project.lines:
        source = office.fund_source(line.source)
        by_kind[source.kind if source else line.source] += line.amount
    group = office.group(project.group)
    return RegisterRow(
        number,
        project,
        (group.short_name or group.name) if group else None,
        tuple(by_kind.values()),
        project.budget.quarters,
    )


def _columns(rows: Iterable[tuple[Decimal, ...]], width: int) -> tuple[Decimal, ...]:
    listed = list(rows)
    return tuple(sum((row[i] for row in listed), _NONE) for i in range(width))
