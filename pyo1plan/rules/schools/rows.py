"""The rows of test results, school by school, with the place of each."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.findings import Path
from pyo1plan.records.schools import Schools, Score

#: The code under which tables of results show the national mean.
NATION = "00000000"


def score_rows(record: Schools) -> Iterator[tuple[Path, Score]]:
    """Every row of every test, and its path."""
    for i, result in enumerate(record.results):
        for j, score in enumerate(result.schools):
            yield ("results", i, "schools", j), score
