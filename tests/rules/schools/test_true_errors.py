"""The errors that the office's published figures really hold (tests/data/SOURCES.md) are all told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.findings import Finding
from pyo1plan.year.repository import Repository

TRUE_ERRORS = Path(__file__).parents[2] / "workspaces" / "true-errors"


@pytest.fixture
def told(judge: Callable[..., Any]) -> dict[str, list[Finding]]:
    by_rule: dict[str, list[Finding]] = {}
    for finding in judge(Repository(TRUE_ERRORS)).findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    return by_rule


def test_the_row_without_school_is_told_with_its_pupils(told: dict[str, list[Finding]]) -> None:
    (shape,) = told["school-code-shape"]
    (name,) = told["school-name-missing"]
    assert "104" in shape.message.th
    assert "104" in name.message.en
    assert shape.excerpt.strip() == "- code: 0"


def test_the_code_under_two_names_is_told(told: dict[str, list[Finding]]) -> None:
    (doubled,) = told["result-code-doubled"]
    assert "56010058" in doubled.message.th
    assert "เจริญใจ" in doubled.message.th
    assert "บ้านใหม่(ดอกคำใต้)" in doubled.message.th
    (first,) = doubled.related
    assert first.place.line != doubled.place.line


def test_the_school_without_a_teacher_is_told(told: dict[str, list[Finding]]) -> None:
    (school,) = told["school-without-teacher"]
    assert "บ้านดอกคำใต้" in school.message.th


def test_the_branch_counted_as_a_school_is_told_with_its_main_school(
    told: dict[str, list[Finding]],
) -> None:
    (branch,) = told["branch-counted"]
    assert "บ้านแม่กา สาขาบ้านแม่ต๋ำน้อย" in branch.message.th


def test_every_name_in_the_wrong_spelling_is_told(told: dict[str, list[Finding]]) -> None:
    wrong = [f.message.th for f in told["school-spelling-mixed"]]
    assert len(wrong) == 3  # one school, and two rows of results
    assert all("ราษฏร์" in message for message in wrong)
    assert all("ราษฎร์" in f.hint.th for f in told["school-spelling-mixed"])


def test_digits_inside_names_are_told(told: dict[str, list[Finding]]) -> None:
    assert len(told["school-name-digits"]) == 2


def test_means_among_the_schools_are_told(told: dict[str, list[Finding]]) -> None:
    rows = [f.message.th for f in told["result-row-aggregate"]]
    assert len(rows) == 4  # area and nation, in each of two tests
    assert sum("ระดับประเทศ" in row for row in rows) == 2


def test_rows_without_names_are_told_once_a_test(told: dict[str, list[Finding]]) -> None:
    (nameless,) = told["result-name-missing"]
    assert "O-NET" in nameless.message.th
    assert "102" in nameless.message.th
