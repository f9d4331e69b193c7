"""Files put into a folder where nothing stands in their way: all of them, or none.

A full disk or an interruption takes back what was put; a killed run leaves a part, which the same
command completes. Nothing that stands in the folder is ever overwritten.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyo1plan.sources.atomic import write_new

#: Where a folder is prepared before it is put in place; what a killed run left is swept away.
STAGE = ".plan-init-"
_RUNNABLE = 0o755


class InUse(Exception):
    """Another run is making this very folder now."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a folder holds of the files that are to be put there, each a name with `/`."""

    absent: tuple[str, ...]
    #: There already with the very same content: put by an earlier run.
    same: tuple[str, ...]
    #: There with content of its own, or unreachable behind a file: left as it is.
    kept: tuple[str, ...]


def survey(root: Path, files: Mapping[str, bytes]) -> Survey:
    """What of `files` the folder `root` holds. Writes nothing."""
    absent: list[str] = []
    same: list[str] = []
    kept: list[str] = []
    for name, data in files.items():
        path = root / name
        if _stands(root, path):
            (same if _holds(path, data) else kept).append(name)
        else:
            absent.append(name)
    return Survey(tuple(absent), tuple(same), tuple(kept))


def _stands(root: Path, path: Path) -> bool:
    """Whether something stands at `path`, or a file where a folder on the way should be."""
    if path.exists() or path.is_symlink():
        return True
    above = [p for p in path.parents if p.is_relative_to(root) and p != root]
    return any((p.exists() or p.is_symlink()) and not p.is_dir() for p in above)


def _holds(path: Path, data: bytes) -> bool:
    if path.is_symlink() or not path.is_file() or path.stat().st_size != len(data):
        return False
    return path.read_bytes() == data


def lay_out(folder: Path, files: Mapping[str, bytes], runnable: frozenset[str]) -> None:
    """Write `files` into an empty folder that will be thrown away: nothing of it must last."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        if name in runnable:
            path.chmod(_RUNNABLE)


def put(root: Path, files: Mapping[str, bytes], runnable: frozenset[str]) -> None:
    """Write `files` into `root` in their order; after an error none of them is left.

    A file that appeared meanwhile stays as it is. Raises OSError, such as for a full disk.
    """
    put_so_far: list[Path] = []
    folders: list[Path] = []
    try:
        for name, data in files.items():
            path = root / name
            folders += _make_folders(path.parent)
            if write_new(path, data):
                put_so_far.append(path)
            if name in runnable:
                path.chmod(_RUNNABLE)
    except BaseException:
        for path in reversed(put_so_far):
            path.unlink(missing_ok=True)
        for folder in reversed(folders):
            _remove_if_empty(folder)
        raise


def _make_folders(folder: Path) -> list[Path]:
    """Make `folder` and those above it; the ones that were not there, from the top."""
    missing = [p for p in (folder, *folder.parents) if not p.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
    return missing[::-1]


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


@contextmanager
def stage(root: Path) -> Iterator[Path]:
    """An empty folder inside `root` to prepare things in, removed afterwards.

    It lies in `root`, so that what is prepared can be renamed into place on one file system. Only
    one run may have it: raises `InUse` for the second.
    """
    with _alone(root):
        for left in root.glob(f"{STAGE}*"):
            shutil.rmtree(left, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix=STAGE, dir=root))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def sweep(root: Path) -> None:
    """Remove what a killed run left aside in `root`. Raises `InUse` while another run is at work."""
    if any(root.glob(f"{STAGE}*")):
        with stage(root):
            pass  # whoever takes the stage clears it first


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the folder against a second run. Windows locks no folders; there nothing is overwritten either."""
    if sys.platform == "win32":
        yield
        return
    import fcntl
    import os

    descriptor = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse(str(root)) from None
        yield
    finally:
        os.close(descriptor)
