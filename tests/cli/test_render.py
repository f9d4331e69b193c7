"""`plan render` as an officer meets it: what is printed, what is refused, what is not done twice."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Plan
from tests.cli.test_validate import spoil


def sums(folder: Path) -> dict[str, str]:
    return {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest()
        for p in folder.iterdir()
        if not p.name.startswith(".")
    }


def commit(office: Path) -> None:
    names = {
        f"GIT_{who}_{what}": "test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    dates = {f"GIT_{who}_DATE": "2026-11-20T10:00:00+07:00" for who in ("AUTHOR", "COMMITTER")}
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run(["git", *arguments], cwd=office, check=True, env=os.environ | names | dates)


def test_the_year_s_set_is_printed_once(plan: Plan, office: Path) -> None:
    done = plan("render", "all", "2570")
    assert done.returncode == 0, done.stderr
    build = office / "build" / "2570"
    first = sums(build)
    assert {"annual-plan.docx", "annual-plan.pdf"} <= set(first)
    assert sum(name.startswith("agenda-") for name in first) == 4
    times = {p: p.stat().st_mtime_ns for p in build.iterdir()}
    again = plan("render", "all", "2570")
    assert again.stdout.count("ไม่มีอะไรเปลี่ยน") == len(first)
    assert {p: p.stat().st_mtime_ns for p in build.iterdir()} == times


def test_only_what_changed_is_printed_again(plan: Plan, office: Path) -> None:
    plan("render", "all", "2570", "--to", "html")
    meeting = next((office / "workspaces/2570/meetings").glob("*plan-committee.yaml"))
    meeting.write_text(
        meeting.read_text(encoding="utf-8").replace("ประธานแจ้ง", "ประธานได้แจ้ง", 1), encoding="utf-8"
    )
    done = plan("render", "all", "2570", "--to", "html")
    printed = [line.split()[0] for line in done.stdout.splitlines() if "พิมพ์แล้ว" in line]
    assert printed == [f"build/2570/agenda-{meeting.stem}.html"]


def test_a_file_that_was_changed_by_hand_is_printed_anew(plan: Plan, office: Path) -> None:
    plan("render", "agenda", "2570", "--to", "html")
    build = office / "build" / "2570"
    before = sums(build)
    next(build.glob("*.html")).write_text("x")
    plan("render", "agenda", "2570", "--to", "html")
    assert sums(build) == before


def test_the_same_commit_gives_the_same_bytes(plan: Plan, office: Path, tmp_path: Path) -> None:
    commit(office)
    shutil.copytree(office, tmp_path / "elsewhere" / "else")
    first = plan(
        "render", "annual-plan", "--out", str(tmp_path / "a"), TZ="UTC", PYTHONHASHSEED="0"
    )
    second = plan(
        "render", "annual-plan", "--out", str(tmp_path / "b"),
        cwd=tmp_path / "elsewhere" / "else", TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7",
    )  # fmt: skip
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert sums(tmp_path / "a") == sums(tmp_path / "b")
    assert set(sums(tmp_path / "a")) == {"annual-plan.docx", "annual-plan.pdf"}


def test_nothing_is_printed_from_a_year_with_errors(plan: Plan, office: Path) -> None:
    spoil(office, "amount: 9600", "amount: 9500")
    done = plan("render", "annual-plan", "2570")
    assert done.returncode == 1
    assert "70-SUP-001.yaml:3" in done.stderr
    assert "plan validate 2570" in done.stderr
    assert not (office / "build").exists()


def test_rendering_leaves_the_workspace_alone(plan: Plan, office: Path) -> None:
    before = {
        p: (p.stat().st_mtime_ns, p.read_bytes())
        for p in (office / "workspaces").rglob("*")
        if p.is_file()
    }
    assert plan("render", "agenda", "2570", "--to", "html").returncode == 0
    after = {
        p: (p.stat().st_mtime_ns, p.read_bytes())
        for p in (office / "workspaces").rglob("*")
        if p.is_file()
    }
    assert before == after


def test_an_unknown_meeting_names_those_there_are(plan: Plan) -> None:
    done = plan("render", "agenda", "2570", "--meeting", "2569-01-01-nobody")
    assert done.returncode == 2
    assert "2569-11-12-plan-committee" in done.stderr


@pytest.mark.parametrize("to", ["doc", "pdf,odt", ""])
def test_unknown_formats(plan: Plan, to: str) -> None:
    done = plan("render", "agenda", "--to", to)
    assert done.returncode == 2
    assert "docx, pdf, html" in done.stderr


def test_the_list_of_documents(plan: Plan) -> None:
    done = plan("render", "--list")
    assert done.returncode == 0
    assert "annual-plan" in done.stdout
    assert "agenda" in done.stdout


def test_a_broken_template_is_named_with_its_line(plan: Plan, office: Path) -> None:
    templates = Path(__file__).parents[2] / "templates"
    shutil.copytree(templates, office / "templates")
    page = next((office / "templates" / "agenda").glob("agenda.html"), None)
    assert page is not None
    page.write_text("<p>\n{{ nothing.here }}\n</p>", encoding="utf-8")
    done = plan("render", "agenda", "2570")
    assert done.returncode == 1
    assert "agenda/agenda.html:2" in done.stderr


def test_a_full_disk_says_so_and_leaves_no_half_file(plan: Plan, office: Path) -> None:
    target = office / "build"
    target.write_text("a file where the folder should be")
    done = plan("render", "agenda", "2570", "--to", "html")
    assert done.returncode == 1
    assert done.stderr
    assert target.read_text() == "a file where the folder should be"


def test_a_file_in_place_of_the_folder_is_named(plan: Plan, office: Path) -> None:
    (office / "out").write_text("x")
    done = plan("render", "agenda", "2570", "--to", "html", "--out", "out")
    assert done.returncode == 1
    assert "out เป็นแฟ้ม" in done.stderr
