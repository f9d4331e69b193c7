"""What a file held at the commits that touched it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyo1plan.history.git import GitError, git, is_repository

#: Older versions than this many commits back are not looked for.
MOST = 200


def versions(root: Path, file: str) -> Iterator[str]:
    """The texts of `file` (from `root`, with `/`) at the commits that touched it, the latest first.

    None where `root` is in no git repository, or git is missing: nobody knows then.
    """
    if not is_repository(root):
        return
    commits = git(root, ["log", f"--max-count={MOST}", "--format=%H"], [file]).split()
    for commit in commits:
        try:
            yield git(root, ["show", f"{commit}:./{file}"])
        except GitError:
            continue  # the commit took the file away
