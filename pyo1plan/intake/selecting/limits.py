"""The money within which projects have to stay: ceilings of groups, sources, and all together.

A source has for projects what the administrative lines leave of it; a source of which `budget.yaml`
says nothing has nothing. A group without a ceiling is not limited, nor are release rounds a limit:
rounds still to come are not known, so that what was released so far is asked for as a what-if.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from typing import Literal

from pyo1plan.records.proposal import Proposal
from pyo1plan.words import Words
from pyo1plan.year.model import Frame

LimitKind = Literal["group", "source", "total"]
_SATANG = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Limit:
    """The most (baht) that projects may take: of one group, from one source, or all together."""

    kind: LimitKind
    key: str
    name: Words
    amount: Decimal


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Other money than `budget.yaml` tells: nothing of it is written anywhere.

    `amounts` replace the limits of these kinds and keys (baht for projects), `cut` takes so many
    percent off every limit, `released` counts of each source only what was released so far.
    """

    amounts: tuple[tuple[LimitKind, str, Decimal], ...] = ()
    cut: Decimal = Decimal(0)
    released: Literal["all", "so-far"] = "all"


def limits_of(
    frame: Frame, projects: Sequence[Proposal], what: WhatIf | None = None
) -> tuple[Limit, ...]:
    """Every limit: ceilings in the order of `budget.yaml`, then sources."""
    what = what or WhatIf()
    limits = {(limit.kind, limit.key): limit for limit in _given(frame, projects, what)}
    if what.cut:
        left = (100 - what.cut) / 100
        limits = {
            at: replace(limit, amount=(limit.amount * left).quantize(_SATANG, ROUND_DOWN))
            for at, limit in limits.items()
        }
    for kind, key, amount in what.amounts:
        limits[kind, key] = Limit(kind, key, _name(frame, kind, key), amount)
    return tuple(limits.values())


def takes_of(project: Proposal, limit: Limit) -> Decimal:
    """What the project takes of the limit, in baht.

    Of its source what the lines name; activities that give an amount but no lines name no source.
    """
    match limit.kind:
        case "total":
            return project.budget.total
        case "group":
            return project.budget.total if project.group == limit.key else Decimal(0)
        case "source":
            return sum((li.amount for li in project.lines if li.source == limit.key), Decimal(0))


def _given(frame: Frame, projects: Sequence[Proposal], what: WhatIf) -> list[Limit]:
    assert frame.budget is not None
    budget = frame.budget.record
    money: dict[str, Decimal] = {
        key: Decimal(0)
        for key in dict.fromkeys(
            [
                *(s.source for s in budget.sources),
                *(line.source for p in projects for line in p.lines),
            ]
        )
    }
    for source in budget.sources:
        released = sum((r.amount for r in source.releases), Decimal(0))
        money[source.source] += source.amount if what.released == "all" else released
    for line in budget.administration:
        if line.source in money:
            money[line.source] -= line.amount
    return [
        *(
            Limit("group", c.group, _name(frame, "group", c.group), c.amount)
            for c in budget.ceilings
        ),
        *(
            Limit("source", key, _name(frame, "source", key), max(Decimal(0), amount))
            for key, amount in money.items()
        ),
    ]


def _name(frame: Frame, kind: LimitKind, key: str) -> Words:
    office = frame.office.record if frame.office else None
    if kind == "total":
        return Words("วงเงินโครงการทั้งหมด", "all project money")
    if kind == "group":
        group = office.group(key) if office else None
        name = (group.short_name or group.name) if group else key
        return Words(f"เพดาน{name}" if group else f"เพดานกลุ่ม {name}", f"ceiling of {key}")
    source = office.fund_source(key) if office else None
    return Words(f"แหล่ง {source.name if source else key}", f"source {key}")
