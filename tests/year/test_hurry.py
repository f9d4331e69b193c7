"""What to hurry: who is behind, why, and by how much."""

from __future__ import annotations

from pathlib import Path

from pyo1plan.year.hurry import hurried
from pyo1plan.year.load import load_year
from pyo1plan.year.progress import progress
from pyo1plan.year.repository import Repository
from tests.workspaces.followed import (
    TRAINING,
    VISITS,
    followed_year,
    project,
    results,
    two_quarters,
)

YEAR, _ = load_year(Repository(Path(__file__).parents[1] / "workspaces" / "small"), 2570)


def test_the_most_money_behind_comes_first() -> None:
    found = hurried(progress(two_quarters(YEAR), "2"))
    said = [
        (one.standing.project.id, str(one.short), [r.kind for r in one.reasons]) for one in found
    ]
    assert said == [
        ("70-PRO-001", "10500", ["told", "money"]),
        ("70-PLN-001", "1399.50", ["unreported", "money"]),
    ]


def test_an_activity_past_its_end_is_a_reason() -> None:
    """Both activities end by 31 August: neither is done at the year's end, though all money is spent."""
    told = [
        {"activity": TRAINING, "status": "under-way"},
        {"activity": VISITS, "status": "completed"},
    ]
    year = followed_year(YEAR, results("4", "supervision", project("70-SUP-001", "40000", activities=told)))  # fmt: skip
    found = {one.standing.project.id: one for one in hurried(progress(year, "4"))}
    (reason,) = found["70-SUP-001"].reasons
    assert reason.kind == "overdue"
    assert TRAINING in reason.words.th
    assert TRAINING in reason.words.en


def test_what_has_ended_is_not_hurried() -> None:
    ended = [
        results("4", "supervision", project("70-SUP-001", "100", "completed", evidence=["ก"])),
        results("4", "promotion", project("70-PRO-001", "0", "cancelled")),
    ]
    found = hurried(progress(followed_year(YEAR, *ended), "4"))
    assert [one.standing.project.id for one in found] == ["70-PLN-001"]
