"""A development plan judged by itself: only what belongs to it speaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pyo1plan.rules.catalogue import rules
from pyo1plan.rules.engine import Verdict, validate_period
from pyo1plan.year.repository import Period, Repository

PERIOD = Period(2566, 2570)
ON = date(2027, 1, 4)
Lay = Callable[..., Repository]
#: Rules that need no fiscal year to be judged by.
OF_THE_PLAN = [r for r in rules() if any(n.startswith("development/") for n in r.wrong)]


def alone(repository: Repository, **options: Any) -> Verdict:
    return validate_period(repository, PERIOD, ON, **options)


def test_the_small_plan_is_clean_by_itself(small: Repository) -> None:
    assert alone(small).findings == ()


def test_no_fiscal_year_is_read(small: Repository) -> None:
    year = alone(small).year
    assert year.frame.settings is None
    assert year.proposals == ()
    assert year.frame.number == PERIOD.last


@pytest.mark.parametrize("rule", OF_THE_PLAN, ids=lambda rule: rule.id)
def test_every_rule_of_the_plan_speaks_without_a_year(rule: Any, lay: Lay) -> None:
    said = {f.rule for f in alone(lay(rule.wrong)).findings}
    joins_the_year = {"settings", "strategies"} & set(rule.needs)
    assert (rule.id in said) == (not joins_the_year)


@pytest.mark.parametrize(
    ("fragment", "rule"),
    [
        ("body: nobody", "meeting-body-unknown"),
        ("previous: 2569-11-30-nobody", "meeting-previous-unknown"),
        ("items: [{heading: 9, title: เรื่อง}]", "meeting-heading-unknown"),
    ],
)
def test_a_meeting_of_the_plan_is_judged_like_all_meetings(
    fragment: str, rule: str, lay: Lay
) -> None:
    file = "development/2566-2570/meetings/2565-09-14-provincial.yaml"
    assert rule in {f.rule for f in alone(lay({file: fragment})).findings}
