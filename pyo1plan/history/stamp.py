"""The last commit that touched some files: the day and the name that a printed draft carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pyo1plan.history.git import git, is_repository


@dataclass(frozen=True, slots=True)
class Saved:
    """The last commit of some files: its short name, its time, and whether they changed since."""

    commit: str
    when: datetime
    changed: bool


def last_saved(root: Path, paths: Sequence[str]) -> Saved | None:
    """The last commit that touched `paths` (relative to `root`), or None if none ever did.

    An unrelated commit changes nothing here, so it changes no byte of what is printed. Raises
    `pyo1plan.history.git.GitError` when git itself fails.
    """
    if not is_repository(root) or not git(root, ["for-each-ref", "--count=1"]):
        return None
    line = git(root, ["log", "-1", "--abbrev=8", "--format=%h %ct"], paths).strip()
    if not line:
        return None
    commit, seconds = line.split()
    status = git(root, ["status", "--porcelain", "-z", "--untracked-files=all"], paths)
    return Saved(commit, datetime.fromtimestamp(int(seconds), UTC), bool(status))
