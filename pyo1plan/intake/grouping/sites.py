"""The schools as groupings see them: where they lie, whom they teach, what room they have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyo1plan.intake.grouping.distances import Point, point_of
from pyo1plan.intake.grouping.rooms import Rooms
from pyo1plan.records.places import Places
from pyo1plan.records.school_grouping import GradeLevel, SchoolGrouping
from pyo1plan.records.schools import School

_LEVELS: Mapping[str, GradeLevel] = {"o": "kindergarten", "p": "primary", "m": "secondary"}


def level_of(grade: str) -> GradeLevel:
    """The level of a grade by its key: o1, p1, m1. Any other key counts as primary."""
    return _LEVELS.get(grade[:1], "primary")


@dataclass(frozen=True)
class Site:
    """A school that may stay, receive or be grouped; pupils by grade, in persons.

    `enrolled` are its own, `present` all who learn in it: its own without those who learn elsewhere
    already, and those of other schools who learn here. `guests` are the schools that these come from.
    """

    school: School
    point: Point | None
    enrolled: Mapping[str, int]
    present: Mapping[str, int]
    guests: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.school.code

    @property
    def name(self) -> str:
        return self.school.name or self.school.code

    @cached_property
    def pupils(self) -> int:
        """Its own pupils."""
        return sum(self.enrolled.values())

    @cached_property
    def taught(self) -> frozenset[str]:
        """The grades that it has pupils or rooms for."""
        rooms = {grade for grade, count in self.school.pupils.items() if count.rooms}
        return frozenset(rooms | {grade for grade, number in self.present.items() if number})

    def lacks(self, load: Mapping[str, int]) -> tuple[str, ...]:
        """The grades of `load` that it does not teach."""
        return tuple(sorted(set(load) - self.taught))

    def rooms(self, how: SchoolGrouping) -> Rooms:
        """Its rooms, by the sizes that the year goes by."""
        return Rooms(
            self.present,
            {grade: count.rooms for grade, count in self.school.pupils.items()},
            self.school.classrooms,
            lambda grade: how.room(level_of(grade)).pupils,
        )


def sites_of(schools: Iterable[School], places: Places | None) -> tuple[Site, ...]:
    """Every school with its place, its pupils, and those who come to it already."""
    schools = list(schools)
    present = {school.code: dict(_counts(school)) for school in schools}
    guests: dict[str, list[str]] = {}
    for school in schools:
        if school.learns_at in present:
            guests.setdefault(school.learns_at, []).append(school.code)
            for grade, number in _counts(school).items():
                if not school.learns_grades or grade in school.learns_grades:
                    del present[school.code][grade]
                    host = present[school.learns_at]
                    host[grade] = host.get(grade, 0) + number
    return tuple(
        Site(
            school,
            point_of(school, places),
            _counts(school),
            present[school.code],
            tuple(guests.get(school.code, ())),
        )
        for school in schools
    )


def _counts(school: School) -> dict[str, int]:
    return {grade: count.m + count.f for grade, count in school.pupils.items() if count.m + count.f}
