"""The best choice against every choice there is, and laws that it has to keep on any numbers."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.selecting.choosing import best
from pyo1plan.intake.selecting.knapsack import Knapsack, Thing

QUESTIONS = ("P1", "P2", "P3")


@st.composite
def sacks(draw: st.DrawFn) -> Knapsack:
    """Up to ten things, three limits between nothing and everything; equal worths are common."""
    worths = st.one_of(st.integers(0, 10_000), st.sampled_from([0, 5000, 10_000]))
    takes = st.one_of(st.just(0), st.integers(0, 90_000_000), st.sampled_from([100, 5_000_000]))
    things = draw(
        st.lists(
            st.builds(
                Thing,
                worths,
                st.tuples(takes, takes, takes),
                st.just(False),
                st.frozensets(st.sampled_from(QUESTIONS), max_size=2),
            ),
            min_size=1,
            max_size=10,
        )
    )
    totals = [sum(t.takes[i] for t in things) for i in range(3)]
    limits = tuple(draw(st.integers(0, total + 1)) for total in totals)
    return Knapsack(tuple(things), limits)


def by_trying_all(sack: Knapsack) -> tuple[int, ...]:
    """Every choice that fits, judged by what comes first: questions, worth, then the order of things."""
    choices = (
        [j for j, taken in enumerate(bits) if taken]
        for bits in product((1, 0), repeat=len(sack.things))
    )
    fitting = [c for c in choices if sack.fits(c) and set(sack.musts) <= set(c)]
    return tuple(
        max(
            fitting,
            key=lambda c: (
                len(sack.answered(c)),
                sack.worth(c),
                [j in c for j in range(len(sack.things))],
            ),
        )
    )


@settings(max_examples=120, deadline=None)
@given(sacks())
def test_it_is_the_best_of_all_choices(sack: Knapsack) -> None:
    assert best(sack) == by_trying_all(sack)


@st.composite
def apart(draw: st.DrawFn) -> Knapsack:
    """Two groups with a limit each, beside one that all share and that often does not bind."""
    groups = draw(st.lists(st.tuples(st.booleans(), st.integers(1, 40)), min_size=4, max_size=10))
    worths = st.sampled_from([0, 10, 20, 25])
    asked = st.frozensets(st.sampled_from(QUESTIONS), max_size=1)
    things = tuple(
        Thing(draw(worths), (take if first else 0, 0 if first else take, take), False, draw(asked))
        for first, take in groups
    )
    totals = [sum(t.takes[i] for t in things) for i in range(3)]
    shared = draw(st.sampled_from([1, 2, 3]))
    return Knapsack(things, (totals[0] // 2, totals[1] // 2, totals[2] * shared // 3))


@settings(max_examples=150, deadline=None)
@given(apart())
def test_piece_by_piece_it_is_the_same(sack: Knapsack) -> None:
    assert best(sack) == by_trying_all(sack)


@settings(max_examples=40, deadline=None)
@given(sacks(), st.data())
def test_what_must_be_is_in_and_the_rest_is_the_best(sack: Knapsack, data: st.DataObject) -> None:
    j = data.draw(st.integers(0, len(sack.things) - 1))
    old = sack.things[j]
    must = Thing(old.worth, old.takes, True, old.answers)
    forced = Knapsack((*sack.things[:j], must, *sack.things[j + 1 :]), sack.limits)
    if forced.fits([j]):
        assert best(forced) == by_trying_all(forced)
    else:
        with pytest.raises(ValueError, match="does not fit"):
            best(forced)


@settings(max_examples=40, deadline=None)
@given(sacks(), st.data())
def test_more_money_never_means_less_worth(sack: Knapsack, data: st.DataObject) -> None:
    plain = Knapsack(tuple(Thing(t.worth, t.takes) for t in sack.things), sack.limits)
    more = tuple(limit + data.draw(st.integers(0, 50_000_000)) for limit in sack.limits)
    richer = Knapsack(plain.things, more)
    assert richer.worth(best(richer)) >= plain.worth(best(plain))


def test_one_satang_over_is_over() -> None:
    """Amounts that doubles could confuse with the limit within the solver's own tolerance."""
    huge = 9_000_000_001
    things = tuple(Thing(100, (huge + j,)) for j in range(6))
    exact = sum(t.takes[0] for t in things[:5])
    assert best(Knapsack(things, (exact,))) == (0, 1, 2, 3, 4)
    assert len(best(Knapsack(things, (exact - 1,)))) == 4


@pytest.mark.parametrize("thing", [Thing(-1, (0,)), Thing(1, (-1,)), Thing(1, ())])
def test_a_thing_below_nothing_is_refused(thing: Thing) -> None:
    with pytest.raises(ValueError, match="not a thing"):
        Knapsack((thing,), (1,))
