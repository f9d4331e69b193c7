"""The posts that a school of so many pupils has by the year's criteria, in persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyo1plan.records.school_criteria import Staffing


@dataclass(frozen=True, slots=True)
class Posts:
    """Directors and teachers."""

    directors: int
    teachers: int

    @property
    def total(self) -> int:
        return self.directors + self.teachers


def posts_for(pupils: Mapping[str, int], criteria: Staffing) -> Posts | None:
    """The posts for `pupils` (by grade); None where the criteria say nothing of some grade.

    A school without pupils has none.
    """
    total = sum(pupils.values())
    if total == 0:
        return Posts(0, 0)
    for row in criteria.posts:
        if total <= row.up_to:
            return Posts(row.directors, row.teachers)
    covered = {grade for row in criteria.per_teacher for grade in row.grades}
    if not {grade for grade, number in pupils.items() if number} <= covered:
        return None
    teachers = sum(
        -(-sum(pupils.get(grade, 0) for grade in row.grades) // row.pupils)
        for row in criteria.per_teacher
    )
    return Posts(criteria.directors_above, teachers)
