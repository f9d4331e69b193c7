"""Schools by how near they lie: a grid of degrees, so that nobody is compared with the whole country."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from pyo1plan.intake.grouping.distances import Distance, Point, between
from pyo1plan.intake.grouping.sites import Site

#: The side of a cell in degrees: about 11 km.
_CELL = 0.1
#: Rings of cells that are looked at before a school counts as lying too far off to be near.
_RINGS = 4
_METRES = 111_320.0
#: By how much the flat estimate may be wrong before the geodesic is asked.
_SLACK = 1.02

Near = tuple[Distance, Site]


class Nearness:
    """Who lies near whom among `sites`."""

    def __init__(self, sites: Sequence[Site]) -> None:
        self._by_code = {site.code: site for site in sites}
        self._cells: dict[tuple[int, int], list[Site]] = {}
        self._linked: dict[str, set[str]] = {}
        for site in sites:
            if site.point is not None:
                self._cells.setdefault(_cell(site.point), []).append(site)
            for road in site.school.roads:
                self._linked.setdefault(site.code, set()).add(road.to)
                self._linked.setdefault(road.to, set()).add(site.code)

    def within(self, site: Site, metres: int) -> list[Near]:
        """The schools at most so far from `site`, of those whose distance is known; nearest first."""
        found = self._by_road(site)
        for flat, other in self._outwards(site):
            if flat > metres * _SLACK + 1:
                break
            found += _measured(site, [other])
        known = (near for near in found if near[0].is_known and near[0].metres <= metres)
        return sorted(known, key=_order)

    def nearest(self, site: Site) -> Iterator[Near]:
        """The schools around `site`, nearest first, pictures included; at most some 40 km away.

        They are measured one by one, as far as somebody asks.
        """
        waiting = [(_order(near), near) for near in self._by_road(site)]
        heapify(waiting)
        for flat, other in self._outwards(site):
            while waiting and waiting[0][0][0] * _SLACK <= flat:
                yield heappop(waiting)[1]
            for near in _measured(site, [other]):
                heappush(waiting, (_order(near), near))
        while waiting:
            yield heappop(waiting)[1]

    def _by_road(self, site: Site) -> list[Near]:
        """Those to which a road was entered, by one of the two."""
        codes = sorted(self._linked.get(site.code, set()) - {site.code})
        return list(_measured(site, (self._by_code[c] for c in codes if c in self._by_code)))

    def _outwards(self, site: Site) -> Iterator[tuple[float, Site]]:
        """The others by how far they are on a flat map, ring by ring, with that distance."""
        here = site.point
        if here is None:
            return
        linked = self._linked.get(site.code, set())
        side = _CELL * _METRES * _narrowest(here)
        for ring in range(1, _RINGS + 1):
            found = []
            for other in self._around(here, ring):
                flat = _flat(here, other.point)
                if (ring - 1) * side <= flat < ring * side and other.code not in linked:
                    found.append((flat, other.code, other))
            for flat, _, other in sorted(found, key=lambda one: one[:2]):
                if other is not site:
                    yield flat, other

    def _around(self, here: Point, rings: int) -> Iterator[Site]:
        row, column = _cell(here)
        for i in range(row - rings, row + rings + 1):
            for j in range(column - rings, column + rings + 1):
                yield from self._cells.get((i, j), ())


def _measured(site: Site, others: Iterable[Site]) -> Iterator[Near]:
    for other in others:
        distance = between(site.school, other.school, site.point, other.point)
        if distance is not None:
            yield distance, other


def _order(near: Near) -> tuple[int, str]:
    return near[0].metres, near[1].code


def _cell(point: Point) -> tuple[int, int]:
    return math.floor(point.latitude / _CELL), math.floor(point.longitude / _CELL)


def _narrowest(point: Point | None) -> float:
    """How much narrower than high a cell is, there."""
    return max(0.1, math.cos(math.radians(point.latitude))) if point else 1.0


def _flat(here: Point, there: Point | None) -> float:
    """About how many metres, as on a flat map: good enough to leave far ones out."""
    if there is None:
        return math.inf
    mean = math.radians((here.latitude + there.latitude) / 2)
    up = (here.latitude - there.latitude) * _METRES
    across = (here.longitude - there.longitude) * _METRES * math.cos(mean)
    return math.hypot(up, across)
