"""All that the year knows of each school, reckoned from its records; nothing is guessed.

Ratios are exact to two places; what the data does not tell is None.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pyo1plan.records.school_criteria import SchoolCriteria, Size
from pyo1plan.records.schools import Level, School, Schools
from pyo1plan.year.model import Year
from pyo1plan.year.school_grades import level_of, used_grades
from pyo1plan.year.school_projection import Projected, projected
from pyo1plan.year.school_rounds import Round
from pyo1plan.year.school_scores import SchoolTest, tests_by_school
from pyo1plan.year.school_sizes import Band, band_of, size_of
from pyo1plan.year.school_staffing import Staffed, staffed

_PLACES = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class PerHead:
    """What one pupil cost in a fiscal year, in baht: the amount over the pupils of that year."""

    year: int
    amount: Decimal
    pupils: int

    @property
    def cost(self) -> Decimal:
        """Baht a pupil, to the satang."""
        return (self.amount / self.pupils).quantize(_PLACES)


@dataclass(frozen=True, slots=True)
class Counted:
    """The pupils of one count, in persons."""

    day: date
    pupils: int


@dataclass(frozen=True, slots=True)
class Profile:
    """One school as the year sees it."""

    school: School
    pupils: int
    level: Level | None
    band: Band
    size: Size
    staffing: Staffed | None
    trend: tuple[Counted, ...]
    projection: tuple[Projected, ...]
    tests: tuple[SchoolTest, ...]
    branches: tuple[str, ...]
    guests: tuple[str, ...]

    @property
    def rooms(self) -> int | None:
        """Rooms of all grades; None where none were counted."""
        given = [g.rooms for g in self.school.pupils.values() if g.rooms is not None]
        return sum(given) if given else None

    @property
    def pupils_per_teacher(self) -> Decimal | None:
        """Pupils for each teacher; None without teachers."""
        return _ratio(self.pupils, self.school.teachers)

    @property
    def pupils_per_room(self) -> Decimal | None:
        """Pupils for each room; None without rooms."""
        return _ratio(self.pupils, self.rooms or 0)

    @property
    def costs(self) -> tuple[PerHead, ...]:
        """What a pupil cost in each year of which money and pupils are known, the latest first."""
        known = sorted(self.school.expenditure, key=lambda e: -e.year)
        return tuple(PerHead(e.year, e.amount, e.pupils) for e in known if e.pupils)


def _ratio(pupils: int, among: int) -> Decimal | None:
    return (Decimal(pupils) / among).quantize(_PLACES) if among else None


def criteria_of(year: Year) -> SchoolCriteria:
    """The criteria of the year; those of the program where it has none."""
    held = year.every("school-criteria", SchoolCriteria)
    return held[0].record if held else SchoolCriteria()


def profiles(
    record: Schools, criteria: SchoolCriteria, counts: Sequence[Round] = ()
) -> tuple[Profile, ...]:
    """The profile of every school of `record`, in its order; `counts` are other counts, oldest first."""
    grades = used_grades(record.schools)
    has_staff = any(school.staff for school in record.schools)
    latest = sorted(counts, key=lambda c: c.day, reverse=True)
    tests = tests_by_school(
        [record, *(count.record for count in latest)], criteria.suppress_at_most
    )
    branches = _under(record, "branch_of")
    guests = _under(record, "learns_at")
    return tuple(
        Profile(
            school,
            school.enrolled,
            level_of(school),
            band_of(school.enrolled, criteria),
            size_of(school.enrolled, criteria),
            staffed(school, criteria) if has_staff else None,
            _trend(school, record, counts),
            projected(school, grades, record.as_of),
            tests.get(school.code, ()),
            branches.get(school.code, ()),
            guests.get(school.code, ()),
        )
        for school in record.schools
    )


def _under(record: Schools, field: str) -> Mapping[str, tuple[str, ...]]:
    """The codes of the schools that name another in `field`, by that other's code."""
    found: dict[str, list[str]] = {}
    for school in record.schools:
        main = getattr(school, field)
        if main is not None:
            found.setdefault(main, []).append(school.code)
    return {code: tuple(codes) for code, codes in found.items()}


def _trend(school: School, record: Schools, counts: Sequence[Round]) -> tuple[Counted, ...]:
    """The school's pupils in every count that names it, the present one included."""
    days = {
        count.day: other.enrolled
        for count in counts
        if (other := count.by_code.get(school.code)) is not None
    }
    if record.as_of is not None:
        days[record.as_of] = school.enrolled
    return tuple(Counted(day, days[day]) for day in sorted(days))
