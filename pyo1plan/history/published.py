"""Which lines of a file others have seen already, and which were written last."""

from __future__ import annotations

import re
from pathlib import Path

from pyo1plan.history.git import GitError, git, is_repository

#: Where the shared copy is looked for, in this order.
_SHARED = ("@{upstream}", "origin/HEAD", "origin/main", "origin/master")
_HEAD = re.compile(r"^[0-9a-f]{40,64} [0-9]+ ([0-9]+)")
_NOT_COMMITTED = re.compile("^0+ ")


def shared_text(root: Path, file: str) -> str | None:
    """The content of `file` (from `root`, `/`) in the shared copy, as far as this one knows it.

    None where no copy is shared, or it has no such file.
    """
    if not is_repository(root):
        return None
    for name in _SHARED:
        try:
            return git(root, ["show", f"{name}:./{file}"])
        except GitError:
            continue
    return None


def written_when(root: Path, file: str) -> dict[int, int]:
    """For each line of `file` (from 1) the second since 1970 in which its commit was made.

    Lines that are in no commit yet, and all lines of a file that git does not know, are not in it.
    """
    if not is_repository(root):
        return {}
    try:
        said = git(root, ["blame", "--line-porcelain"], [file])
    except GitError:
        return {}
    days: dict[int, int] = {}
    line, is_saved = 0, False
    for row in said.splitlines():
        if match := _HEAD.match(row):
            line, is_saved = int(match[1]), not _NOT_COMMITTED.match(row)
        elif row.startswith("committer-time ") and is_saved:
            days[line] = int(row.split()[1])
    return days
