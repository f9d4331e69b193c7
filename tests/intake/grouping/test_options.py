"""Candidates and options: who may receive whom, what an option comes to, and why there is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.intake.grouping.neighbours import candidates
from pyo1plan.intake.grouping.options import options
from pyo1plan.records.places import Places, Tambon
from pyo1plan.records.school_grouping import KeptSchool, SchoolGrouping, TravelLimit
from pyo1plan.records.schools import School
from tests.intake.grouping.area import LATITUDE, ground, school

PLACES = Places(
    source="ทดสอบ",
    tambons=(Tambon(amphoe="เมือง", tambon="ใน", latitude=LATITUDE, longitude=Decimal("99.9")),),
)


def test_the_nearest_that_teaches_and_has_room() -> None:
    lacking, full = school("2", 1, {"p1": 10}), school("3", 2, {"p1": 35, "p2": 10})
    fits, far = school("4", 3), school("5", 9)
    [found] = [
        c
        for c in candidates(ground(school("1", 0), lacking, full, fits, far), 2)
        if c.site.code == "1"
    ]
    assert [n.site.code for n in found.neighbours] == ["4", "5"]
    assert (found.no_grades, found.no_room) == (1, 1)
    first, second = found.neighbours
    assert (first.pupils_before, first.pupils_after) == (20, 40)
    assert (first.teachers_before, first.teachers_after) == (2, 4)
    assert (first.posts_before, first.posts_after) == (2, 3)  # up to 20 pupils: 1+1; up to 40: 1+2
    assert (first.within, second.within) == (True, False)
    assert Decimal("3.1") < first.distance.km < Decimal("3.2")


def test_the_least_travel_for_each_number_of_schools() -> None:
    made = options(ground(school("1", 0), school("2", 1), school("3", 4, {"p1": 15, "p2": 15})))
    assert [len(option.moves) for option in made.options] == [0, 1, 2]
    none, one, two = made.options
    assert none.schools == 3
    assert [(m.site.code, m.host.code) for m in one.moves] == [("1", "2")]
    assert (one.schools, one.pupils, one.teachers, one.hosts) == (2, 20, 2, 1)
    assert [(m.site.code, m.host.code) for m in two.moves] == [("1", "2"), ("3", "2")] or (
        two.pupil_km > one.pupil_km
    )
    assert one.freed.posts == 1  # two of 1+1 become one of 1+2


def test_whoever_must_stand_stands() -> None:
    island = school("1", 0, standalone="พื้นที่เกาะ")
    how = SchoolGrouping(keep=(KeptSchool(code="2", why="ชุมชนมีมติ"),))
    made = options(ground(island, school("2", 1), how=how))
    assert made.most == 0
    assert {site.code: words.th for site, words in made.reasons} == {
        "1": "ต้องคงอยู่: พื้นที่เกาะ",
        "2": "ให้คงอยู่: ชุมชนมีมติ",
    }


def test_those_who_learn_elsewhere_already_take_their_seats_with_them() -> None:
    guest = school("1", 0, {"p1": 20, "p2": 20}, learns_at="2")
    host, third = school("2", 1, {"p1": 10, "p2": 10}), school("3", 2, {"p1": 12, "p2": 1})
    around = ground(guest, host, third)
    assert dict(around.by_code["2"].present) == {"p1": 30, "p2": 30}
    assert dict(around.by_code["1"].present) == {}
    made = options(around)
    why = {site.code: words.th for site, words in made.reasons}
    assert "เรียนรวมที่ 2 อยู่แล้ว" in why["1"]
    assert "อยู่แล้ว" in why["2"]
    assert made.most == 0  # 30 + 12 in a room for 40
    assert "ไม่มีห้องพอ" in why["3"]


def test_a_picture_groups_nobody() -> None:
    here = {"amphoe": "เมือง", "tambon": "ใน"}
    made = options(ground(school("1", **here), school("2", **here), places=PLACES))
    assert made.most == 0
    assert {words.th.split()[0] for _, words in made.reasons} == {"ไม่มีพิกัดหรือระยะทางตามถนน"}
    seen = candidates(ground(school("1", **here), school("2", **here), places=PLACES), 3)
    assert all(n.within is None for one in seen for n in one.neighbours)
    assert sum(len(one.neighbours) for one in seen) == 2


def test_more_than_can_be_is_told_by_the_most_that_can() -> None:
    made = options(ground(school("1", 0), school("2", 1)), 2)
    assert made.most == 1
    assert len(made.options) == 2


@pytest.mark.parametrize(("km", "most"), [("1.0", 0), ("1.1", 1)])
def test_the_limit_is_a_setting(km: str, most: int) -> None:
    how = SchoolGrouping(travel=(TravelLimit(level="primary", km=Decimal(km)),))
    assert options(ground(school("1", 0), school("2", 1), how=how)).most == most


SCHOOLS = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 30)), min_size=2, max_size=7)


@settings(max_examples=25, deadline=None)
@given(SCHOOLS, st.booleans())
def test_laws_of_options(area: list[tuple[int, int]], keeps: bool) -> None:
    schools: list[School] = [
        school(
            str(n), east, {"p1": pupils, "p2": 5}, standalone="เกาะ" if keeps and not n else None
        )
        for n, (east, pupils) in enumerate(area)
    ]
    around = ground(*schools)
    made = options(around)
    everybody = sum(site.pupils for site in around.sites)
    travel = [option.pupil_km for option in made.options]
    assert travel == sorted(travel)
    for option in made.options:
        moved = {move.site.code for move in option.moves}
        assert not moved & {move.host.code for move in option.moves}
        assert not (keeps and "0" in moved)
        assert all(move.distance.metres <= 6000 for move in option.moves)
        assert sum(sum(pupils.values()) for pupils in option.after.values()) == everybody
        assert option.schools == len(schools) - len(moved)
        for code, pupils in option.after.items():
            if code not in moved and pupils != around.by_code[code].present:
                assert all(number <= 40 for number in pupils.values())
