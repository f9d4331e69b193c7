"""What follows from a change: whatever line a meeting cuts, every sum that agreed agrees again."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.intake.meetings.following import following
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.rules.arithmetic import activity_total, line_product, project_quarters, project_total
from pyo1plan.year.amending import amend, tree_of
from pyo1plan.year.held import Held
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Frame
from pyo1plan.year.repository import Repository

YEAR, _ = load_year(Repository(Path(__file__).parents[3]), 2570)
SUMS = (activity_total, line_product, project_quarters, project_total)
PROPOSALS = [held.record for held in YEAR.proposals]


def changed(project: Proposal, changes: dict[str, str]) -> Proposal:
    tree = tree_of(project)
    for field, value in changes.items():
        amend(tree, field, value)
    record = read_record(Proposal, tree)
    assert isinstance(record, Proposal)
    return record


def faults(project: Proposal) -> list[str]:
    held = Held("x.yaml", project.id, project, "")
    return [p.message.en for rule in SUMS for p in rule.check(held, Frame(2570))]


@st.composite
def cuts(draw: st.DrawFn) -> tuple[Proposal, dict[str, str]]:
    """A project of the example year and new quantities, amounts or quarters for some of its lines."""
    project = draw(st.sampled_from(PROPOSALS))
    changes: dict[str, str] = {}
    for i, activity in enumerate(project.activities, 1):
        for j, line in enumerate(activity.lines, 1):
            way = f"activities.{i}.lines.{j}"
            if not draw(st.booleans()):
                continue
            if line.quantity is None:
                changes[f"{way}.amount"] = str(draw(st.integers(0, 50_000)))
            else:
                changes[f"{way}.quantity"] = str(draw(st.integers(1, 400)))
            changes[f"{way}.quarter"] = draw(st.sampled_from("1234"))
    return project, changes


@given(cuts())
def test_every_sum_agrees_again(cut: tuple[Proposal, dict[str, str]]) -> None:
    project, changes = cut
    assert faults(project) == []
    after = changed(project, changes)
    found = following(project, after, changes)
    assert faults(changed(after, {field: str(amount) for field, amount in found.items()})) == []
    assert not set(found) & set(changes)


def test_nothing_follows_where_nothing_changed() -> None:
    assert all(following(project, project, ()) == {} for project in PROPOSALS)


def test_a_sum_that_was_wrong_before_is_left_alone() -> None:
    project = PROPOSALS[0]
    wrong = changed(project, {"budget.total": str(project.budget.total + 1)})
    after = changed(wrong, {"activities.1.lines.1.quantity": "1"})
    assert "budget.total" not in following(wrong, after, {"activities.1.lines.1.quantity"})


def test_what_the_meeting_spelt_out_does_not_follow() -> None:
    project = PROPOSALS[0]
    line = project.activities[0].lines[0]
    assert line.quantity is not None
    changes = {
        "activities.1.lines.1.quantity": str(line.quantity + 1),
        "budget.quarters": "[0, 0, 0, 1]",
    }
    found = following(project, changed(project, changes), changes)
    assert not any(field.startswith("budget.quarters") for field in found)
    assert found["budget.total"] - project.budget.total == Decimal(line.rate or 0) * (
        line.times or 1
    )
