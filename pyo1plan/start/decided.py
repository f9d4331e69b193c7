"""A proposal's text as the decisions of the year left it: what the current plan has of the project."""

from __future__ import annotations

from pyo1plan.intake.importing.house_style import changed
from pyo1plan.records.proposal import Proposal
from pyo1plan.year.amending import tree_of
from pyo1plan.year.differences import differences
from pyo1plan.year.held import Held


def as_decided(sent: Held[Proposal], now: Held[Proposal]) -> str:
    """The text of `sent` brought to hold the record of `now`; comments and order stay.

    What a merger added is added, a part of a split keeps its own activities, and a line that money
    was moved to or from has its amount alone, as the plan has it. Raises
    `pyo1plan.sources.edit.EditError` for a text that cannot be edited.
    """
    if now.record is sent.record:
        return sent.text
    order = tree_of(now.record)
    found = differences(tree_of(sent.record), order)
    return changed(sent.text, {one.path: one.new for one in found}, order)
