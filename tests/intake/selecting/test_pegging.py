"""What is pegged holds of every choice that is worth so much, whatever the prices."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.intake.selecting.pegging import pegs

COUNT = 6
worths = st.lists(st.integers(0, 50), min_size=COUNT, max_size=COUNT)
takes = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=COUNT, max_size=COUNT)
limits = st.tuples(st.integers(0, 60), st.integers(0, 60))
prices = st.lists(st.floats(-2, 5), min_size=2, max_size=2)


@given(worths, takes, limits, st.sets(st.integers(0, COUNT - 1), max_size=1), prices)
def test_no_choice_of_that_worth_differs_in_what_is_pegged(
    worths: list[int],
    takes: list[tuple[int, int]],
    limits: tuple[int, int],
    musts: set[int],
    prices: list[float],
) -> None:
    choices = [
        {j for j, bit in enumerate(bits) if bit}
        for bits in product((0, 1), repeat=COUNT)
        if all(sum(takes[j][i] for j, bit in enumerate(bits) if bit) <= limits[i] for i in (0, 1))
    ]
    fitting = [choice for choice in choices if musts <= choice]
    if not fitting:
        return
    reached = max(sum(worths[j] for j in choice) for choice in fitting)
    found = pegs(worths, takes, limits, sorted(musts), reached, prices)
    for choice in fitting:
        if sum(worths[j] for j in choice) == reached:
            assert found.inside <= choice
            assert not found.outside & choice


def test_good_prices_peg_all_but_what_is_in_doubt() -> None:
    """Worth 10 a unit, 5 a unit, 1 a unit; room for the first two: the price of a unit is about 3."""
    found = pegs([100, 50, 10], [(10,), (10,), (10,)], (20,), (), 150, [3.0])
    assert found.inside == {0, 1}
    assert found.outside == {2}
