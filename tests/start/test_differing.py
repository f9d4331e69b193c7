"""Who changed a copy, told by fingerprints alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.sources.problems import Problem
from pyo1plan.start.copies import Origins, fingerprint
from pyo1plan.start.differing import (
    OWN_WORK,
    SAFE,
    Copy,
    Standing,
    compare,
    own_copies,
    standing,
)

N = "templates/a.html"
SOME = st.none() | st.sampled_from(["1", "2", "3"])


@pytest.mark.parametrize(
    ("ours", "shipped", "origins", "expected"),
    [
        ("1", "1", {N: "1"}, "same"),
        ("1", "1", None, "same"),
        ("2", "1", {N: "1"}, "changed"),
        ("1", "2", {N: "1"}, "newer"),
        ("3", "2", {N: "1"}, "both"),
        ("2", "1", None, "unclear"),
        ("2", "1", {N: None}, "unclear"),
        ("2", "1", {}, "unclear"),
        (None, "1", {}, "new"),
        (None, "1", {N: "1"}, "dropped"),
        (None, "1", None, "absent"),
        (None, "1", {N: None}, "absent"),
        ("1", None, None, "only-here"),
        ("1", None, {N: "1"}, "withdrawn"),
        (None, None, {N: "1"}, None),
    ],
)
def test_standings(
    ours: str | None,
    shipped: str | None,
    origins: dict[str, str | None] | None,
    expected: Standing | None,
) -> None:
    record = None if origins is None else Origins(origins)
    assert standing(ours, shipped, record, N) == expected


@given(SOME, SOME, st.none() | st.dictionaries(st.just(N), SOME))
def test_what_is_written_unasked_is_never_the_office_s_own(
    ours: str | None, shipped: str | None, origins: dict[str, str | None] | None
) -> None:
    how = standing(ours, shipped, None if origins is None else Origins(origins), N)
    if how in SAFE:
        assert origins is not None
        assert ours is None or ours == origins[N]
    if how is not None and ours is not None and shipped is not None and ours != shipped:
        assert (how in OWN_WORK) != (how in SAFE)


def test_lines_and_differences_pass_over_line_ends() -> None:
    copy = Copy(N, "changed", "ก\r\nข\r\nง\r\nจ\r\n", "ก\nค\nง\n")
    assert copy.lines() == (2, 1)
    assert [row for row in copy.difference() if row[0] in "+-"] == ["-ค", "+ข", "+จ"]


def test_a_newer_one_is_told_as_the_program_s_change() -> None:
    copy = Copy(N, "newer", "ก\n", "ก\nข\n")
    assert copy.lines() == (1, 0)
    assert [row for row in copy.difference() if row[0] in "+-"] == ["+ข"]


def test_windows_line_ends_are_no_change() -> None:
    [copy] = compare({N: "ก\r\n"}, {N: "ก\n"}, Origins({N: fingerprint("ก\n")}))
    assert copy.standing == "same"


def test_only_what_the_program_knows_is_read(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/logo.png").write_bytes(b"\x89PNG\xff")
    (tmp_path / "templates/a.html").write_bytes("ก".encode("cp874"))
    (tmp_path / "templates/b.html").write_text("ข", encoding="utf-8")
    texts, problems = own_copies(tmp_path, {N: "", "templates/b.html": ""})
    assert texts == {"templates/logo.png": "", "templates/b.html": "ข"}
    assert {name: problem.rule for name, problem in problems.items()} == {N: "file-encoding"}
    assert isinstance(problems[N], Problem)
