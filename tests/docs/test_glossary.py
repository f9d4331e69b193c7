"""The glossary names what is there: every word in code marks stands in the code, once a row."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| ไทย")
]


def _code() -> str:
    files = [*(ROOT / "pyo1plan").rglob("*.py"), *(ROOT / "workspaces").rglob("*.yaml")]
    assert len(files) > 100
    names = " ".join(path.relative_to(ROOT).as_posix() for path in files)
    return names + " ".join(path.read_text("utf-8") for path in files)


def test_a_row_has_three_cells_and_a_concept_one_row() -> None:
    assert len(ROWS) > 60
    assert [row for row in ROWS if len(row) != 3] == []
    for column in (0, 1):
        words = [row[column] for row in ROWS]
        assert sorted(set(words)) == sorted(words)


def test_every_word_of_the_code_stands_there() -> None:
    words = set(re.findall(r"[A-Za-z_][A-Za-z_-]*", _code()))
    told = {
        part
        for row in ROWS
        for mark in re.findall("`([^`]+)`", row[2])
        for part in re.findall(r"[A-Za-z_][A-Za-z_-]*", mark)
    }
    assert len(told) > 80
    assert told - words == set()
