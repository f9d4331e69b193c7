"""Bands of size as the plan writes them (`1-40`), and the schools that a measure is for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pyo1plan.records.schools import Schools
from pyo1plan.records.small_schools import SmallSchoolMeasure, SmallSchools
from pyo1plan.thai.digits import to_arabic_digits

PLAN = "small-schools"
FILE = "small-schools.yaml"
_BAND = re.compile(r"(\d{1,5})\s*[-–]\s*(\d{1,5})")


@dataclass(frozen=True, slots=True, order=True)
class Band:
    """From `first` to `last` pupils, both included."""

    first: int
    last: int

    def holds(self, pupils: int) -> bool:
        """Whether a school of so many pupils belongs here."""
        return self.first <= pupils <= self.last


def band_of(text: str) -> Band | None:
    """The band that `text` names; None for anything else."""
    match = _BAND.fullmatch(to_arabic_digits(text).strip())
    if match is None or int(match[1]) > int(match[2]):
        return None
    return Band(int(match[1]), int(match[2]))


def small_ones(plan: SmallSchools, schools: Schools) -> Mapping[str, int]:
    """The pupils of every school within the plan's threshold, by code."""
    return {s.code: s.enrolled for s in schools.schools if s.enrolled <= plan.threshold}


def meant_by(measure: SmallSchoolMeasure, pupils: Mapping[str, int]) -> tuple[str, ...]:
    """The schools that a measure is for: those it names, else all of its band."""
    if measure.schools:
        return measure.schools
    band = band_of(measure.band)
    return tuple(code for code, n in pupils.items() if band is not None and band.holds(n))
