"""The plan as it stands, for rules on what the plan holds: with every decision taken so far."""

from __future__ import annotations

from functools import lru_cache

from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.identity import Itself
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at


def standing(year: Year) -> tuple[Held[Proposal], ...]:
    """The proposals of the plan after all decisions, in the order of their files.

    Where a decision cannot be applied (another rule reports it) nobody can say what the plan is:
    the proposals are judged as they were sent.
    """
    return _standing(Itself(year))


@lru_cache(maxsize=1)
def _standing(year: Itself[Year]) -> tuple[Held[Proposal], ...]:
    # Many rules ask for the same plan, and every decision with changes reads a project anew.
    try:
        return plan_at(year.value, "current").proposals
    except DecisionError:
        return year.value.proposals
