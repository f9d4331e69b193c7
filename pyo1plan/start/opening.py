"""A new office's folder made in one go: the files, then the repository that holds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyo1plan.history.git import GitError
from pyo1plan.start.first_commit import Committed, Ground, commit_first, ground, move_in, prepare
from pyo1plan.start.fresh import HOOK
from pyo1plan.start.placing import Survey, lay_out, put, stage, survey
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Opened:
    """What was made of a new office's folder, and what git did or why it did not."""

    survey: Survey
    ground: Ground
    git: Committed | Words | None = None


def open_office(root: Path, files: Mapping[str, bytes], year: int) -> Opened:
    """Write into `root` those of `files` that are absent and commit them; what stands there stays.

    All is prepared in a folder aside first, the repository is moved in last and at once: while
    there is none, the same command completes what a killed run left. Where git itself fails, the
    files are there and `Opened.git` says why. Raises OSError with nothing changed, and
    `pyo1plan.start.placing.InUse`.
    """
    message = f"เริ่มแผนปีงบประมาณ {year}"
    with stage(root) as aside:
        seen, before = survey(root, files), ground(root)
        ours = {name: data for name, data in files.items() if name not in seen.kept}
        runnable = frozenset({HOOK})
        lay_out(aside, ours, runnable)
        done: Committed | Words | None = None
        if before == "none" and ours:
            done = _unless_git_fails(prepare, aside, ours, message)
        put(root, ours, runnable)
        if before == "none" and isinstance(done, Committed):
            move_in(aside, root)
        elif before == "empty" and ours:
            done = _unless_git_fails(commit_first, root, ours, message)
    return Opened(seen, before, done)


def _unless_git_fails(
    act: Callable[[Path, Sequence[str], str], Committed],
    folder: Path,
    files: Mapping[str, bytes],
    message: str,
) -> Committed | Words:
    try:
        return act(folder, list(files), message)
    except GitError as error:
        return error.words
