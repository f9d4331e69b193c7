"""A head start for commands on all proposals: files are read while Python imports the program.

This guesses from the command line, before it is parsed, which files will be wanted. A wrong guess
costs a little time and changes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from pyo1plan.sources.ahead import WORTH_A_PROCESS, Ahead
from pyo1plan.year.repository import find_repository

#: The head start of this run, if one was worth it.
_started: list[Ahead] = []


def begin(arguments: Sequence[str]) -> None:
    """Start reading the proposals that `arguments` seem to ask for, if they are many."""
    if arguments[:1] not in (["validate"], ["consolidate"]) or _cores() < 2:
        return
    repository = find_repository(Path.cwd())
    if repository is None:
        return
    named = [int(word) for word in arguments if word.isascii() and word.isdigit()]
    years = [year for year in repository.years() if not named or year in named]
    if len(years) != 1:
        return  # only a run on one year takes what was read ahead
    files = _proposals(repository.year(years[0]) / "proposals")
    if len(files) >= WORTH_A_PROCESS:
        _started.append(Ahead(files))


def _proposals(folder: Path) -> list[Path]:
    """The files two levels below `folder`, in the order in which a year reads them."""
    try:
        groups = sorted(entry.path for entry in os.scandir(folder) if entry.is_dir())
        return [Path(entry) for group in groups for entry in sorted(_names(group))]
    except OSError:
        return []


def _names(group: str) -> list[str]:
    return [entry.path for entry in os.scandir(group) if entry.name.endswith(".yaml")]


def head_start() -> Ahead | None:
    """The reader that was started, given away once."""
    return _started.pop() if _started else None


def _cores() -> int:
    """The processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
