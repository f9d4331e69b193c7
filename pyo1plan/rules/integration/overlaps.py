"""Which projects a brief is like: those of the annual plan, and the other briefs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyo1plan.records.integration_project import Compared, IntegrationProject
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.integration.briefs import live
from pyo1plan.rules.standing import standing
from pyo1plan.rules.uniqueness.likeness import Alike, alike
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year


@dataclass(frozen=True, slots=True)
class Overlap:
    """A brief, a project that is like it, how much (percent), and what the office found."""

    brief: Held[IntegrationProject]
    other: Held[Proposal] | Held[IntegrationProject]
    alike: Alike
    compared: Compared | None


def overlaps(year: Year) -> Iterator[Overlap]:
    """Every pair as alike as the settings say in which one is a brief that still stands.

    The project that carries the brief in the annual plan is the brief itself and no double.
    """
    assert year.frame.settings is not None
    briefs = live(year)
    if not briefs:
        return
    plan = standing(year)
    everything: tuple[Held[Proposal] | Held[IntegrationProject], ...] = (*plan, *briefs)
    least = float(year.frame.settings.record.likeness)
    for pair in alike([held.record for held in everything], least):
        if pair.second < len(plan):
            continue
        brief, other = briefs[pair.second - len(plan)], everything[pair.first]
        if brief.record.project != other.record.id:
            yield Overlap(brief, other, pair, _compared(brief.record, other.record))


def _compared(brief: IntegrationProject, other: Proposal | IntegrationProject) -> Compared | None:
    """What either of the two says of the other."""
    mine = (one for one in brief.compared if one.project == other.id)
    if isinstance(other, Proposal):
        return next(mine, None)
    theirs = (one for one in other.compared if one.project == brief.id)
    return next(mine, None) or next(theirs, None)
