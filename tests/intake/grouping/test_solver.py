"""Groupings against every choice there is: nothing is cheaper, and ties are always settled alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.grouping.problem import Problem, Way
from pyo1plan.intake.grouping.rooms import Rooms
from pyo1plan.intake.grouping.solver import cheapest, most_grouped
from pyo1plan.intake.selecting.highs import Undecided

SIZES = {"o1": 3, "p1": 4}


def possible(problem: Problem) -> Iterator[tuple[int, ...]]:
    """Every choice of ways that can go together."""
    numbers = range(len(problem.ways))
    for count in range(len(problem.movers) + 1):
        for chosen in combinations(numbers, count):
            if problem.is_possible(chosen):
                yield chosen


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    schools = draw(st.integers(2, 5))
    by_grade = st.fixed_dictionaries({"o1": st.integers(0, 3), "p1": st.integers(1, 4)})
    pupils = [draw(by_grade) for _ in range(schools)]
    loads = {i: {g: n for g, n in pupils[i].items() if n} for i in range(schools)}
    rooms = []
    for i in range(schools):
        if draw(st.booleans()):
            needed = sum(-(-n // SIZES[g]) for g, n in pupils[i].items())
            rooms.append(Rooms(pupils[i], {}, needed + draw(st.integers(0, 2)), SIZES.__getitem__))
        else:
            counts = {grade: draw(st.integers(1, 3)) for grade in SIZES}
            rooms.append(Rooms(pupils[i], counts, None, SIZES.__getitem__))
    pairs = [(i, j) for i in range(schools) for j in range(schools) if i != j]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=8, unique=True))
    ways = [
        Way(i, j, draw(st.integers(0, 4)) * 500)
        for i, j in sorted(chosen)
        if rooms[j].takes(loads[i])
    ]
    return Problem(tuple(rooms), loads, tuple(ways))


@settings(max_examples=60, deadline=None)
@given(problems())
def test_no_choice_is_better(problem: Problem) -> None:
    every = list(possible(problem))
    most = max(map(len, every))
    assert most_grouped(problem) == most
    for count in range(most + 1):
        best = min((problem.cost(chosen), chosen) for chosen in every if len(chosen) == count)
        assert cheapest(problem, count) == best[1]


def test_more_than_can_be_is_no_answer() -> None:
    rooms = Rooms({"p1": 2}, {"p1": 1}, None, lambda grade: 40)
    problem = Problem(
        (rooms, rooms), {0: {"p1": 2}, 1: {"p1": 2}}, (Way(0, 1, 900), Way(1, 0, 900))
    )
    assert most_grouped(problem) == 1
    assert cheapest(problem, 1) == (0,)
    with pytest.raises(Undecided):
        cheapest(problem, 2)


def test_rooms_shared_by_grades_hold_what_single_grades_could_not() -> None:
    shared = Rooms({"o1": 30, "p1": 10}, {}, 3, {"o1": 30, "p1": 40}.__getitem__)
    assert shared.takes({"p1": 31})
    assert not shared.takes({"p1": 31, "o1": 1})
    fixed = Rooms({"o1": 30, "p1": 10}, {"o1": 1, "p1": 1}, None, {"o1": 30, "p1": 40}.__getitem__)
    assert fixed.takes({"p1": 30})
    assert not fixed.takes({"p1": 31})
    assert Rooms({"p1": 1}, {"p1": None}, None, lambda grade: 40).takes({"p1": 1}) is None
