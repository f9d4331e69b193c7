"""Two states of a plan compared: nothing is missed, nothing is made up, and the money closes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.year.decisions import apply, rulings
from pyo1plan.year.differences import compare, differences
from pyo1plan.year.stage import Plan
from tests.year.test_reshaping import IDS, SENT, YEAR, decided

TREES = st.recursive(
    st.none() | st.text("กข1", min_size=1, max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner),
    max_leaves=8,
)


def bare(tree: Any) -> Any:
    if isinstance(tree, dict):
        kept = {key: bare(value) for key, value in tree.items()}
        return {k: v for k, v in kept.items() if v is not None} or None
    if isinstance(tree, list):
        kept_entries = [bare(value) for value in tree]
        while kept_entries and kept_entries[-1] is None:
            kept_entries.pop()
        return kept_entries or None
    return tree


@settings(max_examples=200)
@given(TREES, TREES)
def test_no_difference_means_the_same_and_a_difference_is_one(one: Any, two: Any) -> None:
    found = list(differences(one, two))
    assert (found == []) == (bare(one) == bare(two))
    assert all(difference.old != difference.new for difference in found)
    back = [(d.path, d.new, d.old) for d in differences(two, one)]
    assert sorted(map(repr, back)) == sorted(repr((d.path, d.old, d.new)) for d in found)


def plan(*decisions: dict[str, Any]) -> Plan:
    taken = tuple(rulings([decided(*decisions)])) if decisions else ()
    return Plan(YEAR, "submitted", apply(YEAR.proposals, taken), taken)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(["agree", "reject", "postpone"]))))
def test_the_money_closes_and_every_project_is_there(taken: list[tuple[str, str]]) -> None:
    before, after = plan(), plan(*({"proposal": i, "decision": d} for i, d in taken))
    found = compare(before, after)
    assert [one.id for one in found] == [held.id for held in YEAR.proposals]
    change = sum((one.new_total - one.old_total for one in found), Decimal(0))
    assert before.total + change == after.total
    for one in found:
        assert [r.decision.proposal for r in one.rulings] == [
            one.id for i, _ in taken if i == one.id
        ]


def test_a_change_is_told_at_its_field_with_its_decision() -> None:
    id_ = IDS[0]
    changes = {"name": "โครงการใหม่", "budget.total": "1"}
    after = plan({"proposal": id_, "decision": "agree-with-changes", "changes": changes})
    one = next(d for d in compare(plan(), after) if d.id == id_)
    assert [(f.path, f.new) for f in one.fields] == [
        (("name",), "โครงการใหม่"),
        (("budget", "total"), Decimal(1)),
    ]
    assert one.fields[0].old == SENT[id_].name
    assert len(one.rulings) == 1
    assert not one.is_same


def test_a_merged_project_is_told_on_both_sides() -> None:
    one, two = IDS[:2]
    after = plan({"proposal": two, "decision": "merge", "into": one})
    found = {d.id: d for d in compare(plan(), after)}
    assert found[two].after is None
    assert found[one].new_total == SENT[one].budget.total + SENT[two].budget.total
    assert found[one].rulings == found[two].rulings != ()
    assert replace(found[one], rulings=()).fields
