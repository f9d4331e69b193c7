"""`plan render memo`: which matter is meant, and what is said when none is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Plan


def test_a_memo_is_printed_by_its_matter(plan: Plan, office: Path) -> None:
    done = plan("render", "memo", "2570", "--about", "call-for-proposals", "--to", "html")
    assert done.returncode == 0, done.stderr
    [made] = (office / "build" / "2570").glob("*.html")
    assert made.name == "memo-call-for-proposals.html"
    assert "๓๐ ตุลาคม ๒๕๖๙" in made.read_text(encoding="utf-8")


def test_a_beginning_that_one_matter_has_is_enough(plan: Plan, office: Path) -> None:
    done = plan("render", "memo", "2570", "--about", "approved", "--to", "html")
    assert done.returncode == 0, done.stderr
    assert (office / "build" / "2570" / "memo-approved-plan.html").is_file()


@pytest.mark.parametrize("asked", [(), ("--about", ""), ("--about", "school"), ("--about", "x")])
def test_without_one_matter_those_there_are_are_named(plan: Plan, asked: tuple[str, ...]) -> None:
    done = plan("render", "memo", "2570", *asked)
    assert done.returncode == 2
    assert "policies, call-for-proposals, approved-plan, school-annual-plan" in done.stderr


def test_what_is_missing_is_said(plan: Plan, office: Path) -> None:
    done = plan("render", "memo", "2570", "--about", "small-schools")
    assert done.returncode == 1
    assert "workspaces/2570/small-schools.yaml" in done.stderr
    assert not (office / "build").exists()


def test_other_papers_are_about_nothing(plan: Plan) -> None:
    done = plan("render", "agenda", "2570", "--about", "policies")
    assert done.returncode == 2
    assert "--about" in done.stderr
