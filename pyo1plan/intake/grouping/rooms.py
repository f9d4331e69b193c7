"""The room that a school has for more pupils."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Rooms:
    """Who learns in a school by grade, and the rooms for them.

    With the number of usable `classrooms` known, every grade takes as many as it needs; without, each
    grade keeps those that it has now (`by_grade`, None where nobody has counted them). `size` is how
    many pupils a room of a grade takes.
    """

    pupils: Mapping[str, int]
    by_grade: Mapping[str, int | None]
    classrooms: int | None
    size: Callable[[str], int]

    def takes(self, load: Mapping[str, int]) -> bool | None:
        """Whether pupils by grade fit in beside those who are there; None where nobody knows."""
        if self.classrooms is not None:
            grades = {*self.pupils, *load}
            needed = sum(-(-self._with(load, grade) // self.size(grade)) for grade in grades)
            return needed <= self.classrooms
        if any(self.by_grade.get(grade) is None for grade in load):
            return None
        return all(number <= self.seats(grade) for grade, number in load.items())

    def seats(self, grade: str) -> int:
        """Free seats in the rooms that the grade has now; none where nobody has counted them."""
        rooms = self.by_grade.get(grade) or 0
        return max(0, rooms * self.size(grade) - self.pupils.get(grade, 0))

    def _with(self, load: Mapping[str, int], grade: str) -> int:
        return self.pupils.get(grade, 0) + load.get(grade, 0)
