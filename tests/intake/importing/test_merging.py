"""The laws of merging three versions of a record."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.intake.importing.merging import NOTHING, Lists, merge, put, settled

values = st.sampled_from(["ก", "ข", "ค", "1"])
rows = st.fixed_dictionaries({"item": values}, optional={"amount": values})
trees = st.fixed_dictionaries(
    {"name": values},
    optional={
        "place": values,
        "owner": st.fixed_dictionaries({}, optional={"position": values, "phone": values}),
        "codes": st.lists(values, max_size=3),
        "lines": st.lists(rows, max_size=3),
    },
)
WHOLE = Lists(frozenset({("codes",)}))


def merged(base: Any, ours: Any, theirs: Any, side: Any) -> Any:
    fields = list(merge(base, ours, theirs, WHOLE))
    taken = settled(fields, side)
    assert taken is not None
    return put(ours, taken)


def same(one: Any, other: Any) -> bool:
    return _bare(one) == _bare(other)


def _bare(tree: Any) -> Any:
    if isinstance(tree, dict):
        kept = {key: _bare(value) for key, value in tree.items()}
        return {key: value for key, value in kept.items() if value not in ([], {}, None)}
    return [_bare(value) for value in tree] if isinstance(tree, list) else tree


@given(trees, trees)
def test_what_only_the_group_changed_is_taken(base: Any, theirs: Any) -> None:
    fields = list(merge(base, base, theirs, WHOLE))
    assert {field.state for field in fields} <= {"taken"}
    assert same(merged(base, base, theirs, None), theirs)


@given(trees, trees)
def test_what_only_we_changed_is_kept(base: Any, ours: Any) -> None:
    assert same(merged(base, ours, base, None), ours)


@given(trees, trees)
def test_what_both_changed_alike_is_no_conflict(base: Any, both: Any) -> None:
    assert same(merged(base, both, both, None), both)


@given(trees, trees, trees)
def test_each_side_may_win_and_both_sides_see_the_same_conflicts(
    base: Any, ours: Any, theirs: Any
) -> None:
    one = {f.path for f in merge(base, ours, theirs, WHOLE) if f.state == "conflict"}
    other = {f.path for f in merge(base, theirs, ours, WHOLE) if f.state == "conflict"}
    assert one == other
    fields = list(merge(base, ours, theirs, WHOLE))
    assert (settled(fields, None) is None) == bool(one)
    if not one:
        assert same(merged(base, ours, theirs, None), merged(base, theirs, ours, None))


@given(trees, trees)
def test_without_a_base_every_difference_is_a_conflict(ours: Any, theirs: Any) -> None:
    fields = list(merge(NOTHING, ours, theirs, WHOLE))
    assert {field.state for field in fields} <= {"conflict"}
    assert bool(fields) != same(ours, theirs)
    assert same(merged(NOTHING, ours, theirs, "theirs"), theirs)
    assert same(merged(NOTHING, ours, theirs, "ours"), ours)


@given(trees, trees, trees)
def test_merging_again_changes_nothing(base: Any, ours: Any, theirs: Any) -> None:
    once = merged(base, ours, theirs, "theirs")
    assert same(merged(theirs, once, theirs, None), once)
