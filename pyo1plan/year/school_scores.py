"""A school's results in national tests, beside the means of the area and of the nation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.records.schools import Schools, TestResult


@dataclass(frozen=True, slots=True)
class SubjectScore:
    """One subject: means in percent; None where there is none or it is suppressed."""

    subject: str
    school: Decimal | None
    area: Decimal | None
    nation: Decimal | None

    @property
    def above_area(self) -> Decimal | None:
        """Points above (+) or below (-) the area."""
        return _difference(self.school, self.area)

    @property
    def above_nation(self) -> Decimal | None:
        """Points above (+) or below (-) the nation."""
        return _difference(self.school, self.nation)


@dataclass(frozen=True, slots=True)
class SchoolTest:
    """One test of one school; `suppressed` where too few took it for means to be kept or shown."""

    test: str
    grade: str
    year: int
    pupils: int | None
    suppressed: bool
    subjects: tuple[SubjectScore, ...]


def _difference(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def tests_by_school(
    records: Sequence[Schools], at_most: int
) -> Mapping[str, tuple[SchoolTest, ...]]:
    """Every test of every school by its code, the latest first; the first of `records` counts first.

    Means of at most `at_most` pupils are never given out, whatever the record holds.
    """
    found: dict[str, dict[tuple[str, str, int], SchoolTest]] = {}
    for record in records:
        for result in record.results:
            for code, test in _of(result, at_most):
                found.setdefault(code, {}).setdefault((test.test, test.grade, test.year), test)
    return {
        code: tuple(sorted(tests.values(), key=lambda t: (-t.year, t.test, t.grade)))
        for code, tests in found.items()
    }


def _of(result: TestResult, at_most: int) -> list[tuple[str, SchoolTest]]:
    found = []
    for score in result.schools:
        few = score.suppressed or score.pupils is None or score.pupils <= at_most
        means = () if few else score.means
        subjects = tuple(
            SubjectScore(name, _at(means, n), _at(result.area, n), _at(result.nation, n))
            for n, name in enumerate(result.subjects)
        )
        test = SchoolTest(result.test, result.grade, result.year, score.pupils, few, subjects)
        found.append((score.code, test))
    return found


def _at(means: tuple[Decimal, ...], place: int) -> Decimal | None:
    return means[place] if place < len(means) else None
