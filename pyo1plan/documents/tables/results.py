"""Results of national tests: the area beside the nation, and schools large enough to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pyo1plan.records.schools import Schools, Score, TestResult

#: The results of so few pupils would tell of single children, and say nothing of the school.
FEWEST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """One subject: means in percent of the area and the nation, and their difference in points."""

    subject: str
    area: Decimal | None
    nation: Decimal | None

    @property
    def difference(self) -> Decimal | None:
        if self.area is None or self.nation is None:
            return None
        return self.area - self.nation


@dataclass(frozen=True, slots=True)
class SchoolScore:
    """One school; `means` is None where too few pupils took the test, or their number is unknown."""

    code: str
    name: str | None
    pupils: int | None
    means: tuple[Decimal, ...] | None


@dataclass(frozen=True, slots=True)
class TestTable:
    """One test: its subjects, and its schools in the order of the record."""

    result: TestResult
    subjects: tuple[SubjectRow, ...]
    schools: tuple[SchoolScore, ...]

    @property
    def shown(self) -> tuple[SchoolScore, ...]:
        """The schools whose means may be printed."""
        return tuple(s for s in self.schools if s.means is not None)

    @property
    def hidden(self) -> int:
        """How many schools are left out."""
        return len(self.schools) - len(self.shown)


def test_tables(record: Schools) -> tuple[TestTable, ...]:
    """Every test of the record."""
    names = {s.code: s.name for s in record.schools}
    return tuple(
        TestTable(
            result,
            tuple(
                SubjectRow(subject, _at(result.area, i), _at(result.nation, i))
                for i, subject in enumerate(result.subjects)
            ),
            tuple(_score(score, names) for score in result.schools),
        )
        for result in record.results
    )


def _at(means: tuple[Decimal, ...], index: int) -> Decimal | None:
    return means[index] if index < len(means) else None


def _score(score: Score, names: dict[str, str | None]) -> SchoolScore:
    enough = bool(score.means) and score.pupils is not None and score.pupils >= FEWEST_SHOWN
    return SchoolScore(
        score.code,
        score.name or names.get(score.code),
        score.pupils,
        score.means if enough else None,
    )
