"""The best choice within several limits, found by HiGHS and checked again in whole numbers.

Each limit is divided by what its numbers have in common. HiGHS counts in doubles and allows itself
small tolerances, so no answer of it is believed before it was added up again; one that breaks a limit
is forbidden by an exact cut and HiGHS is asked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import gcd
from typing import TYPE_CHECKING

from pyo1plan.intake.selecting.highs import Undecided, quiet_highs
from pyo1plan.intake.selecting.knapsack import Knapsack
from pyo1plan.intake.selecting.pegging import pegs

if TYPE_CHECKING:
    pass

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


class Solver:
    """HiGHS with one variable for each thing and each question; objectives one after the other."""

    def __init__(self, sack: Knapsack) -> None:
        self.sack = sack
        self.count = len(sack.things)
        self.questions = sorted(sack.answered(range(self.count)))
        self.highs = quiet_highs(_SECONDS)
        self._variables()
        self._limits()
        self._questions()

    def most_answered(self) -> int:
        """How many questions can be answered; from now on no choice answers fewer."""
        if not self.questions:
            return 0
        goal = [0] * self.count + [1] * len(self.questions)
        most = len(self.sack.answered(self._most(goal)))
        self._keep(goal, most)
        return most

    def best(self) -> tuple[int, ...]:
        sack = self.sack
        self.most_answered()
        goal = [thing.worth for thing in sack.things] + [0] * len(self.questions)
        chosen = self._most(goal)
        self._keep(goal, sack.worth(chosen))
        return self._first_of_equals(chosen, self._open(sack.worth(chosen)))

    def _open(self, reached: int) -> list[int]:
        """The things that some choice worth `reached` has and another has not; the others are fixed."""
        sack = self.sack
        takes = [thing.takes for thing in sack.things]
        worths = [thing.worth for thing in sack.things]
        found = pegs(worths, takes, sack.limits, sack.musts, reached, prices(sack))
        for j in found.inside | found.outside:
            self._fix(j, j in found.inside)
        return [j for j in range(self.count) if j not in found.inside | found.outside]

    def _first_of_equals(self, chosen: tuple[int, ...], free: Sequence[int]) -> tuple[int, ...]:
        """Among what is worth the same, the choice that has the first thing in which they differ."""
        for start in range(0, len(free), _TOGETHER):
            some = free[start : start + _TOGETHER]
            if not set(some) <= set(chosen):
                goal = [0] * (self.count + len(self.questions))
                for place, j in enumerate(some):
                    goal[j] = 2 ** (_TOGETHER - 1 - place)
                chosen = self._most(goal, chosen)
            for j in some:
                self._fix(j, j in chosen)
        return chosen

    def _fix(self, thing: int, is_chosen: bool) -> None:
        self.highs.changeColBounds(thing, float(is_chosen), float(is_chosen))

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


def prices(sack: Knapsack) -> list[float]:
    """What a unit of each limit is worth where things may be chosen in part, as HiGHS counts."""
    import highspy
    import numpy

    highs = quiet_highs(_SECONDS)
    for thing in sack.things:
        highs.addVar(float(thing.must), 1.0)
    for column, thing in enumerate(sack.things):
        highs.changeColCost(column, float(thing.worth))
    highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
    for i, limit in enumerate(sack.limits):
        row = {j: t.takes[i] / (limit or 1) for j, t in enumerate(sack.things) if t.takes[i]}
        columns = numpy.array(list(row), dtype=numpy.int32)
        highs.addRow(-highspy.kHighsInf, float(limit > 0), len(row), columns, [*row.values()])
    highs.run()
    if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return [0.0] * len(sack.limits)
    duals = list(highs.getSolution().row_dual)
    return [abs(dual) / (limit or 1) for dual, limit in zip(duals, sack.limits, strict=True)]


def _scale(limit: int) -> float:
    """A power of two, which changes no digit, that brings a limit to where HiGHS counts well."""
    return 2.0 ** -max(0, limit.bit_length() - _WELL)
