"""The best choice within several limits, found by HiGHS and checked again in whole numbers.

Everything here is an integer: worth in hundredths of a point, money in satang, each limit divided by
what its numbers have in common. HiGHS counts in doubles and allows itself small tolerances, so no
answer of it is believed before it was added up again; one that breaks a limit is forbidden by an
exact cut and HiGHS is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import gcd
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import highspy

#: Doubles hold every whole number up to here.
_EXACT = 2**53
#: Ties are settled for so many things at once: their weights 2^0 … 2^15 stay far from tolerances.
_TOGETHER = 16
#: Bits of the numbers with which HiGHS still keeps its tolerances.
_WELL = 20
#: Bits of a limit from which on its presolve is not trusted.
_LARGE = 26
#: Answers of HiGHS that break a limit, before no answer is believed.
_PATIENCE = 50
#: Seconds after which HiGHS gives up: then there is no suggestion rather than a doubtful one.
_SECONDS = 300.0


class Undecided(Exception):
    """The solver gave no answer that could be proved; `why` says what it said."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


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
    return _Solver(sack).best()


class _Solver:
    """HiGHS with one variable for each thing and each question; objectives one after the other."""

    def __init__(self, sack: Knapsack) -> None:
        self.sack = sack
        self.count = len(sack.things)
        self.questions = sorted(sack.answered(range(self.count)))
        self.highs = _quiet_highs()
        self._variables()
        self._limits()
        self._questions()

    def best(self) -> tuple[int, ...]:
        count, sack = self.count, self.sack
        if self.questions:
            goal = [0] * count + [1] * len(self.questions)
            chosen = self._most(goal)
            self._keep(goal, len(sack.answered(chosen)))
        goal = [thing.worth for thing in sack.things] + [0] * len(self.questions)
        chosen = self._most(goal)
        self._keep(goal, sack.worth(chosen))
        return self._first_of_equals(chosen)

    def _first_of_equals(self, chosen: tuple[int, ...]) -> tuple[int, ...]:
        """Among what is worth the same, the choice that has the first thing in which they differ."""
        for start in range(0, self.count, _TOGETHER):
            some = range(start, min(start + _TOGETHER, self.count))
            if not set(some) <= set(chosen):
                goal = [0] * (self.count + len(self.questions))
                for place, j in enumerate(some):
                    goal[j] = 2 ** (_TOGETHER - 1 - place)
                chosen = self._most(goal, chosen)
            for j in some:
                fate = float(j in chosen)
                self.highs.changeColBounds(j, fate, fate)
        return chosen

    def _most(self, goal: Sequence[int], start: Sequence[int] = ()) -> tuple[int, ...]:
        """The choice that makes the most of `goal`, proved by HiGHS and added up again here."""
        if sum(goal) >= _EXACT:
            raise Undecided("the numbers are too large")
        for column, weight in enumerate(goal):
            self.highs.changeColCost(column, float(weight))
        for _ in range(_PATIENCE):
            chosen, claimed = self._run(start)
            broken = [i for i in range(len(self.sack.limits)) if self.sack.over(chosen, i)]
            if not broken:
                reached = sum(goal[j] for j in chosen)
                reached += sum(goal[self.count + k] for k in self._answered(chosen))
                if reached != round(claimed) or abs(claimed - reached) > 0.25:
                    raise Undecided(f"claimed {claimed}, which is {reached}")
                return chosen
            for limit in broken:
                self._forbid(chosen, limit)
        raise Undecided("every answer breaks a limit")

    def _run(self, start: Sequence[int]) -> tuple[tuple[int, ...], float]:
        import highspy

        if start:
            solution = highspy.HighsSolution()
            answered = set(self._answered(start))
            solution.col_value = [float(j in set(start)) for j in range(self.count)] + [
                float(k in answered) for k in range(len(self.questions))
            ]
            self.highs.setSolution(solution)
        self.highs.run()
        status = self.highs.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise Undecided(self.highs.modelStatusToString(status))
        values = list(self.highs.getSolution().col_value)[: self.count]
        claimed = float(self.highs.getInfo().objective_function_value)
        return tuple(j for j, value in enumerate(values) if value > 0.5), claimed

    def _answered(self, chosen: Sequence[int]) -> Iterator[int]:
        answered = self.sack.answered(chosen)
        return (k for k, question in enumerate(self.questions) if question in answered)

    def _variables(self) -> None:
        import highspy

        for thing in self.sack.things:
            self.highs.addVar(float(thing.must), 1.0)
        for _ in self.questions:
            self.highs.addVar(0.0, 1.0)
        for column in range(self.count + len(self.questions)):
            self.highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        self.highs.changeObjectiveSense(highspy.ObjSense.kMaximize)

    def _limits(self) -> None:
        for i, limit in enumerate(self.sack.limits):
            takes = {
                j: thing.takes[i] for j, thing in enumerate(self.sack.things) if thing.takes[i]
            }
            if sum(takes.values()) <= limit:
                continue  # cannot bind
            if sum(takes.values()) >= _EXACT:
                raise Undecided("the numbers are too large")
            shared = gcd(*takes.values())
            row = {j: take // shared for j, take in takes.items()}
            limit //= shared
            if limit.bit_length() > _LARGE:
                # Presolve calls a limit of millions of baht in odd satang infeasible: it is not.
                self.highs.setOptionValue("presolve", "off")
            self._row(row, at_most=limit, scale=_scale(limit))

    def _questions(self) -> None:
        """A question counts as answered only if something that answers it is chosen."""
        for k, question in enumerate(self.questions):
            row = {j: 1 for j, t in enumerate(self.sack.things) if question in t.answers}
            self._row(row | {self.count + k: -1}, at_least=0)

    def _keep(self, goal: Sequence[int], reached: int) -> None:
        """From now on nothing that makes less of `goal`."""
        weights = {column: weight for column, weight in enumerate(goal) if weight}
        shared = gcd(*weights.values()) if weights else 1
        row = {column: weight // shared for column, weight in weights.items()}
        self._row(row, at_least=reached // shared)

    def _forbid(self, chosen: Sequence[int], limit: int) -> None:
        """Not all of `chosen` together: they break the limit in whole numbers."""
        cover = [j for j in chosen if self.sack.things[j].takes[limit]]
        self._row(dict.fromkeys(cover, 1), at_most=len(cover) - 1)

    def _row(
        self,
        row: dict[int, int],
        at_most: int | None = None,
        at_least: int | None = None,
        scale: float = 1.0,
    ) -> None:
        import highspy
        import numpy

        columns = numpy.array(list(row), dtype=numpy.int32)
        weights = numpy.array(list(row.values()), dtype=numpy.float64) * scale
        low = -highspy.kHighsInf if at_least is None else at_least * scale
        high = highspy.kHighsInf if at_most is None else at_most * scale
        self.highs.addRow(low, high, len(row), columns, weights)


def _scale(limit: int) -> float:
    """A power of two, which changes no digit, that brings a limit to where HiGHS counts well."""
    return 2.0 ** -max(0, limit.bit_length() - _WELL)


def _quiet_highs() -> highspy.Highs:
    """HiGHS as it decides the same on every machine: one thread, one seed, no gap."""
    import highspy

    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    options: dict[str, Any] = {
        "output_flag": False,
        "threads": 1,
        "random_seed": 0,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 0.0,
        "time_limit": _SECONDS,
    }
    for name, value in options.items():
        if highs.setOptionValue(name, value) != highspy.HighsStatus.kOk:
            raise Undecided(f"the solver does not know the option {name}")
    return highs
