"""Entries added to lists: in every shape a list can have, with comments and order as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.sources.edit import EditError
from pyo1plan.sources.events import read_values
from pyo1plan.sources.insert import add_entries

ENTRY = {"proposal": "70-SUP-001", "decision": "agree"}
PATH = ("items", 0, "decisions")

SHAPES = {
    "no key": "# a\nitems:\n  - heading: 4   # b\n    title: x # c\n  # d\n  - heading: 5\n",
    "empty key": "items:\n  - heading: 4\n    decisions:   # b\n    title: x\n",
    "empty brackets": "items:\n  - decisions: []   # b\n    heading: 4\nnote: n\n",
    "rows": "items:\n  - decisions:\n      # a\n      - {proposal: 1, decision: agree}   # b\n"
    "      # c\n    heading: 4\n",
    "rows at the key's indent": "items:\n- heading: 4\n  decisions:\n  - proposal: 1\n    note: |\n"
    "      long\n      text\n\nnote: n\n",
    "brackets": "items:\n  - heading: 4\n    decisions: [{proposal: 1}]   # b\n",
    "brackets over lines": "items:\n  - heading: 4\n    decisions: [\n      {proposal: 1},\n    ]\n",
    "a map in brackets": "items: [{heading: 4, title: x}, {heading: 5}]\n",
    "no end of line": "items:\n  - heading: 4",
    "windows": "items:\r\n  - heading: 4\r\n    title: x\r\nnote: n\r\n",
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_the_entry_is_the_last_and_all_else_stays(shape: str) -> None:
    old = SHAPES[shape]
    new = add_entries(old, PATH, [ENTRY])
    there, now = read_values(old), read_values(new)
    assert isinstance(there, dict)
    assert isinstance(now, dict)
    assert now["items"][0]["decisions"] == [*there["items"][0].get("decisions", []), ENTRY]
    now["items"][0]["decisions"].pop()
    there["items"][0].setdefault("decisions", [])
    assert now == there
    assert [line for line in old.split() if line.startswith("#")] == [
        line for line in new.split() if line.startswith("#")
    ]
    assert ("\r\n" in old) == ("\r\n" in new)
    assert new.replace("\r\n", "").count("\n") == (0 if "\r\n" in old else new.count("\n"))


def test_a_long_entry_is_written_line_by_line() -> None:
    entry = {
        "proposal": "70-SUP-001",
        "changes": {"name": "โครงการ" * 9, "budget.quarters": "[1, 2, 3, 4]"},
        "parts": [{"id": "70-SUP-010", "activities": ["1", "2"]}],
    }
    new = add_entries("items:\n  - heading: 4\n", PATH, [entry])
    assert new.splitlines()[2:] == [
        "    decisions:",
        "      - proposal: 70-SUP-001",
        "        changes:",
        f"          name: {'โครงการ' * 9}",
        '          budget.quarters: "[1, 2, 3, 4]"',
        "        parts: [{id: 70-SUP-010, activities: [1, 2]}]",
    ]


@pytest.mark.parametrize(
    "text, path",
    [
        ("items: {}\n", PATH),
        ("items:\n  - heading: 4\n    decisions: words\n", PATH),
        ("items:\n  - heading: 4\n    decisions: {a: b}\n", PATH),
        ("items:\n  - words\n", PATH),
    ],
)
def test_what_is_no_list_is_refused(text: str, path: tuple[str | int, ...]) -> None:
    with pytest.raises(EditError):
        add_entries(text, path, [ENTRY])


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30).filter(
    lambda t: t not in ("~", "null")
)


@given(
    st.sampled_from(sorted(SHAPES)),
    st.lists(
        st.dictionaries(
            st.sampled_from(["reason", "into", "seen"]),
            TEXTS | st.lists(TEXTS, max_size=3) | st.dictionaries(TEXTS, TEXTS, min_size=1),
            min_size=1,
        ),
        max_size=3,
    ),
)
def test_any_texts_read_back(shape: str, entries: list[dict[str, object]]) -> None:
    there = read_values(SHAPES[shape])
    now = read_values(add_entries(SHAPES[shape], PATH, entries))
    assert isinstance(there, dict)
    assert isinstance(now, dict)
    assert now["items"][0].get("decisions", []) == [
        *there["items"][0].get("decisions", []),
        *entries,
    ]
