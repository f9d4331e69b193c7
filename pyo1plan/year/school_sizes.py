"""Sizes and bands of schools by their pupils."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from pyo1plan.records.school_criteria import SchoolCriteria, Size


@dataclass(frozen=True, slots=True, order=True)
class Band:
    """From `first` to `last` pupils (None: and above), both included."""

    first: int
    last: int | None

    def __str__(self) -> str:
        if self.last is None:
            return f"{self.first}+"
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    def holds(self, pupils: int) -> bool:
        """Whether a school of so many pupils is of the band."""
        return self.first <= pupils and (self.last is None or pupils <= self.last)


def bands(criteria: SchoolCriteria) -> tuple[Band, ...]:
    """The bands of the criteria: schools without pupils, each band, and what is above all."""
    edges = sorted({edge for edge in criteria.bands if edge > 0})
    starts = [1, *(edge + 1 for edge in edges)]
    spans = (Band(first, last) for first, last in itertools.zip_longest(starts, edges))
    return (Band(0, 0), *spans)


def band_of(pupils: int, criteria: SchoolCriteria) -> Band:
    """The band of a school of so many pupils."""
    return next(band for band in bands(criteria) if band.holds(pupils))


def size_of(pupils: int, criteria: SchoolCriteria) -> Size:
    """The size of a school of so many pupils; the last one holds all that are larger."""
    fitting = (s for s in criteria.sizes if s.up_to is None or pupils <= s.up_to)
    return next(fitting, criteria.sizes[-1])
