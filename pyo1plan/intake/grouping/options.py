"""Groupings of small schools as options: how many schools, how much travel, how many staff.

Each option groups so many schools with the least travel of all pupils together; between none and the
most that can be grouped, people see what each further step costs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.intake.grouping.distances import Distance, between
from pyo1plan.intake.grouping.ground import Ground
from pyo1plan.intake.grouping.problem import Problem, Way
from pyo1plan.intake.grouping.sites import Site
from pyo1plan.intake.grouping.solver import cheapest, most_grouped
from pyo1plan.intake.grouping.staffing import posts_for
from pyo1plan.intake.selecting.highs import Undecided
from pyo1plan.words import Words

#: Options between none and the most, counted with these.
STEPS = 5


@dataclass(frozen=True, slots=True)
class Move:
    """A school whose pupils would learn at another one."""

    site: Site
    host: Site
    distance: Distance


@dataclass(frozen=True, slots=True)
class Freed:
    """Posts by the criteria that the schools together would have less of.

    `unknown` are receiving schools for which the criteria say nothing: nothing is counted for them.
    """

    posts: int
    unknown: int


@dataclass(frozen=True)
class Option:
    """One grouping, counted again from the schools themselves."""

    moves: tuple[Move, ...]
    schools: int
    freed: Freed
    after: Mapping[str, Mapping[str, int]]

    @property
    def pupils(self) -> int:
        """The pupils who would travel."""
        return sum(move.site.pupils for move in self.moves)

    @property
    def pupil_km(self) -> Decimal:
        """Their ways together, one way, in kilometres."""
        return sum((move.site.pupils * move.distance.km for move in self.moves), Decimal(0))

    @property
    def mean_km(self) -> Decimal:
        """The way of one of them on average."""
        return self.pupil_km / self.pupils if self.pupils else Decimal(0)

    @property
    def farthest(self) -> Distance | None:
        """The longest way."""
        return max((m.distance for m in self.moves), key=lambda d: d.metres, default=None)

    @property
    def teachers(self) -> int:
        """The teachers of the schools that would be grouped."""
        return sum(move.site.school.teachers for move in self.moves)

    @property
    def hosts(self) -> int:
        """The schools that would receive."""
        return len({move.host.code for move in self.moves})


@dataclass(frozen=True, slots=True)
class Options:
    """All options from none on, and why each small school that cannot be grouped cannot.

    `undecided` says what kept the solver from an answer; None where it gave them all.
    """

    options: tuple[Option, ...]
    reasons: tuple[tuple[Site, Words], ...]
    undecided: str | None = None

    @property
    def most(self) -> int:
        """The most schools that can be grouped at once."""
        return max((len(option.moves) for option in self.options), default=0)


def options(ground: Ground, wanted: int | None = None) -> Options:
    """The options; only that which groups `wanted` schools (beside none) where it is given.

    Where `wanted` is more than can be grouped, the option of the most that can is given.
    """
    problem, reasons = _problem(ground)
    none = _option(ground, problem, ())
    try:
        most = most_grouped(problem)
        counts = _counts(most) if wanted is None else [min(wanted, most)]
        made = [_option(ground, problem, cheapest(problem, count)) for count in counts if count]
    except Undecided as undecided:
        return Options((none,), reasons, undecided.why)
    return Options((none, *made), reasons)


def _counts(most: int) -> list[int]:
    """At most `STEPS` numbers up to `most`, evenly apart."""
    return sorted({-(-most * step // STEPS) for step in range(1, STEPS + 1)})


def _problem(ground: Ground) -> tuple[Problem, tuple[tuple[Site, Words], ...]]:
    numbers = {site.code: number for number, site in enumerate(ground.sites)}
    ways: list[Way] = []
    reasons: list[tuple[Site, Words]] = []
    loads: dict[int, Mapping[str, int]] = {}
    for site in ground.small:
        found = _ways(ground, site, numbers)
        if isinstance(found, Words):
            reasons.append((site, found))
        else:
            ways += found
            loads[numbers[site.code]] = site.enrolled
    ways.sort(key=lambda way: (way.mover, way.metres, way.host))
    rooms = tuple(site.rooms(ground.how) for site in ground.sites)
    return Problem(rooms, loads, tuple(ways)), tuple(reasons)


def _ways(ground: Ground, site: Site, numbers: Mapping[str, int]) -> list[Way] | Words:
    """The ways that are open to a school; why there is none."""
    if (kept := ground.kept(site)) is not None:
        return kept
    limit = ground.limit_of(site)
    near = ground.nearness.within(site, limit)
    if not near:
        return _far(site, limit)
    open_ = [(d, s) for d, s in near if s.present and s.school.learns_at is None]
    teaching = [(d, s) for d, s in open_ if not s.lacks(site.enrolled)]
    if not teaching:
        return Words(
            f"โรงเรียนในระยะมี {len(open_)} แห่ง แต่ไม่มีแห่งใดเปิดสอนครบทุกชั้นของโรงเรียนนี้",
            f"{len(open_)} schools are near enough, but none teaches all of its grades",
        )
    fitting = [(d, s) for d, s in teaching if s.rooms(ground.how).takes(site.enrolled)]
    if not fitting:
        return Words(
            f"โรงเรียนในระยะที่เปิดสอนครบมี {len(teaching)} แห่ง แต่ไม่มีห้องพอ หรือไม่ได้บันทึกจำนวนห้อง",
            f"{len(teaching)} schools near enough teach its grades, but have no room, or no rooms on record",
        )
    return [Way(numbers[site.code], numbers[s.code], d.metres) for d, s in fitting]


def _far(site: Site, limit: int) -> Words:
    km = f"{Decimal(limit) / 1000:f}"
    if (site.point is None or site.point.basis == "centroid") and not site.school.roads:
        return Words(
            "ไม่มีพิกัดหรือระยะทางตามถนน จึงยังไม่รู้ว่านักเรียนเดินทางไกลเท่าใด ใส่ latitude และ longitude ใน schools.yaml",
            "without coordinates or roads nobody knows how far its pupils would travel: put latitude and"
            " longitude into schools.yaml",
        )
    return Words(
        f"ไม่มีโรงเรียนอื่นที่รู้ระยะทางภายใน {km} กม.",
        f"no other school is known to lie within {km} km",
    )


def _option(ground: Ground, problem: Problem, chosen: tuple[int, ...]) -> Option:
    moves = []
    after = {site.code: dict(site.present) for site in ground.sites}
    for number in chosen:
        way = problem.ways[number]
        site, host = ground.sites[way.mover], ground.sites[way.host]
        distance = between(site.school, host.school, site.point, host.point)
        assert distance is not None  # a way was made of it
        moves.append(Move(site, host, distance))
        after[site.code] = {}
        for grade, pupils in site.enrolled.items():
            after[host.code][grade] = after[host.code].get(grade, 0) + pupils
    moves.sort(key=lambda move: (move.host.code, move.site.code))
    schools = sum(bool(sum(pupils.values())) for pupils in after.values())
    return Option(tuple(moves), schools, _freed(ground, moves, after), after)


def _freed(ground: Ground, moves: Sequence[Move], after: Mapping[str, Mapping[str, int]]) -> Freed:
    criteria = ground.criteria
    hosts = {move.host.code: move.host for move in moves}
    posts = unknown = 0
    for code, host in hosts.items():
        before = [host, *(move.site for move in moves if move.host is host)]
        now = [posts_for(site.present, criteria) for site in before]
        then = posts_for(after[code], criteria)
        known = [one for one in now if one is not None]
        if then is None or len(known) < len(now):
            unknown += 1
        else:
            posts += sum(known) - then
    return Freed(posts, unknown)
