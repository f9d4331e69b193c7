"""git, called so that nothing but its own plumbing runs: no hooks, no monitors, no user environment."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from pyo1plan.words import Words

#: Longer than any command used here takes on the largest repository that was measured.
SECONDS = 120

_SAFE = (
    "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", "core.quotePath=false",
)  # fmt: skip


class GitError(Exception):
    """git is missing or refused; `words` says what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def git(root: Path, arguments: Sequence[str], paths: Sequence[str] = ()) -> str:
    """The output of a git command run in `root`, on `paths` taken literally.

    Raises `GitError`.
    """
    program = shutil.which("git")
    if program is None:
        raise GitError(
            Words(
                "ไม่พบโปรแกรม git ในเครื่อง ติดตั้งจาก git-scm.com แล้วเปิดหน้าต่างใหม่",
                "git is not installed: install it from git-scm.com and open a new window",
            )
        )
    command = [program, "--literal-pathspecs", *_SAFE, *arguments]
    if paths:
        command += ["--", *paths]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    try:
        done = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, check=True, timeout=SECONDS
        )
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines()
        last = said[-1] if said else ""
        raise GitError(Words(f"git ทำงานไม่สำเร็จ: {last}", f"git failed: {last}")) from error
    except subprocess.TimeoutExpired as error:
        raise GitError(
            Words(f"git ไม่ตอบภายใน {SECONDS} วินาที", f"git did not answer in {SECONDS} s")
        ) from error
    return done.stdout.decode("utf-8", "surrogateescape")


def is_repository(root: Path) -> bool:
    """Whether `root` lies in the work tree of a git repository."""
    try:
        return git(root, ["rev-parse", "--is-inside-work-tree"]).strip() == "true"
    except GitError:
        return False
