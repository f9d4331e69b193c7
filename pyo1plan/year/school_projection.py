"""Pupils of the next years from the grades below: every grade moves up one each school year.

The lowest grade that a school teaches is filled again by as many as it has now, the highest leaves;
nobody moves in or out. A picture of what the present pupils mean, not a forecast of births.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pyo1plan.records.schools import School
from pyo1plan.thai.dates import ERA
from pyo1plan.words import Words
from pyo1plan.year.school_grades import is_taught, level_of, pupils_in

YEARS = 3
METHOD = Words(
    "ประมาณจากชั้นที่ต่ำกว่า: ทุกชั้นเลื่อนขึ้นปีละหนึ่งชั้น ชั้นแรกที่เปิดสอนรับเข้าเท่าปีนี้ ชั้นสูงสุดจบออกไป"
    " ไม่คิดการย้ายเข้าออก การตกซ้ำ และจำนวนเด็กเกิด",
    "from the grades below: every grade moves up one a year, the lowest taught takes in as many as now,"
    " the highest leaves; moving, repeating and births are left out",
)
_TOP = {"kindergarten": "o", "primary": "p6", "expanded": "m3", "secondary": "m6"}


@dataclass(frozen=True, slots=True)
class Projected:
    """Pupils in one school year (พ.ศ.), by grade and together, in persons."""

    school_year: int
    grades: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(pupils for _, pupils in self.grades)


def school_year_of(day: date) -> int:
    """The school year (พ.ศ.) of a day: it begins on 16 May."""
    return day.year + ERA - (1 if (day.month, day.day) < (5, 16) else 0)


def projected(school: School, grades: Sequence[str], since: date | None) -> tuple[Projected, ...]:
    """The school's pupils in the next years; none where its grades or the day are not known.

    `grades` are those that the area's data uses: where it knows no อ.3, pupils go from อ.2 to ป.1.
    """
    taught = _span(school, grades)
    if not taught or since is None:
        return ()
    now = [pupils_in(school, grade) for grade in taught]
    found: list[Projected] = []
    for step in range(1, YEARS + 1):
        now = [now[0], *now[:-1]]
        pairs = tuple(zip(taught, now, strict=True))
        found.append(Projected(school_year_of(since) + step, pairs))
    return tuple(found)


def _span(school: School, grades: Sequence[str]) -> list[str]:
    """The grades from the lowest that is taught to the highest of the school's level."""
    level = level_of(school)
    first = next((n for n, grade in enumerate(grades) if is_taught(school, grade)), None)
    if level is None or first is None:
        return []
    last = max((n for n, grade in enumerate(grades) if is_taught(school, grade)), default=first)
    top = _TOP[level]
    ends = [n for n, grade in enumerate(grades) if grade == top or (top == "o" and grade[0] == "o")]
    return list(grades[first : max([last, *ends]) + 1])
