"""Small areas of schools that exist nowhere, on a line of latitude: a hundredth of a degree is some 1.05 km."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pyo1plan.intake.grouping.ground import Ground
from pyo1plan.intake.grouping.sites import sites_of
from pyo1plan.records.places import Places
from pyo1plan.records.school_criteria import SchoolCriteria
from pyo1plan.records.school_grouping import SchoolGrouping
from pyo1plan.records.schools import Grade, School, Staff

LATITUDE = Decimal("19.2")


def school(
    code: str, east: int | None = None, pupils: Mapping[str, int] | None = None, **more: Any
) -> School:
    """A school `east` hundredths of a degree from 99.9 (None: nobody knows), with a room a grade."""
    counts = {"p1": 10, "p2": 10} if pupils is None else pupils
    place: dict[str, Any] = {}
    if east is not None:
        place = {"latitude": LATITUDE, "longitude": Decimal("99.9") + Decimal(east) / 100}
    grades = {grade: Grade(m=number, f=0, rooms=1) for grade, number in counts.items()}
    staff = {"teacher": Staff(m=1, f=1)}
    given = {"code": code, "name": f"บ้าน{code}", "pupils": grades, "staff": staff, **place, **more}
    return School(**given)


def ground(
    *schools: School, places: Places | None = None, how: SchoolGrouping | None = None
) -> Ground:
    """The ground of these schools."""
    return Ground(sites_of(schools, places), how or SchoolGrouping(), SchoolCriteria())
