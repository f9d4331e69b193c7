"""The cheapest way to group so many schools, found by HiGHS and counted again in whole numbers.

HiGHS counts in doubles with small tolerances, so no answer of it is believed before it was checked;
the gap is zero, and ties are settled, so the answer depends on the numbers alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pyo1plan.intake.grouping.problem import Problem
from pyo1plan.intake.selecting.highs import Undecided, quiet_highs

if TYPE_CHECKING:
    pass

#: Ties are settled for so many ways at once: their weights 2^0 … 2^15 stay far from tolerances.
_TOGETHER = 16
#: Seconds after which HiGHS gives up: then there is no option rather than a doubtful one.
_SECONDS = 60.0


def most_grouped(problem: Problem) -> int:
    """The greatest number of schools that can be grouped at once. Raises `Undecided`."""
    if not problem.ways:
        return 0
    return len(_Model(problem).answer(dict.fromkeys(range(len(problem.ways)), -1)))


def cheapest(problem: Problem, grouped: int) -> tuple[int, ...]:
    """The ways (their numbers) by which exactly `grouped` schools move at least cost.

    Of answers that cost the same, the one that has the first way in which they differ. Raises
    `Undecided`, also where so many cannot be grouped.
    """
    if grouped == 0:
        return ()
    model = _Model(problem)
    every = range(len(problem.ways))
    model.row(dict.fromkeys(every, 1), grouped, grouped)
    costs = dict(enumerate(problem.costs))
    chosen = model.answer(costs)
    model.row(costs, None, problem.cost(chosen))
    return model.first_of_equals(chosen)


class _Model:
    """HiGHS with one variable a way, and rooms for each grade of a host that shares them."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.count = len(problem.ways)
        self.highs = quiet_highs(_SECONDS)
        for _ in range(self.count):
            self._variable(1.0)
        self._each_once()
        self._hosts_stay()
        self._rooms()

    def answer(self, costs: Mapping[int, int]) -> tuple[int, ...]:
        """The ways that cost least, proved by HiGHS and counted again."""
        import highspy

        for way in range(self.count):
            self.highs.changeColCost(way, float(costs.get(way, 0)))
        self.highs.run()
        status = self.highs.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise Undecided(self.highs.modelStatusToString(status))
        values = list(self.highs.getSolution().col_value)[: self.count]
        chosen = tuple(way for way, value in enumerate(values) if value > 0.5)
        claimed = float(self.highs.getInfo().objective_function_value)
        reached = sum(costs.get(way, 0) for way in chosen)
        if abs(claimed - reached) > 0.25 or not self.problem.is_possible(chosen):
            raise Undecided(f"claimed {claimed}, which is {reached}")
        return chosen

    def first_of_equals(self, chosen: tuple[int, ...]) -> tuple[int, ...]:
        """Among answers of the same cost, the one that has the first way in which they differ."""
        for start in range(0, self.count, _TOGETHER):
            some = range(start, min(start + _TOGETHER, self.count))
            weights = {way: -(2 ** (_TOGETHER - 1 - place)) for place, way in enumerate(some)}
            chosen = self.answer(weights)
            for way in some:
                fate = float(way in chosen)
                self.highs.changeColBounds(way, fate, fate)
        return chosen

    def row(self, weights: Mapping[int, int], least: int | None, most: int | None) -> None:
        """A bound on a sum of variables."""
        import highspy
        import numpy

        columns = numpy.array(list(weights), dtype=numpy.int32)
        values = numpy.array(list(weights.values()), dtype=numpy.float64)
        low = -highspy.kHighsInf if least is None else float(least)
        high = highspy.kHighsInf if most is None else float(most)
        self.highs.addRow(low, high, len(weights), columns, values)

    def _variable(self, most: float) -> int:
        import highspy

        column = int(self.highs.getNumCol())
        self.highs.addVar(0.0, most)
        self.highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        return column

    def _each_once(self) -> None:
        """A mover takes one way at most."""
        for ways in _by(self.problem, "mover").values():
            self.row(dict.fromkeys(ways, 1), None, 1)

    def _hosts_stay(self) -> None:
        """Nobody goes to a school that goes itself."""
        movers = _by(self.problem, "mover")
        for host, comers in _by(self.problem, "host").items():
            for comer in comers:
                if leaving := movers.get(host):
                    self.row({comer: 1, **dict.fromkeys(leaving, 1)}, None, 1)

    def _rooms(self) -> None:
        for host, comers in _by(self.problem, "host").items():
            place = self.problem.rooms[host]
            loads = {way: self.problem.loads[self.problem.ways[way].mover] for way in comers}
            grades = sorted({grade for load in loads.values() for grade in load})
            if place.classrooms is None:
                for grade in grades:
                    takes = {way: load[grade] for way, load in loads.items() if grade in load}
                    self.row(takes, None, place.seats(grade))
                continue
            rooms: dict[int, int] = {}
            for grade in sorted({*grades, *place.pupils}):
                room = self._variable(float(place.classrooms))
                rooms[room] = 1
                takes = {way: load[grade] for way, load in loads.items() if grade in load}
                here = place.pupils.get(grade, 0)
                self.row({**takes, room: -place.size(grade)}, None, -here)
            self.row(rooms, None, place.classrooms)


def _by(problem: Problem, end: str) -> dict[int, list[int]]:
    """The numbers of the ways by their mover or host."""
    found: dict[int, list[int]] = {}
    for number, way in enumerate(problem.ways):
        found.setdefault(getattr(way, end), []).append(number)
    return found
