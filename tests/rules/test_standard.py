"""The numbers of the steps are those of the checklists."""

from __future__ import annotations

from pathlib import Path

from pyo1plan.records.standard import load_checklists, steps
from pyo1plan.rules.standard import STEPS, step_words

CHECKLISTS = Path(__file__).parents[2] / "checklists"


def test_the_numbers_are_those_of_the_checklists() -> None:
    checklists, findings = load_checklists(CHECKLISTS)
    assert findings == []
    numbers = list(steps(checklists))
    assert list(STEPS) == numbers
    assert len(numbers) > 60


def test_a_step_is_told_in_the_words_of_the_checklists(tmp_path: Path) -> None:
    """On one line; a number that the folder does not know stays a number."""
    for step in STEPS:
        words = step_words(step, CHECKLISTS)
        assert words
        assert words == " ".join(words.split())
    assert "กลั่นกรอง" in (step_words("2.4.4", CHECKLISTS) or "")
    assert step_words("2.4.9", CHECKLISTS) is None
    assert step_words("2.4.4", tmp_path) is None
