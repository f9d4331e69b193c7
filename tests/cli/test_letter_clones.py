"""Two copies of an office's folder, each registering for itself, brought together by git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Plan

REGISTER = "workspaces/registers/2569/letters-in.yaml"
UNION = "workspaces/registers/*/letters-*.yaml merge=union\n"


def git(folder: Path, *arguments: str, code: int = 0) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@x", *arguments],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)


class Pair:
    """The shared repository and two copies of it, in which letters are registered."""

    def __init__(self, plan: Plan, office: Path, attributes: str) -> None:
        self.plan = plan
        (office / ".gitattributes").write_text(attributes, "utf-8")
        git(office, "init", "-qb", "main")
        self.register(office, "ฉบับแรก")
        commit(office, "first")
        shared = office.parent / "shared.git"
        git(office, "clone", "-q", "--bare", ".", str(shared))
        self.here, self.there = office.parent / "here", office.parent / "there"
        for copy in (self.here, self.there):
            git(office, "clone", "-q", str(shared), str(copy))
        for subject in ("ก", "ข"):
            self.register(self.there, f"ที่นั่น {subject}")
        commit(self.there, "there")
        git(self.there, "push", "-q")
        self.register(self.here, "ที่นี่")
        commit(self.here, "here")

    def register(self, folder: Path, subject: str) -> None:
        done = self.plan(
            "letter",
            "in",
            "--from",
            "สพฐ.",
            "--subject",
            subject,
            "--group",
            "planning",
            "--registered",
            "2569-10-14",
            cwd=folder,
        )
        assert done.returncode == 0, done.stderr

    def entries(self) -> list[tuple[str, str]]:
        """Number and subject of every line of the register here."""
        lines = [x for x in (self.here / REGISTER).read_text("utf-8").splitlines() if "{" in x]
        return [
            (
                line.partition("number: ")[2].partition(",")[0],
                line.partition("subject: ")[2].partition(",")[0],
            )
            for line in lines
        ]


def test_a_merge_keeps_all_lines_and_the_clash_is_found_and_mended(
    plan: Plan, office: Path
) -> None:
    pair = Pair(plan, office, UNION)
    git(pair.here, "pull", "-q", "--no-rebase", "--no-edit")
    assert sorted(pair.entries()) == [("1", "ฉบับแรก"), ("2", "ที่นั่น ก"), ("2", "ที่นี่"), ("3", "ที่นั่น ข")]
    judged = plan("validate", "2570", cwd=pair.here)
    assert judged.returncode == 1
    assert "register-number-doubled" in judged.stdout
    mended = plan("letter", "renumber", "in", "2569", cwd=pair.here)
    assert (mended.returncode, "เลขที่ 2 เป็นเลขที่ 4 (ที่นี่)" in mended.stdout) == (0, True), mended.stderr
    assert sorted(pair.entries()) == [("1", "ฉบับแรก"), ("2", "ที่นั่น ก"), ("3", "ที่นั่น ข"), ("4", "ที่นี่")]
    assert "was: [2]" in (pair.here / REGISTER).read_text("utf-8")
    assert plan("validate", "2570", cwd=pair.here).returncode == 0
    commit(pair.here, "mended")
    git(pair.here, "push", "-q")


def test_a_merge_that_git_leaves_open_is_told_and_mended(plan: Plan, office: Path) -> None:
    """In a folder without the line on registers in .gitattributes."""
    pair = Pair(plan, office, "")
    git(pair.here, "pull", "-q", "--no-rebase", "--no-edit", code=1)
    judged = plan("validate", "2570", cwd=pair.here)
    assert (judged.returncode, "yaml-conflict" in judged.stdout) == (1, True)
    assert "plan letter renumber" in judged.stdout
    refused = plan(
        "letter", "in", "--from", "ก", "--subject", "ข", "--registered", "2569-10-14", cwd=pair.here
    )
    assert (refused.returncode, "git" in refused.stderr) == (1, True)
    mended = plan("letter", "renumber", "in", cwd=pair.here)
    assert mended.returncode == 0, mended.stderr
    assert "git add" in mended.stdout
    assert sorted(pair.entries()) == [("1", "ฉบับแรก"), ("2", "ที่นั่น ก"), ("3", "ที่นั่น ข"), ("4", "ที่นี่")]
    commit(pair.here, "merged")
    assert git(pair.here, "log", "-1", "--format=%P").count(" ") == 1
    assert plan("validate", "2570", cwd=pair.here).returncode == 0


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """git as it is, whatever the machine's user has set."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
