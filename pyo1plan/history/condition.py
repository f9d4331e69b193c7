"""Whether git can keep an office's history: the program, who works here, the folder and what is unsaved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pyo1plan.history.git import GitError, git
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Tree:
    """An office's folder as git sees it.

    `unsaved` are the files that differ from the last commit; `hooks` is the folder of the
    repository's hooks as it is set, empty if it is not.
    """

    unsaved: tuple[str, ...]
    hooks: str


def git_version() -> str:
    """The version of git, such as `2.43.0`. Raises `GitError` where there is none."""
    return git(Path.cwd(), ["version"]).strip().removeprefix("git version ")


def identity(folder: Path) -> tuple[str, str]:
    """The name and the address in which git would commit in `folder`; empty where not set."""
    return _setting(folder, "user.name"), _setting(folder, "user.email")


def tree(root: Path) -> Tree | Words | None:
    """What git knows of the folder `root`: None outside every repository, words where git refuses it."""
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return None
    try:
        return Tree(tuple(_changed(root, ["."])), _setting(root, "core.hooksPath", "--local"))
    except GitError as error:
        return error.words


def unsaved(root: Path, names: Sequence[str]) -> list[str]:
    """Those of the files `names` whose content the last commit does not hold. Raises `GitError`."""
    if not names:
        return []
    known = set(git(root, ["ls-files", "-z"], names).split("\0"))
    changed = set(_changed(root, names))
    return [name for name in names if name not in known or name in changed]


def _changed(root: Path, paths: Sequence[str]) -> list[str]:
    """The files under `paths`, by name from `root`, that are not as the last commit has them."""
    options = ["--porcelain", "-z", "--untracked-files=all", "--no-renames"]
    rows = git(root, ["status", *options], paths).split("\0")
    above = git(root, ["rev-parse", "--show-prefix"]).strip("\n")
    return [row[3:].removeprefix(above) for row in rows if row]


def _setting(folder: Path, key: str, *scope: str) -> str:
    try:
        return git(folder, ["config", *scope, "--get", key]).strip()
    except GitError:
        return ""  # git says by its exit code that the key is not set
