"""Grades in the order in which pupils pass through them, and what a school teaches."""

from __future__ import annotations

from collections.abc import Iterable

from pyo1plan.records.schools import Level, School

ORDER: tuple[str, ...] = (
    *(f"o{n}" for n in (1, 2, 3)),
    *(f"p{n}" for n in range(1, 7)),
    *(f"m{n}" for n in range(1, 7)),
)

_STAGES = {"o": "อ.", "p": "ป.", "m": "ม."}


def short(grade: str) -> str:
    """A grade as people write it: `p1` → ป.1."""
    return f"{_STAGES.get(grade[:1], grade[:1])}{grade[1:]}"


def used_grades(schools: Iterable[School]) -> tuple[str, ...]:
    """The grades of which the data tells anything, in their order."""
    there = {grade for school in schools for grade in school.pupils}
    return tuple(grade for grade in ORDER if grade in there)


def pupils_in(school: School, grade: str) -> int:
    """The pupils of one grade, in persons; 0 where it is not taught."""
    counted = school.pupils.get(grade)
    return counted.m + counted.f if counted else 0


def is_taught(school: School, grade: str) -> bool:
    """Whether the grade has pupils or a room."""
    counted = school.pupils.get(grade)
    return counted is not None and bool(counted.m + counted.f or counted.rooms)


def level_of(school: School) -> Level | None:
    """What the school teaches: as it says, else by its grades; None where neither tells."""
    if school.level is not None:
        return school.level
    stages = {grade[0] for grade in school.pupils if is_taught(school, grade)}
    if "m" in stages:
        return "expanded" if "p" in stages else "secondary"
    if "p" in stages:
        return "primary"
    return "kindergarten" if stages else None
