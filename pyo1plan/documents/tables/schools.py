"""The area's schools: by district and size, pupils by grade and sex, staff, and each school.

Persons; the figures are those of the day and source that the record states.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.documents.tables.agreement import agree
from pyo1plan.documents.tables.headcount import Heads, heads
from pyo1plan.records.office import Office
from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.schools import School, Schools
from pyo1plan.thai.collate import sort_key


@dataclass(frozen=True, slots=True)
class Band:
    """A size of school: from `first` to `last` pupils (None: and above), counted by district."""

    first: int
    last: int | None
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class District:
    """One district (None: not stated): schools, small ones, branches, pupils, teachers."""

    name: str | None
    schools: int
    small: int
    pupils: Heads
    teachers: int


@dataclass(frozen=True, slots=True)
class GradeRow:
    """One grade by its key: o1–o2, p1–p6, m1–m3, with how many schools teach it."""

    grade: str
    schools: int
    pupils: Heads


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """One school; `grades` are pupils in the order of the table's grades."""

    school: School
    grades: tuple[int, ...]
    pupils: Heads
    teachers: int


@dataclass(frozen=True, slots=True)
class SchoolTables:
    record: Schools
    #: The most pupils of a small school.
    small_at_most: int
    districts: tuple[District, ...]
    all: District
    bands: tuple[Band, ...]
    grades: tuple[GradeRow, ...]
    staff: tuple[tuple[str, Heads], ...]
    rows: tuple[SchoolRow, ...]

    @property
    def small_percent(self) -> Decimal:
        """The part of all schools that is small, in percent."""
        return Decimal(self.all.small * 100) / max(self.all.schools, 1)

    @property
    def all_staff(self) -> Heads:
        return heads(each for _, each in self.staff)


def school_tables(record: Schools, office: Office, criteria: SchoolCriteria) -> SchoolTables:
    """Every table of the schools by the sizes of `criteria`, in agreement about the pupils."""
    small = criteria.small_at_most
    names = _districts(record, office)
    grades = _grades(record)
    rows = tuple(_row(s, [g.grade for g in grades]) for s in _in_order(record, names))
    tables = SchoolTables(
        record,
        small,
        tuple(_district(n, [s for s in record.schools if s.amphoe == n], small) for n in names),
        _district(None, record.schools, small),
        _bands(record, names, sorted({end for end in criteria.bands if end > 0})),
        grades,
        _staff(record),
        rows,
    )
    _check(tables)
    return tables


def _districts(record: Schools, office: Office) -> list[str | None]:
    """The office's districts that have schools, then others, then schools without one."""
    found = {s.amphoe for s in record.schools}
    known: list[str | None] = [d for d in office.districts if d in found]
    others = sorted((d for d in found if d and d not in known), key=sort_key)
    return known + others + ([None] if None in found else [])


def _in_order(record: Schools, names: list[str | None]) -> list[School]:
    return sorted(record.schools, key=lambda s: (names.index(s.amphoe), s.code))


def _pupils(schools: Iterable[School]) -> Heads:
    return heads(Heads(g.m, g.f, g.rooms or 0) for s in schools for g in s.pupils.values())


def _district(name: str | None, schools: Iterable[School], small: int) -> District:
    those = list(schools)
    return District(
        name,
        len(those),
        sum(s.counted <= small for s in those),
        _pupils(those),
        sum(s.teachers for s in those),
    )


def _bands(record: Schools, names: list[str | None], ends: Sequence[int]) -> tuple[Band, ...]:
    spans = itertools.zip_longest([0, *(end + 1 for end in ends)], ends)
    return tuple(
        Band(
            first,
            last,
            tuple(
                sum(
                    s.amphoe == name and first <= s.counted and (last is None or s.counted <= last)
                    for s in record.schools
                )
                for name in names
            ),
        )
        for first, last in spans
    )


def _grades(record: Schools) -> tuple[GradeRow, ...]:
    keys = {key for s in record.schools for key in s.pupils}
    order = {"o": 0, "p": 1, "m": 2}
    return tuple(
        GradeRow(
            key,
            sum(key in s.pupils and s.pupils[key].m + s.pupils[key].f > 0 for s in record.schools),
            heads(
                Heads(g.m, g.f, g.rooms or 0) for s in record.schools if (g := s.pupils.get(key))
            ),
        )
        for key in sorted(keys, key=lambda k: (order.get(k[:1], 3), k))
    )


def _staff(record: Schools) -> tuple[tuple[str, Heads], ...]:
    kinds = dict.fromkeys(kind for s in record.schools for kind in s.staff)
    return tuple(
        (kind, heads(Heads(p.m, p.f) for s in record.schools if (p := s.staff.get(kind))))
        for kind in kinds
    )


def _row(school: School, grades: list[str]) -> SchoolRow:
    return SchoolRow(
        school,
        tuple(g.m + g.f if (g := school.pupils.get(grade)) else 0 for grade in grades),
        _pupils([school]),
        school.teachers,
    )


def _check(tables: SchoolTables) -> None:
    total = tables.all
    agree(
        "pupils",
        (
            ("all schools", total.pupils.total),
            ("by district", sum(d.pupils.total for d in tables.districts)),
            ("by grade", sum(g.pupils.total for g in tables.grades)),
            ("school by school", sum(sum(r.grades) for r in tables.rows)),
        ),
    )
    agree(
        "schools",
        (
            ("all schools", total.schools),
            ("by district", sum(d.schools for d in tables.districts)),
            ("by size", sum(b.total for b in tables.bands)),
        ),
    )
