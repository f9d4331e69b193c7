"""The stamp of a printed draft: the last commit that touched its inputs, from real git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from pyo1plan.history.git import GitError, git, is_repository
from pyo1plan.history.stamp import last_saved


def run(root: Path, *arguments: str, when: str = "2026-11-01T09:00:00+07:00") -> None:
    names = {
        f"GIT_{who}_{what}": "test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    subprocess.run(
        ["git", *arguments],
        cwd=root,
        check=True,
        capture_output=True,
        env={**os.environ, **names, **dates},
    )


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "workspaces").mkdir()
    (tmp_path / "workspaces" / "a.yaml").write_text("a: 1\n")
    (tmp_path / "other.txt").write_text("x")
    run(tmp_path, "init", "-q")
    run(tmp_path, "add", ".")
    run(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_the_last_commit_that_touched_the_inputs(office: Path) -> None:
    saved = last_saved(office, ["workspaces"])
    assert saved is not None
    assert saved.when.isoformat() == "2026-11-01T02:00:00+00:00"
    assert not saved.changed


def test_an_unrelated_commit_changes_nothing(office: Path) -> None:
    before = last_saved(office, ["workspaces"])
    (office / "other.txt").write_text("y")
    run(office, "commit", "-qam", "second", when="2026-12-01T09:00:00+07:00")
    assert last_saved(office, ["workspaces"]) == before


@pytest.mark.parametrize("name", ["a.yaml", "new.yaml"])
def test_a_changed_or_new_file_shows(office: Path, name: str) -> None:
    (office / "workspaces" / name).write_text("a: 2\n")
    saved = last_saved(office, ["workspaces"])
    assert saved is not None
    assert saved.changed


def test_what_was_never_committed_has_no_stamp(
    office: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (office / "later").mkdir()
    assert last_saved(office, ["later"]) is None
    plain = tmp_path_factory.mktemp("plain")
    assert last_saved(plain, ["workspaces"]) is None
    run(plain, "init", "-q")
    assert last_saved(plain, ["workspaces"]) is None


def test_paths_are_taken_literally(office: Path) -> None:
    assert last_saved(office, [":(top)*"]) is None
    assert last_saved(office, ["--all"]) is None


def test_the_users_git_variables_do_not_mislead(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert is_repository(office)


def test_hooks_and_monitors_of_a_repository_never_run(office: Path) -> None:
    trap = office / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {office}/sprung\n")
    trap.chmod(0o755)
    run(office, "config", "core.fsmonitor", str(trap))
    last_saved(office, ["workspaces"])
    assert not (office / "sprung").exists()


def test_a_missing_git_says_what_to_install(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError) as caught:
        git(office, ["status"])
    assert "git-scm.com" in caught.value.words.th
