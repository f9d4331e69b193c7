"""How far two schools are from each other, and what that is known by.

A distance by road that the office has entered wins. Without one it is the geodesic between the
schools' coordinates (WGS 84), which no road is shorter than. Where a school has no coordinates, the
centre of its sub-district stands for it: that is a picture, and nothing is ever judged by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pyo1plan.records.places import Places
from pyo1plan.records.schools import School
from pyo1plan.words import Words

Basis = Literal["road", "coordinates", "centroid"]
BASES: dict[Basis, Words] = {
    "road": Words("ตามถนน", "by road"),
    "coordinates": Words("ระยะตรงจากพิกัด", "straight, from coordinates"),
    "centroid": Words("โดยประมาณจากศูนย์กลางตำบล", "roughly, from the centres of sub-districts"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """A place in decimal degrees (WGS 84), and whether it is the school's own."""

    latitude: float
    longitude: float
    basis: Literal["coordinates", "centroid"]


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance in whole metres, and what it is known by."""

    metres: int
    basis: Basis

    @property
    def km(self) -> Decimal:
        """In kilometres."""
        return Decimal(self.metres) / 1000

    @property
    def is_known(self) -> bool:
        """Whether a rule may be judged by it."""
        return self.basis != "centroid"


def point_of(school: School, places: Places | None) -> Point | None:
    """Where the school lies: its coordinates, else the centre of its sub-district."""
    if school.latitude is not None and school.longitude is not None:
        return Point(float(school.latitude), float(school.longitude), "coordinates")
    tambon = places.tambon(school.amphoe, school.tambon) if places else None
    if tambon is None:
        return None
    return Point(float(tambon.latitude), float(tambon.longitude), "centroid")


def between(one: School, other: School, here: Point | None, there: Point | None) -> Distance | None:
    """The distance of two schools that lie at these points; None where nobody knows.

    Where both schools have entered the road between them and differ, the longer one counts.
    """
    roads = [road.km for road in one.roads if road.to == other.code]
    roads += [road.km for road in other.roads if road.to == one.code]
    if roads:
        return Distance(int((max(roads) * 1000).to_integral_value()), "road")
    if here is None or there is None:
        return None
    both = here.basis == there.basis == "coordinates"
    return Distance(geodesic(here, there), "coordinates" if both else "centroid")


def geodesic(here: Point, there: Point) -> int:
    """Along the ellipsoid, in whole metres (Karney 2013, as geographiclib has it)."""
    from geographiclib.geodesic import Geodesic  # type: ignore[import-untyped]

    line = Geodesic.WGS84.Inverse(
        here.latitude, here.longitude, there.latitude, there.longitude, Geodesic.DISTANCE
    )
    return round(float(line["s12"]))
