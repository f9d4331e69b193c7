"""The plans above as chains: each item of an area's plan with all it follows, level by level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyo1plan.records.integration_plans import LEVELS, LinkedItem, LinkedPlan, PlanLevel
from pyo1plan.records.integration_project import IntegrationProject

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Linked:
    """An item and the plan that holds it."""

    plan: LinkedPlan
    item: LinkedItem


@dataclass(frozen=True, slots=True)
class Chain:
    """One item that no other follows, with all above it; `levels` in the order of `LEVELS`.

    `briefs` are the ids of the briefs that answer any item of an area's plan in the chain.
    """

    levels: tuple[tuple[Linked, ...], ...]
    briefs: tuple[str, ...]


def chains(
    plans: Sequence[LinkedPlan], briefs: Sequence[IntegrationProject] = ()
) -> tuple[Chain, ...]:
    """The chains of every area's plan; national items stand only where an area carries them on."""
    places = {(plan.key, item.code): Linked(plan, item) for plan in plans for item in plan.items}
    followed = {place for linked in places.values() for place in _above(linked, places)}
    ends = [p for p, linked in places.items() if linked.plan.level != "national"]
    return tuple(_chain(end, places, briefs) for end in ends if end not in followed)


def _above(linked: Linked, places: dict[Place, Linked]) -> list[Place]:
    """What the item follows, in the order in which it says so; unknown links are left out."""
    said = [(key, code) for key, codes in linked.item.follows.items() for code in codes]
    return [place for place in said if place in places]


def _chain(end: Place, places: dict[Place, Linked], briefs: Sequence[IntegrationProject]) -> Chain:
    seen: dict[Place, None] = {end: None}
    waiting = [end]
    while waiting:
        for place in _above(places[waiting.pop()], places):
            if place not in seen:
                seen[place] = None
                waiting.append(place)
    inside = [place for place in places if place in seen]
    return Chain(
        tuple(_of_level(level, inside, places) for level in LEVELS),
        tuple(
            brief.id
            for brief in briefs
            if brief.issue and (brief.issue.plan, brief.issue.code) in seen
        ),
    )


def _of_level(
    level: PlanLevel, inside: Sequence[Place], places: dict[Place, Linked]
) -> tuple[Linked, ...]:
    return tuple(places[place] for place in inside if places[place].plan.level == level)
