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


@pytest.mark.parametrize("asked", [(), ("--about", ""), ("--about", "x")])
def test_without_one_matter_those_there_are_are_named(plan: Plan, asked: tuple[str, ...]) -> None:
    done = plan("render", "memo", "2570", *asked)
    assert done.returncode == 2
    assert "policies, call-for-proposals, approved-plan, school-annual-plan" in done.stderr


def test_a_beginning_of_several_matters_names_them(plan: Plan) -> None:
    done = plan("render", "memo", "2570", "--about", "school")
    assert done.returncode == 2
    assert done.stderr.strip().endswith("school-annual-plan, school-development-plan")


def test_letters_and_announcements_have_matters_of_their_own(plan: Plan, office: Path) -> None:
    done = plan("render", "letter", "2570", "--about", "plan", "--to", "html")
    assert done.returncode == 0, done.stderr
    assert (office / "build/2570/letter-plan-for-endorsement.html").is_file()
    done = plan("render", "announcement", "2570", "--about", "policies")
    assert done.returncode == 2
    assert "annual-plan, development-plan" in done.stderr


def test_one_project_is_printed_by_its_id_in_the_digits_asked_for(plan: Plan, office: Path) -> None:
    asked = ("render", "project-form", "2570", "--project", "๗๐-SUP-001", "--to", "html")
    page = office / "build/2570/project-form-70-SUP-001.html"
    for numerals, year in (("thai", "พ.ศ. ๒๕๗๐"), ("arabic", "พ.ศ. 2570")):
        done = plan(*asked, "--numerals", numerals)
        assert done.returncode == 0, done.stderr
        text = page.read_text(encoding="utf-8")
        assert year in text
        assert "70-SUP-001" in text
    done = plan("render", "project-form", "2570", "--project", "70-X-001")
    assert done.returncode == 1
    assert "70-X-001" in done.stderr
    assert plan("render", "memo", "2570", "--project", "70-SUP-001").returncode == 2


def test_what_is_missing_is_said(plan: Plan, office: Path) -> None:
    done = plan("render", "memo", "2570", "--about", "small-schools")
    assert done.returncode == 1
    assert "workspaces/2570/small-schools.yaml" in done.stderr
    assert not (office / "build").exists()


def test_other_papers_are_about_nothing(plan: Plan) -> None:
    done = plan("render", "agenda", "2570", "--about", "policies")
    assert done.returncode == 2
    assert "--about" in done.stderr
