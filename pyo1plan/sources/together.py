"""Several files written together: all of them or none, also when the run is killed half-way.

Everything is prepared in a hidden folder beside the files first; a journal then says what goes
where. Before the journal stands nothing has changed, and what was prepared is thrown away. Once it
stands, the next run puts in place what is still missing.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyo1plan.sources.atomic import write_bytes

#: The hidden folder in which files are prepared, and the journal in it.
STAGE = ".plan-together"
JOURNAL = "journal.json"
_LOCK = ".plan-together.lock"


class InUse(Exception):
    """Another run is writing here now."""


class Changed(Exception):
    """A file was changed by somebody else after it was read; `name` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Change:
    """What a file held when it was read (None: it was not there), and what it shall hold."""

    before: bytes | None
    after: bytes


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold `root` against a second run, and complete first what a killed one left.

    Raises `InUse`, or OSError where `root` cannot be written.
    """
    with _locked(root):
        complete(root)
        yield


def put_together(root: Path, changes: Mapping[str, Change]) -> None:
    """Write all of `changes` (names relative to `root`, with `/`), or none.

    To be called inside `alone(root)`. Raises `Changed` where a file is no more what it was, OSError
    such as for a full disk: in both cases nothing has changed.
    """
    for name, change in changes.items():
        if _bytes(root / name) != change.before:
            raise Changed(name)
    stage = root / STAGE
    try:
        stage.mkdir()
        for number, change in enumerate(changes.values()):
            write_bytes(stage / str(number), change.after)
        for name in changes:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
        journal = json.dumps(list(changes), ensure_ascii=False).encode()
        write_bytes(stage / JOURNAL, journal)
    except BaseException:
        if not (stage / JOURNAL).exists():
            shutil.rmtree(stage, ignore_errors=True)
        raise
    complete(root)


def complete(root: Path) -> None:
    """Put in place what a journal still asks for, or throw away what never got one."""
    stage = root / STAGE
    if not stage.is_dir():
        return
    journal = stage / JOURNAL
    if journal.is_file():
        for number, name in enumerate(json.loads(journal.read_bytes())):
            prepared = stage / str(number)
            if prepared.exists():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                prepared.replace(root / name)
                _sync(root / name)
        journal.unlink()
    shutil.rmtree(stage)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _sync(file: Path) -> None:
    """Make the new name durable before the journal goes; Windows has no such call."""
    if sys.platform == "win32":
        return
    descriptor = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """An exclusive lock that the system takes back when the run ends, however it ends."""
    if sys.platform == "win32":
        import msvcrt

        with (root / _LOCK).open("a+b") as stream:
            try:
                msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                raise InUse(str(root)) from None
            yield
        return
    import fcntl

    descriptor = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse(str(root)) from None
        yield
    finally:
        os.close(descriptor)
