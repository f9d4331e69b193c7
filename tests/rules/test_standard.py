"""The numbers of the steps are those of the checklists."""

from __future__ import annotations

from pathlib import Path

from pyo1plan.records.standard import load_checklists, steps
from pyo1plan.rules.standard import STEPS, UNLISTED_JOB

CHECKLISTS = Path(__file__).parents[2] / "checklists"


def test_the_numbers_are_those_of_the_checklists() -> None:
    checklists, findings = load_checklists(CHECKLISTS)
    assert findings == []
    printed = [n for n in steps(checklists) if n.split(".")[0] != UNLISTED_JOB]
    assert list(STEPS) == printed
    assert len(printed) > 50
