"""For each small school the nearest schools that teach its grades and have room."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.intake.grouping.distances import Distance
from pyo1plan.intake.grouping.ground import Ground
from pyo1plan.intake.grouping.sites import Site
from pyo1plan.intake.grouping.staffing import posts_for
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A school that could receive another: how far, and what it comes to then.

    `room` is None where its rooms are not counted: then nobody knows. `posts_before` and `posts_after`
    are by the criteria, None where these say nothing.
    """

    site: Site
    distance: Distance
    room: bool | None
    within: bool | None
    pupils_before: int
    pupils_after: int
    teachers_before: int
    teachers_after: int
    posts_before: int | None
    posts_after: int | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A small school with its neighbours, nearest first.

    `no_grades` and `no_room` are nearer schools that were passed over. `kept` says why no grouping
    touches it, `nowhere` why nobody can say who is near.
    """

    site: Site
    neighbours: tuple[Neighbour, ...]
    no_grades: int
    no_room: int
    kept: Words | None
    nowhere: Words | None


def candidates(ground: Ground, most: int) -> tuple[Candidate, ...]:
    """Every small school, smallest first, with at most so many neighbours each."""
    return tuple(_candidate(ground, site, most) for site in ground.small)


def _candidate(ground: Ground, site: Site, most: int) -> Candidate:
    found: list[Neighbour] = []
    no_grades = no_room = 0
    seen = False
    for distance, other in ground.nearness.nearest(site):
        seen = True
        if not other.present or other.school.learns_at is not None:
            continue
        if other.lacks(site.enrolled):
            no_grades += 1
            continue
        room = other.rooms(ground.how).takes(site.enrolled)
        if room is False:
            no_room += 1
            continue
        found.append(_neighbour(ground, site, other, distance, room))
        if len(found) == most:
            break
    nowhere = None if seen else _nowhere(site)
    return Candidate(site, tuple(found), no_grades, no_room, ground.kept(site), nowhere)


def _neighbour(
    ground: Ground, site: Site, other: Site, distance: Distance, room: bool | None
) -> Neighbour:
    before, criteria = other.present, ground.criteria
    load = site.enrolled
    after = {g: before.get(g, 0) + load.get(g, 0) for g in {*before, *load}}
    return Neighbour(
        other,
        distance,
        room,
        distance.metres <= ground.limit_of(site) if distance.is_known else None,
        sum(before.values()),
        sum(after.values()),
        other.school.teachers,
        other.school.teachers + site.school.teachers,
        posts_for(before, criteria),
        posts_for(after, criteria),
    )


def _nowhere(site: Site) -> Words:
    if site.point is None and not site.school.roads:
        return Words(
            "ไม่มีพิกัด ระยะทางตามถนน หรือตำบลที่มีจุดแทน ใส่ latitude และ longitude ใน schools.yaml",
            "without coordinates, roads or a sub-district with a point: put latitude and longitude into schools.yaml",
        )
    return Words("ไม่มีโรงเรียนอื่นในรัศมีประมาณ 40 กม.", "no other school within some 40 km")
