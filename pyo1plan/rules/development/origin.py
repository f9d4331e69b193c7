"""Where something of an edition was first written: in the plan, or in the review that added it."""

from __future__ import annotations

from typing import Any

from pyo1plan.findings import Path
from pyo1plan.year.editions import Edition
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


def of_strategy(year: Year, edition: Edition, id_: str) -> tuple[Held[Any], Path]:
    """The strategy `id_` of the edition."""
    assert year.frame.development is not None
    held = year.frame.development
    for i, strategy in enumerate(held.record.strategies):
        if strategy.id == id_:
            return held, ("strategies", i, "id")
    return _added(edition, "strategies") or (held, ("strategies",))


def of_target(year: Year, edition: Edition, strategy: str, kpi: str) -> tuple[Held[Any], Path]:
    """The target for the year of the indicator `kpi`: the last review that set it, else the plan."""
    number = str(year.frame.number)
    for change in reversed(edition.changes):
        if change.change.at.endswith(f"{kpi}.targets.{number}"):
            return change.revision, ("changes", change.index, "to")
    held, path = of_strategy(year, edition, strategy)
    if path[-1] != "id" or held is not year.frame.development:
        return held, path
    kpis = year.frame.development.record.strategies[int(path[1])].kpis
    for j, one in enumerate(kpis):
        if one.id == kpi:
            return held, (*path[:-1], "kpis", j, "targets", number)
    return held, path


def _added(edition: Edition, key: str) -> tuple[Held[Any], Path] | None:
    """The last change that put an entry into the list `key` or replaced the list."""
    for change in reversed(edition.changes):
        if change.at[0] == key:
            return change.revision, ("changes", change.index, "to")
    return None
