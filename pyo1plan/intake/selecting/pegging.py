"""Which things are in every best choice and which in none, proved in whole numbers.

Prices for the limits bound what any choice can be worth: what the limits cost, and of each thing what
it is worth beyond its price (Dantzig 1957; Martello and Toth, Knapsack Problems, 1990, chapter 2). A
thing without which that bound falls below what is reached already is in every best choice; one with
which it falls below is in none. Any prices prove this, good ones prove it for most things: so they may
come from a solver that counts in doubles, while the proof counts in fractions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Pegs:
    """Numbers of the things that are in every choice worth so much, and of those that are in none."""

    inside: frozenset[int]
    outside: frozenset[int]


def pegs(
    worths: Sequence[int],
    takes: Sequence[Sequence[int]],
    limits: Sequence[int],
    musts: Sequence[int],
    reached: int,
    prices: Sequence[float],
) -> Pegs:
    """What holds of every choice within the limits that is worth `reached` or more.

    `prices` are what a unit of each limit is worth; those below zero count as nothing.
    """
    priced = [Fraction(max(0.0, price)) for price in prices]
    gains = [
        worth - sum(take * price for take, price in zip(taken, priced, strict=True) if take)
        for worth, taken in zip(worths, takes, strict=True)
    ]
    must = set(musts)
    bound = sum((limit * price for limit, price in zip(limits, priced, strict=True)), Fraction(0))
    bound += sum(gain for j, gain in enumerate(gains) if gain > 0 or j in must)
    free = [j for j in range(len(gains)) if j not in must]
    return Pegs(
        frozenset(must | {j for j in free if gains[j] > 0 and bound - gains[j] < reached}),
        frozenset(j for j in free if gains[j] < 0 and bound + gains[j] < reached),
    )
