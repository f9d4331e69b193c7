"""Distances: by road where one was entered, else from coordinates; a picture is never a distance."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.grouping.distances import Point, between, geodesic, point_of
from pyo1plan.intake.grouping.nearness import Nearness
from pyo1plan.intake.grouping.sites import Site, sites_of
from pyo1plan.records.places import Places, Tambon
from pyo1plan.records.schools import Road, School
from tests.intake.grouping.area import school

HERE, THERE = Point(0.0, 100.0, "coordinates"), Point(1.0, 100.0, "coordinates")
PLACES = Places(
    source="ทดสอบ",
    tambons=(Tambon(amphoe="เมือง", tambon="ใน", latitude=Decimal(1), longitude=Decimal(100)),),
)


def test_a_degree_of_latitude_at_the_equator() -> None:
    assert geodesic(HERE, THERE) == 110_574  # WGS 84, as published
    assert geodesic(HERE, HERE) == 0


def test_a_road_wins_and_the_longer_of_two() -> None:
    one = school("1", roads=(Road(to="2", km=Decimal("4.25")),))
    other = school("2", roads=(Road(to="1", km=Decimal("4.5")),))
    found = between(one, other, HERE, THERE)
    assert found is not None
    assert (found.metres, found.basis, found.is_known) == (4500, "road", True)
    assert between(other, one, None, None) == found
    assert between(one, school("3"), None, HERE) is None


def test_the_centre_of_a_tambon_is_a_picture() -> None:
    placed = school("1", amphoe="เมือง", tambon="ใน")
    point = point_of(placed, PLACES)
    assert point == Point(1.0, 100.0, "centroid")
    found = between(placed, school("2"), point, HERE)
    assert found is not None
    assert found.basis == "centroid"
    assert not found.is_known
    assert point_of(school("1", amphoe="เมือง", tambon="นอก"), PLACES) is None


DEGREES = st.tuples(st.integers(0, 60), st.integers(0, 60))


def _sites(places: list[tuple[int, int]]) -> tuple[Site, ...]:
    schools = [
        School(
            code=str(n),
            latitude=Decimal(19) + Decimal(a) / 100,
            longitude=Decimal(99) + Decimal(b) / 100,
        )
        for n, (a, b) in enumerate(places)
    ]
    return sites_of(schools, None)


@settings(max_examples=25, deadline=None)
@given(st.lists(DEGREES, min_size=2, max_size=25))
def test_the_grid_finds_what_comparing_all_finds(places: list[tuple[int, int]]) -> None:
    sites = _sites(places)
    near = Nearness(sites)
    here = sites[0]
    every = []
    for other in sites[1:]:
        distance = between(here.school, other.school, here.point, other.point)
        assert distance is not None
        every.append((distance.metres, other.code))
    for metres in (0, 6000, 15_000):
        found = [(d.metres, s.code) for d, s in near.within(here, metres)]
        assert found == sorted(one for one in every if one[0] <= metres)
    ring = [(d.metres, s.code) for d, s in near.nearest(here)]
    reached = sorted(one for one in every if one[0] <= 38_000)
    assert ring[: len(reached)] == reached
