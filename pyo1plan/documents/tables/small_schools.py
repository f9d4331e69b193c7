"""The tables of the plan for small schools: its steps by size and year, its schools, its money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.tables.agreement import agree
from pyo1plan.records.office import Office
from pyo1plan.records.schools import School, Schools
from pyo1plan.records.small_schools import (
    Network,
    QualityCentre,
    SmallSchoolIndicator,
    SmallSchoolMeasure,
    SmallSchools,
)
from pyo1plan.rules.small_schools.bands import Band, band_of, meant_by, small_ones
from pyo1plan.thai.collate import sort_key

_NONE = Decimal(0)
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class BandRow:
    """One step: its schools by district, pupils, rooms with pupils, and teachers."""

    band: Band
    aim: str | None
    by_district: tuple[int, ...]
    schools: int
    pupils: int
    rooms: int
    teachers: int
    #: Schools with fewer teachers than rooms.
    short: int

    @property
    def per_teacher(self) -> Decimal | None:
        """Pupils for each teacher; None without any teacher."""
        if not self.teachers:
            return None
        return (Decimal(self.pupils) / self.teachers).quantize(_TENTH)


@dataclass(frozen=True, slots=True)
class StepRow:
    """The measures of one band, year by year."""

    band: Band
    aim: str | None
    by_year: tuple[tuple[SmallSchoolMeasure, ...], ...]


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure with the number of schools it is for, who is in charge and where its money is."""

    measure: SmallSchoolMeasure
    count: int
    group: str | None
    funded_by: str | None


@dataclass(frozen=True, slots=True)
class SmallSchoolRow:
    """One small school in the annex."""

    school: School
    band: Band | None
    networks: tuple[Network, ...]
    centre: QualityCentre | None
    left_out: str | None


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of the plan, in agreement about how many schools, pupils and baht there are."""

    districts: tuple[str | None, ...]
    bands: tuple[BandRow, ...]
    all: BandRow
    area: int
    years: tuple[int, ...]
    steps: tuple[StepRow, ...]
    measures: tuple[MeasureRow, ...]
    money: tuple[tuple[int, Decimal], ...]
    indicators: tuple[SmallSchoolIndicator, ...]
    names: Mapping[str, str]
    rows: tuple[SmallSchoolRow, ...]

    @property
    def total(self) -> Decimal:
        """All money of all years, in baht."""
        return sum((amount for _, amount in self.money), _NONE)

    @property
    def percent(self) -> Decimal:
        """The part of the area's schools that is small, in percent."""
        return Decimal(self.all.schools * 100) / max(self.area, 1)


def tables(
    plan: SmallSchools, schools: Schools, office: Office, project_names: Mapping[str, str]
) -> Tables:
    """The tables of `plan` by the area's `schools`; bands are the plan's own."""
    small = [s for s in schools.schools if s.enrolled <= plan.threshold]
    districts = _districts(small, office)
    bands = _bands(plan)
    years = _years(plan)
    made = Tables(
        districts,
        tuple(_band_row(b, aim, small, districts) for b, aim in bands),
        _band_row(Band(0, plan.threshold), None, small, districts),
        len(schools.schools),
        years,
        tuple(StepRow(b, aim, tuple(_of(plan, b, y) for y in years)) for b, aim in bands),
        tuple(_measure(m, plan, schools, office, project_names) for m in plan.measures),
        tuple((y, _money(m for m in plan.measures if m.year == y)) for y in years),
        plan.indicators,
        {s.code: s.name or s.code for s in schools.schools},
        tuple(_row(s, plan, [b for b, _ in bands], districts) for s in _sorted(small, districts)),
    )
    _check(made, plan)
    return made


def _districts(small: Iterable[School], office: Office) -> tuple[str | None, ...]:
    found = {s.amphoe for s in small}
    known: list[str | None] = [d for d in office.districts if d in found]
    others = sorted((d for d in found if d and d not in known), key=sort_key)
    return (*known, *others, *([None] if None in found else []))


def _bands(plan: SmallSchools) -> list[tuple[Band, str | None]]:
    """The plan's steps; without any, the bands that its measures name."""
    given = [(b, one.aim) for one in plan.bands if (b := band_of(one.band))]
    if given:
        return sorted(given, key=lambda pair: pair[0])
    return [(b, None) for b in sorted(filter(None, {band_of(m.band) for m in plan.measures}))]


def _years(plan: SmallSchools) -> tuple[int, ...]:
    named = {m.year for m in plan.measures} | {y for i in plan.indicators for y in i.targets}
    if plan.first is not None and plan.last is not None and plan.first <= plan.last:
        named |= set(range(plan.first, plan.last + 1))
    return tuple(sorted(named))


def _band_row(
    band: Band, aim: str | None, small: Sequence[School], districts: Sequence[str | None]
) -> BandRow:
    those = [s for s in small if band.holds(s.enrolled)]
    return BandRow(
        band,
        aim,
        tuple(sum(s.amphoe == d for s in those) for d in districts),
        len(those),
        sum(s.enrolled for s in those),
        sum(_classes(s) for s in those),
        sum(s.teachers for s in those),
        sum(s.teachers < _classes(s) for s in those),
    )


def _classes(school: School) -> int:
    """Grades in which the school has pupils: rooms are often miscounted in the census."""
    return sum(grade.m + grade.f > 0 for grade in school.pupils.values())


def _of(plan: SmallSchools, band: Band, year: int) -> tuple[SmallSchoolMeasure, ...]:
    return tuple(m for m in plan.measures if m.year == year and band_of(m.band) == band)


def _measure(
    measure: SmallSchoolMeasure,
    plan: SmallSchools,
    schools: Schools,
    office: Office,
    project_names: Mapping[str, str],
) -> MeasureRow:
    group = office.group(measure.group) if measure.group else None
    source = office.fund_source(measure.source) if measure.source else None
    funded = source.name if source else measure.source
    if measure.project:
        funded = f"{measure.project} {project_names.get(measure.project, '')}".strip()
    return MeasureRow(
        measure,
        len(meant_by(measure, small_ones(plan, schools))),
        (group.short_name or group.name) if group else measure.group,
        funded,
    )


def _money(measures: Iterable[SmallSchoolMeasure]) -> Decimal:
    return sum((m.money or _NONE for m in measures), _NONE)


def _sorted(small: Iterable[School], districts: Sequence[str | None]) -> list[School]:
    return sorted(small, key=lambda s: (districts.index(s.amphoe), s.code))


def _row(
    school: School, plan: SmallSchools, bands: Iterable[Band], districts: Sequence[str | None]
) -> SmallSchoolRow:
    code = school.code
    return SmallSchoolRow(
        school,
        next((b for b in bands if b.holds(school.enrolled)), None),
        tuple(n for n in plan.networks if code == n.main or code in n.members),
        next((c for c in plan.centres if c.school == code), None),
        next((left.reason for left in plan.left_out if left.school == code), None),
    )


def _check(made: Tables, plan: SmallSchools) -> None:
    agree("small schools", [("in all", made.all.schools), ("one by one", len(made.rows))])
    agree(
        "small schools",
        [("in all", made.all.schools), ("by district", sum(made.all.by_district))],
    )
    agree(
        "money of measures",
        [("by year", made.total), ("measure by measure", _money(plan.measures))],
    )
