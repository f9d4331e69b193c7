"""The posts that a school would have by the year's criteria if it taught these pupils, in persons."""

from __future__ import annotations

from collections.abc import Mapping

from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.schools import Grade, School
from pyo1plan.year.school_staffing import staffed


def posts_for(pupils: Mapping[str, int], criteria: SchoolCriteria) -> int | None:
    """Directors and teachers for `pupils` (by grade); None where the criteria do not say.

    The criteria ask for grades and numbers alone: boys and girls are not told apart.
    """
    grades = {grade: Grade(m=number, f=0) for grade, number in pupils.items() if number}
    found = staffed(School(code="0", pupils=grades), criteria)
    if found.directors is None or found.teachers is None:
        return None
    return found.directors + found.teachers
