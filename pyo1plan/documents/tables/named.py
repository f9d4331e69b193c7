"""The rows of the year's lists, in their order: strategies, groups, sources, categories, quarters.

A key that no list knows gets a row of its own at the end, with no name, so that its money is seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyo1plan.records.office import Office
from pyo1plan.records.settings import Settings
from pyo1plan.records.strategies import Strategies

QUARTERS = ("1", "2", "3", "4")


@dataclass(frozen=True, slots=True)
class Named:
    """A key with the name that people know; `name` is None for a key that no list has."""

    key: str
    name: str | None
    short: str | None = None


def strategies_of(strategies: Strategies) -> tuple[Named, ...]:
    return tuple(Named(s.id, s.name) for s in strategies.strategies)


def groups_of(office: Office) -> tuple[Named, ...]:
    return tuple(Named(g.key, g.name, g.short_name or g.name) for g in office.groups)


def sources_of(office: Office) -> tuple[Named, ...]:
    return tuple(Named(f.key, f.name) for f in office.fund_sources)


def categories_of(settings: Settings) -> tuple[Named, ...]:
    return tuple(Named(c, c) for c in settings.categories)


def quarters() -> tuple[Named, ...]:
    return tuple(Named(q, q) for q in QUARTERS)


def with_strangers(known: Iterable[Named], used: Iterable[str]) -> tuple[Named, ...]:
    """`known`, then the keys of `used` that are not among them."""
    rows = tuple(known)
    keys = {row.key for row in rows}
    return rows + tuple(Named(key, None) for key in sorted(set(used) - keys))
