"""Children of school age beside pupils enrolled, by district (standard steps 4.2 and 5.2).

Ages stand for stages: 4–5 kindergarten, 6–11 primary, 12–14 lower secondary. Children may go to
school elsewhere, or come from elsewhere: a difference is a question to ask, not a count of children
out of school.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pyo1plan.records.population import Population
from pyo1plan.records.schools import School
from pyo1plan.thai.canonical import canonical

Stage = Literal["kindergarten", "primary", "lower-secondary"]
#: The ages of a stage, and the first letter of the keys of its grades; อ.3 of three-year courses too.
STAGES: tuple[tuple[Stage, range, tuple[str, ...]], ...] = (
    ("kindergarten", range(4, 6), ("o1", "o2", "o3")),
    ("primary", range(6, 12), ("p1", "p2", "p3", "p4", "p5", "p6")),
    ("lower-secondary", range(12, 15), ("m1", "m2", "m3")),
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """One stage in one district (None: the whole area), in persons.

    `children` is None where the population tells nothing of it.
    """

    district: str | None
    stage: Stage
    children: int | None
    pupils: int
    out_of_school: int

    @property
    def percent(self) -> Decimal | None:
        """Pupils of the office's schools to a hundred children, to one place."""
        if not self.children:
            return None
        return (Decimal(self.pupils * 100) / self.children).quantize(Decimal("0.1"))

    @property
    def elsewhere(self) -> int | None:
        """Children less pupils: those who learn elsewhere or nowhere (negative: who come in)."""
        return None if self.children is None else self.children - self.pupils


def coverage(population: Population, schools: Sequence[School]) -> tuple[Coverage, ...]:
    """Every stage of every district of the population or of the schools, then of the whole area."""
    names = {canonical(t.district): t.district for t in population.tambons}
    for school in schools:
        if school.amphoe:
            names.setdefault(canonical(school.amphoe), school.amphoe)
    rows = [
        _of(population, schools, district, stage)
        for district in (*names, None)
        for stage, _, _ in STAGES
    ]
    return tuple(
        Coverage(names.get(r.district or ""), r.stage, r.children, r.pupils, r.out_of_school)
        for r in rows
    )


def _of(
    population: Population, schools: Sequence[School], district: str | None, stage: Stage
) -> Coverage:
    ages, grades = next((a, g) for s, a, g in STAGES if s == stage)
    tambons = [t for t in population.tambons if district in (None, canonical(t.district))]
    told = [t.ages[age] for t in tambons for age in ages if age in t.ages]
    there = [s for s in schools if district in (None, canonical(s.amphoe or ""))]
    pupils = sum(g.m + g.f for s in there for k, g in s.pupils.items() if k in grades)
    out = sum(
        one.persons
        for one in population.out_of_school
        if district in (None, canonical(one.district)) and _within(one.ages, ages)
    )
    return Coverage(district, stage, sum(told) if told else None, pupils, out)


def _within(said: str | None, ages: range) -> bool:
    """Whether a span of ages such as `6-11` lies in a stage."""
    first, _, last = (said or "").replace("–", "-").partition("-")
    if not first.strip().isdigit():
        return False
    end = int(last) if last.strip().isdigit() else int(first)
    return int(first) in ages and end in ages
