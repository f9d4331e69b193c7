"""The version that a form went out with is found again: what the group changed is told from the rest."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pyo1plan.intake.asking.ask import Asked
from tests.intake.small_office import filled, form, imported, opened_in

ID = "70-SUP-001"
FILE = f"workspaces/2570/proposals/supervision/{ID}.yaml"
NOTE, PLACE = ("note", 1), ("place", 1)


def git(office: Path, *arguments: str) -> None:
    who = ("-c", "user.name=planner", "-c", "user.email=planner@example.org")
    subprocess.run(["git", *who, *arguments], cwd=office, check=True, capture_output=True)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    office = opened_in(tmp_path)
    git(office, "init", "-q")
    git(office, "add", ".")
    git(office, "commit", "-q", "-m", "แผน")
    return office


def changed_here(office: Path) -> None:
    """The office changes another field after the form went out, and puts a comment beside it."""
    text = (office / FILE).read_text()
    line = next(line for line in text.splitlines() if line.startswith("beneficiaries:"))
    (office / FILE).write_text(text.replace(line, "beneficiaries: แก้ที่นี่  # ตามมติ"))


@pytest.mark.parametrize("commits", [0, 2])
def test_a_first_resubmission_is_merged_by_what_went_out(
    commits: int, office: Path, tmp_path: Path
) -> None:
    out = form(office, "proposal", "supervision", Asked(0, filled=True))
    changed_here(office)
    for number in range(commits):
        (office / FILE).write_text((office / FILE).read_text() + f"# {number}\n")
        git(office, "commit", "-q", "-a", "-m", f"แก้ {number}")
    done = imported(office, tmp_path, ("1.xlsx", filled(out, {NOTE: "กลุ่มแก้"})))
    (fate,) = done.fates
    assert (fate.state, done.all_findings) == ("changed", ())
    assert {(f.path, f.state) for f in fate.fields} == {
        (("beneficiaries",), "kept"),
        (("note",), "taken"),
    }
    text = (office / FILE).read_text()
    assert "beneficiaries: แก้ที่นี่  # ตามมติ" in text
    assert "กลุ่มแก้" in text


def test_the_same_form_again_goes_on_from_what_was_imported(office: Path, tmp_path: Path) -> None:
    out = form(office, "proposal", "supervision", Asked(0, filled=True))
    imported(office, tmp_path, ("1.xlsx", filled(out, {NOTE: "หนึ่ง"})))
    done = imported(office, tmp_path, ("2.xlsx", filled(out, {NOTE: "สอง"})))
    assert [(f.path, f.state) for f in done.fates[0].fields] == [(("note",), "taken")]


def test_where_no_version_is_found_nobody_knows(office: Path, tmp_path: Path) -> None:
    changed_here(office)  # never committed as it is sent out
    out = form(office, "proposal", "supervision", Asked(0, filled=True))
    git(office, "checkout", "-q", "--", ".")
    done = imported(office, tmp_path, ("1.xlsx", filled(out, {NOTE: "กลุ่มแก้"})))
    assert [f.rule for f in done.all_findings] == ["import-conflict", "import-conflict"]
