"""Things to choose from within several limits, in whole numbers.

Worth in hundredths of a point, money in satang: nothing here is rounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Thing:
    """What may be chosen: its worth, what it takes of each limit, and the questions it answers."""

    worth: int
    takes: tuple[int, ...]
    must: bool = False
    answers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Knapsack:
    """Things in the order in which ties prefer them, and the limits that they share.

    `limits[i]` bounds the sum of `takes[i]` over what is chosen; nothing is below zero.
    """

    things: tuple[Thing, ...]
    limits: tuple[int, ...]

    def __post_init__(self) -> None:
        for thing in self.things:
            if (
                thing.worth < 0
                or len(thing.takes) != len(self.limits)
                or min(thing.takes, default=0) < 0
            ):
                raise ValueError(f"not a thing of this knapsack: {thing}")

    def fits(self, chosen: Sequence[int]) -> bool:
        """Whether the chosen things (their numbers) stay within every limit."""
        return all(not self.over(chosen, i) for i in range(len(self.limits)))

    def over(self, chosen: Sequence[int], limit: int) -> int:
        """By how much the chosen things exceed a limit; zero within it."""
        taken = sum(self.things[j].takes[limit] for j in chosen)
        return max(0, taken - self.limits[limit])

    def worth(self, chosen: Sequence[int]) -> int:
        """What the chosen things are worth together."""
        return sum(self.things[j].worth for j in chosen)

    def answered(self, chosen: Iterable[int]) -> frozenset[str]:
        """The questions that the chosen things answer."""
        return frozenset().union(*(self.things[j].answers for j in chosen))

    @cached_property
    def musts(self) -> tuple[int, ...]:
        """The things that have to be chosen."""
        return tuple(j for j, thing in enumerate(self.things) if thing.must)
