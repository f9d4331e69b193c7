"""Every value has its place, and the place is where the value's text stands."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.sources.events import read_values
from pyo1plan.sources.places import Places

SAMPLE = """\
# ความเห็น
id: 70-SUP-001
activities:
  - name: อบรมเชิงปฏิบัติการ
    lines:
      - {item: ค่าอาหาร, amount: 28800}
      - item: "ค่าที่พัก"
        amount: 1,500.00
empty:
note: |
  บรรทัดหนึ่ง
  บรรทัดสอง
"""


def at(path: tuple[str | int, ...]) -> tuple[int, int, int, int]:
    place = Places(SAMPLE).place("f.yaml", path)
    return place.line, place.column, place.end_line, place.end_column


def test_a_value_in_flow_style() -> None:
    assert at(("activities", 0, "lines", 0, "amount")) == (6, 34, 6, 39)


def test_a_quoted_value_includes_its_quotes() -> None:
    assert at(("activities", 0, "lines", 1, "item")) == (7, 15, 7, 26)


def test_an_empty_value_is_placed_at_its_key() -> None:
    assert at(("empty",)) == (9, 1, 9, 6)


def test_a_map_is_placed_at_the_key_that_leads_to_it() -> None:
    assert at(("activities",)) == (3, 1, 3, 11)


def test_an_absent_value_is_placed_at_its_nearest_parent() -> None:
    assert at(("activities", 0, "lines", 1, "rate")) == (7, 9, 7, 10)
    assert at(("nothing", "here")) == (2, 1, 2, 2)


def test_a_long_text_is_placed_on_its_first_line() -> None:
    line, _, end_line, _ = at(("note",))
    assert (line, end_line) == (10, 10)


def test_the_places_before_a_syntax_error_remain() -> None:
    places = Places("a: 1\nb: [\n")
    assert places.place("f", ("a",)).line == 1


KEYS = st.text(alphabet="abกขำ", min_size=1, max_size=4)
LEAVES = st.text(alphabet="ab กำ:-#'\"1", max_size=8)
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        LEAVES,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=12,
    ),
    max_size=4,
)


def leaves(tree: Any, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(tree, dict):
        return [leaf for key, inner in tree.items() for leaf in leaves(inner, (*path, key))]
    if isinstance(tree, list):
        return [leaf for i, inner in enumerate(tree) for leaf in leaves(inner, (*path, i))]
    return [(path, tree)]


@settings(max_examples=150)
@given(TREES, st.booleans())
def test_the_text_of_a_span_is_the_value(tree: Any, flow: bool) -> None:
    text = yaml.safe_dump(
        tree, allow_unicode=True, default_style='"', default_flow_style=flow, width=10_000
    )
    places = Places(text)
    for path, value in leaves(tree):
        span = places.spans[path]
        assert read_values(text[span.start : span.end]) == value
