"""The plan as it stands, for rules that judge money: with every decision taken so far."""

from __future__ import annotations

from pyo1plan.records.proposal import Proposal
from pyo1plan.year.decisions import DecisionError
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at


def standing(year: Year) -> tuple[Held[Proposal], ...]:
    """The proposals of the plan after all decisions, in the order of their files.

    Where a decision cannot be applied (another rule reports it) nobody can say what the plan is:
    the proposals are judged as they were sent.
    """
    try:
        return plan_at(year, "current").proposals
    except DecisionError:
        return year.proposals
