"""What git knows of a folder, asked of a real git."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from pyo1plan.history.condition import Tree, git_version, identity, tree, unsaved
from pyo1plan.history.git import GitError
from pyo1plan.words import Words


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office's folder inside a repository, with one file saved."""
    root = tmp_path / "งาน" / "สำนักงาน"
    root.mkdir(parents=True)
    (root / "ก.txt").write_text("ก")
    for command in (
        "init -q", "config user.name ก", "config user.email a@b", "add -A", "commit -qm ก"
    ):  # fmt: skip
        subprocess.run(["git", *command.split()], cwd=tmp_path / "งาน", check=True)
    return root


def test_version_and_identity(office: Path) -> None:
    assert re.match(r"\d+\.\d+", git_version())
    assert identity(office) == ("ก", "a@b")


def test_unsaved_work_is_named_from_the_office_s_folder(office: Path) -> None:
    assert tree(office) == Tree((), "")
    (office / "ก.txt").write_text("ข")
    (office / "ใหม่.txt").write_text("ค")
    found = tree(office)
    assert isinstance(found, Tree)
    assert sorted(found.unsaved) == ["ก.txt", "ใหม่.txt"]
    assert unsaved(office, ["ก.txt", "ใหม่.txt"]) == ["ก.txt", "ใหม่.txt"]


def test_an_ignored_file_is_not_saved(office: Path) -> None:
    (office / ".gitignore").write_text("*.tmp\n")
    (office / "x.tmp").write_text("x")
    assert unsaved(office, ["x.tmp", "ก.txt"]) == ["x.tmp"]


def test_outside_every_repository(tmp_path: Path) -> None:
    assert tree(tmp_path) is None


def test_a_repository_that_git_refuses_says_why(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: /nowhere/at/all\n")
    assert isinstance(tree(tmp_path), Words)


def test_without_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(GitError):
        git_version()
