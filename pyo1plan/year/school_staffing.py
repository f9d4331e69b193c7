"""The posts that the criteria give a school, against the teachers that it has (domain: เกณฑ์อัตรากำลัง)."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.schools import School
from pyo1plan.year.school_grades import is_taught, pupils_in


@dataclass(frozen=True, slots=True)
class Staffed:
    """Posts by the criteria and persons there, both in persons.

    `directors` and `teachers` are None where the criteria do not say: for grades without a ratio.
    `present` counts the director where the criteria say that the data does.
    """

    directors: int | None
    teachers: int | None
    present: int
    director_counted: bool

    @property
    def posts(self) -> int | None:
        """The posts with which `present` is compared."""
        if self.teachers is None or self.directors is None:
            return None
        return self.teachers + (self.directors if self.director_counted else 0)

    @property
    def difference(self) -> int | None:
        """Persons above (+) or below (-) the criteria; None where these do not say."""
        return None if self.posts is None else self.present - self.posts


def staffed(school: School, criteria: SchoolCriteria) -> Staffed:
    """The posts of `school` by `criteria`; a school without pupils has none."""
    staffing = criteria.staffing
    present = school.teachers
    pupils = school.enrolled
    if pupils == 0:
        return Staffed(0, 0, present, staffing.director_counted)
    row = next((row for row in staffing.posts if pupils <= row.up_to), None)
    if row is not None:
        return Staffed(row.directors, row.teachers, present, staffing.director_counted)
    return Staffed(
        staffing.directors_above, _by_ratio(school, criteria), present, staffing.director_counted
    )


def _by_ratio(school: School, criteria: SchoolCriteria) -> int | None:
    """Teachers by pupils per teacher, each group of grades rounded up; None if a grade has no ratio."""
    ratios = criteria.staffing.per_teacher
    covered = {grade for ratio in ratios for grade in ratio.grades}
    taught = [grade for grade in school.pupils if is_taught(school, grade)]
    if not taught or not set(taught) <= covered:
        return None
    groups = (sum(pupils_in(school, grade) for grade in ratio.grades) for ratio in ratios)
    return sum(-(-pupils // r.pupils) for pupils, r in zip(groups, ratios, strict=True))
