"""Money of measures, summed over all that take from one project or source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Lay = Judge = Callable[..., Any]
FILE = "small-schools.yaml"
_PLAN = (
    "{as_of: 2569-06-10, measures: [{band: 1-40, year: 2570, measure: ก, money: %s},"
    " {band: 41-120, year: %s, measure: ข, money: %s}]}"
)


@pytest.mark.parametrize(
    ("first", "year", "second", "rules"),
    [
        ("12400, project: 70-PLN-001", 2570, "1, project: 70-PLN-001", ["small-school-money"]),
        ("12400, project: 70-PLN-001", 2571, "1, project: 70-PLN-001", []),
        ("1, project: 70-PLN-009", 2571, "1", ["small-school-money"]),
        ("1, source: obec", 2570, "1, source: nobody", ["small-school-money"]),
        ("1, source: obec", 2570, "999999999, source: obec", ["small-school-money"]),
        ("5", 2570, "0", ["small-school-unfunded"]),
    ],
)
def test_sums_against_what_is_there(
    lay: Lay, judge: Judge, first: str, year: int, second: str, rules: list[str]
) -> None:
    findings = judge(lay({FILE: _PLAN % (first, year, second)})).findings
    assert [f.rule for f in findings] == rules
