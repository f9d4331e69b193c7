"""The guarded reading: text stays text, hostile files end in problems, never in crashes."""

from __future__ import annotations

import time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pyo1plan.sources.events import MOST_DEPTH, Refused, read_values

SCALARS = {
    "054471234": "054471234",
    "no": "no",
    "12:30": "12:30",
    "2567-02-29": "2567-02-29",
    "1.10": "1.10",
    "0x1F": "0x1F",
    "1e3": "1e3",
    ".inf": ".inf",
    "'null'": "null",
    '""': "",
    "๑๒๓": "๑๒๓",
}


@pytest.mark.parametrize(("written", "read"), SCALARS.items())
def test_every_scalar_stays_text(written: str, read: str) -> None:
    assert read_values(f"a: {written}\n") == {"a": read}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_only_three_spellings_are_nothing(nothing: str) -> None:
    assert read_values(f"a: {nothing}\nb: x\n") == {"b": "x"}
    assert read_values(f"- {nothing}\n- x\n") == [None, "x"]


def test_a_file_without_a_document_is_nothing() -> None:
    assert read_values("") is None
    assert read_values("# only a comment\n") is None


HOSTILE = {
    "alias": ("a: &x [1]\nb: *x\n", "yaml-alias"),
    "merge bomb": ("a: &a {x: 1}\nb: {<<: *a}\n", "yaml-alias"),
    "python tag": ("a: !!python/object/apply:os.system [x]\n", "yaml-tag"),
    "local tag": ("a: !secret x\n", "yaml-tag"),
    "duplicate": ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key"),
    "second document": ("a: 1\n---\nb: 2\n", "yaml-second-document"),
    "list as key": ("? [a, b]\n: c\n", "yaml-key"),
    "unclosed": ("a: [1, 2\nb: 3\n", "yaml-syntax"),
    "tab": ("a:\n\tb: 1\n", "yaml-syntax"),
    "deep flow": ("[" * 100_000, "yaml-too-deep"),
    "deep block": ("".join(f"{' ' * i}k:\n" for i in range(200)), "yaml-too-deep"),
    "lone anchor": ("&a\n", "yaml-alias"),
    "reserved": ("a: @x\n", "yaml-syntax"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_refused_with_its_place(name: str) -> None:
    text, rule = HOSTILE[name]
    started = time.monotonic()
    refused = read_values(text)
    assert isinstance(refused, Refused)
    assert rule in [problem.rule for problem in refused.problems]
    assert all(problem.line >= 1 and problem.column >= 1 for problem in refused.problems)
    assert time.monotonic() - started < 5


def test_a_duplicate_shows_both_places() -> None:
    refused = read_values("a: 1\nb: 2\na: 3\n")
    assert isinstance(refused, Refused)
    (problem,) = refused.problems
    assert (problem.line, problem.column) == (3, 1)
    assert problem.other is not None
    assert problem.other[:2] == (1, 1)


def test_all_duplicates_are_reported_in_one_run() -> None:
    refused = read_values("a: {x: 1, x: 2}\nb: {y: 1, y: 2}\n")
    assert isinstance(refused, Refused)
    assert len(refused.problems) == 2


def test_an_alias_bomb_ends_at_once() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 60)]
    started = time.monotonic()
    assert isinstance(read_values("\n".join(lines)), Refused)
    assert time.monotonic() - started < 1


def test_the_greatest_depth_is_allowed() -> None:
    assert not isinstance(read_values("[" * MOST_DEPTH + "]" * MOST_DEPTH), Refused)


TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\x85")
)
TREES = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=200)
@given(TREES)
def test_what_yaml_writes_is_read_back(tree: Any) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_style='"')
    assert read_values(text) == tree


@settings(max_examples=300)
@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@` \n\tกำ0~?,", max_size=60))
def test_any_text_gives_values_or_problems(text: str) -> None:
    value = read_values(text)
    assert value is None or isinstance(value, (str, dict, list, Refused))
