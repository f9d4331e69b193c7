"""The source line under a finding: however long or odd it is, the caret stands under the value."""

from __future__ import annotations

import time

import pytest

from pyo1plan.cli.reports.text import render
from pyo1plan.findings import Finding, Place
from pyo1plan.thai.wrap import cells
from pyo1plan.words import Words

SAID = Words("ผิด", "wrong")
BEFORE = {
    "nothing": "",
    "Thai marks": "ที่นี่ ",
    "a hidden space": "ก\u200bข ",
    "many hidden spaces": "\u200b" * 1200 + " ",
    "a long text": "เก่า" * 3000 + " ",
    "marks without letters": "\u0e48" * 1_000_000 + " ",
    "a megabyte": "x" * 3_000_000 + " ",
}


@pytest.mark.parametrize("width", [40, 100])
@pytest.mark.parametrize("before", BEFORE)
def test_the_caret_stands_under_the_value_at_once(before: str, width: int) -> None:
    line = f"{BEFORE[before]}bad" + " after" * 1000
    column = len(BEFORE[before]) + 1
    place = Place("f.yaml", 1, column, 1, column + 3)
    started = time.monotonic()
    said = render([Finding("r", "error", place, SAID, SAID, excerpt=line)], "th", width, False)
    assert time.monotonic() - started < 5
    shown, caret = said.splitlines()[1:3]
    assert cells(shown[: shown.index("bad")]) == caret.index("^")
    assert caret.count("^") == 3


def test_many_long_lines_are_shown_at_once() -> None:
    line = "เเ" * 10_000
    many = [
        Finding("r", "error", Place("f.yaml", 1, n, 1, n + 1), SAID, SAID, excerpt=line)
        for n in range(1, 20_000, 100)
    ]
    started = time.monotonic()
    render(many, "th", 100, False)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    place = Place("workspaces/2570/schools.yaml", 854, 11, 854, 15)
    finding = Finding(
        "school-name-digits", "advice", place, SAID, SAID, excerpt="name: x", step="4.2"
    )
    said = render([finding], "th", width, False)
    assert max(cells(line) for line in said.splitlines()) <= width
    assert " ".join(said.split()).startswith(
        "workspaces/2570/schools.yaml:854:11 ข้อแนะนำ [school-name-digits] · ขั้นตอนมาตรฐาน 4.2"
    )
