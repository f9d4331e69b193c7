"""Which small schools could learn where: the bare problem in whole numbers, and what solves it.

A mover goes whole to one host that stays; a host takes as many as its rooms allow. Everything is an
integer (persons, metres, rooms), so that an answer can be added up again exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pyo1plan.intake.grouping.rooms import Rooms


@dataclass(frozen=True, slots=True)
class Way:
    """A mover that could go to a host, so many metres away. Both are numbers of schools."""

    mover: int
    host: int
    metres: int


@dataclass(frozen=True)
class Problem:
    """The schools, and the ways that are short enough and lead to a school that teaches the grades.

    `loads` are the pupils by grade that move with each mover.
    """

    rooms: tuple[Rooms, ...]
    loads: Mapping[int, Mapping[str, int]]
    ways: tuple[Way, ...]

    @cached_property
    def movers(self) -> tuple[int, ...]:
        """The schools that have at least one way."""
        return tuple(sorted({way.mover for way in self.ways}))

    @cached_property
    def costs(self) -> tuple[int, ...]:
        """What each way costs: pupils times metres."""
        return tuple(sum(self.loads[way.mover].values()) * way.metres for way in self.ways)

    def cost(self, chosen: Iterable[int]) -> int:
        """What the chosen ways cost together."""
        return sum(self.costs[i] for i in chosen)

    def is_possible(self, chosen: Sequence[int]) -> bool:
        """Whether the chosen ways (their numbers) can go together: counted in whole numbers."""
        ways = [self.ways[i] for i in chosen]
        movers = [way.mover for way in ways]
        if len(set(movers)) < len(movers) or {way.host for way in ways} & set(movers):
            return False
        return all(
            self.rooms[host].takes(self._load_on(host, ways)) for host in {w.host for w in ways}
        )

    def _load_on(self, host: int, ways: Iterable[Way]) -> dict[str, int]:
        load: dict[str, int] = {}
        for way in ways:
            if way.host == host:
                for grade, number in self.loads[way.mover].items():
                    load[grade] = load.get(grade, 0) + number
        return load
