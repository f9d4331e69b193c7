"""The choice that is taken: the best, in one piece or, where that is the same, piece by piece."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pyo1plan.intake.selecting.knapsack import Knapsack, Thing
from pyo1plan.intake.selecting.solver import Solver, prices


def best(sack: Knapsack) -> tuple[int, ...]:
    """The numbers of the things to choose.

    Everything, if everything fits. Else all that must be, then as many questions answered as can be,
    then the greatest worth; among choices that are equal in this, the one that has the first thing
    in which they differ. So the answer depends on the numbers alone and not on the machine.

    Raises `ValueError` where what must be chosen does not fit, `Undecided` where HiGHS gives no
    answer that stands up to being added again.
    """
    if not sack.fits(sack.musts):
        raise ValueError("what must be chosen does not fit")
    everything = tuple(range(len(sack.things)))
    if sack.fits(everything):
        return everything
    return _piecewise(sack) or Solver(sack).best()


def _piecewise(sack: Knapsack) -> tuple[int, ...] | None:
    """The same answer piece by piece, where questions are answered and most limits kept by themselves.

    Without a question or a limit there are only more choices: a best one of these that answers as many
    and keeps all limits is the best of those too. What shares no limit is then chosen apart, which is
    much faster. None where all hangs together, or
    where questions have to be paid for.
    """
    most = Solver(sack).most_answered()
    limits = {i for i, price in enumerate(prices(sack)) if price > 0}
    while len(pieces := _pieces(sack, limits)) > 1:
        chosen = tuple(sorted(j for piece in pieces for j in _alone(piece, sack, limits)))
        if len(sack.answered(chosen)) < most:
            return None
        broken = {i for i in range(len(sack.limits)) if sack.over(chosen, i)}
        if not broken:
            return chosen
        limits |= broken
    return None


def _pieces(sack: Knapsack, limits: Collection[int]) -> list[list[int]]:
    """The things in groups that share none of `limits`; order is kept."""
    piece_of: dict[int, list[int]] = {}
    pieces: list[list[int]] = []
    for j, thing in enumerate(sack.things):
        joined = [j]
        for other in {
            id(p): p for i in limits if thing.takes[i] and (p := piece_of.get(i))
        }.values():
            joined = other + joined
            pieces.remove(other)
        pieces.append(joined)
        shared = {i for k in joined for i in limits if sack.things[k].takes[i]}
        piece_of.update(dict.fromkeys(shared, joined))
    return [sorted(piece) for piece in pieces]


def _alone(piece: Sequence[int], sack: Knapsack, limits: Collection[int]) -> list[int]:
    """The best of `piece` by itself within `limits`; questions are left aside."""
    kept = sorted(limits)
    things = (sack.things[j] for j in piece)
    part = Knapsack(
        tuple(Thing(t.worth, tuple(t.takes[i] for i in kept), t.must) for t in things),
        tuple(sack.limits[i] for i in kept),
    )
    everything = range(len(piece))
    found = everything if part.fits(everything) else Solver(part).best()
    return [piece[k] for k in found]
