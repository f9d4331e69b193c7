"""The rows of test results, school by school, with the place of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyo1plan.findings import Path
from pyo1plan.records.schools import Schools, Score

#: The code under which tables of results show the national mean.
NATION = "00000000"


def score_rows(record: Schools) -> Iterator[tuple[Path, Score]]:
    """Every row of every test, and its path."""
    for i, result in enumerate(record.results):
        for j, score in enumerate(result.schools):
            yield ("results", i, "schools", j), score


def near_code(code: str, known: Collection[str]) -> str | None:
    """A code of `known` (a set) that one slip of the keys makes into `code`: a digit, or two swapped.

    The slips are tried, not the codes: thirty thousand of these would be too many for each row.
    """
    swapped = (code[:n] + code[n + 1] + code[n] + code[n + 2 :] for n in range(len(code) - 1))
    typed = (code[:n] + digit + code[n + 1 :] for n in range(len(code)) for digit in "0123456789")
    return next((slip for slips in (swapped, typed) for slip in slips if slip in known), None)
