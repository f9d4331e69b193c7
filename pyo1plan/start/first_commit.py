"""The git repository of a new office with its first commit, prepared aside and moved in as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pyo1plan.history.git import GitError, git, is_repository
from pyo1plan.start.fresh import HOOK

#: Who commits where git has not been told who works here.
NOBODY = ("plan", "plan@localhost")
#: git writes its objects to the disk before it says that it has.
_DURABLE = ("-c", "core.fsync=all")

#: Where git stands before: none; one without a commit; one with work in it; a folder of another's.
Ground = Literal["none", "empty", "worked-in", "inside-another"]


@dataclass(frozen=True, slots=True)
class Committed:
    """The first commit, and whether git knew in whose name."""

    commit: str
    named: bool


def ground(root: Path) -> Ground:
    """What of git there is at `root`; without a git program, what the folders show."""
    if not (root / ".git").exists():
        return "inside-another" if is_repository(root) else "none"
    try:
        return "worked-in" if git(root, ["for-each-ref", "--count=1"]).strip() else "empty"
    except GitError:
        return "worked-in"


def prepare(folder: Path, files: Sequence[str], message: str) -> Committed:
    """A repository in `folder` with `files` in its one commit. Raises `GitError`."""
    git(folder, ["-c", "init.defaultBranch=main", "init", "--quiet", "--template="])
    return commit_first(folder, files, message)


def move_in(folder: Path, root: Path) -> None:
    """Put the repository prepared in `folder` into `root`: one rename, so it is there or not."""
    (folder / ".git").rename(root / ".git")


def commit_first(root: Path, files: Sequence[str], message: str) -> Committed:
    """Commit `files` as the first commit of the empty repository at `root`. Raises `GitError`."""
    git(root, ["config", "core.hooksPath", HOOK.rpartition("/")[0]])
    git(root, ["add", "--force"], files)
    if HOOK in files:
        git(root, ["update-index", "--chmod=+x"], [HOOK])  # Windows keeps no such mark itself
    named = _is_named(root)
    who = () if named else ("-c", f"user.name={NOBODY[0]}", "-c", f"user.email={NOBODY[1]}")
    git(root, [*_DURABLE, *who, "commit", "--quiet", "--message", message], files)
    return Committed(git(root, ["rev-parse", "--short=8", "HEAD"]).strip(), named)


def _is_named(root: Path) -> bool:
    """Whether git has been told the name and the address of who works here."""
    try:
        return all(
            git(root, ["config", "--get", key]).strip() for key in ("user.name", "user.email")
        )
    except GitError:
        return False
