"""A validation repeated on unchanged files prints what it printed before, without reading them.

The stored answer is keyed by the program itself, the command line, the day and how the terminal
shows it; it holds only while every file it leaned on has the same size, times and inode. Files
changed so lately that a file system's clock could hide a second change are never trusted. The
cache is disposable and lies with the user, outside every workspace.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from pyo1plan import __version__

#: A file touched less than this long before the run may change again unseen.
TOO_FRESH_NS = 2_000_000_000
MOST_ENTRIES = 50


def replay(arguments: Sequence[str]) -> int | None:
    """Print the stored answer to this very command and give its exit code; None if there is none."""
    if not arguments or arguments[0] != "validate" or os.environ.get("PLAN_NO_CACHE"):
        return None
    try:
        entry = json.loads(_file(arguments).read_bytes())
        if entry["manifest"] != manifest(map(Path, entry["roots"])):
            return None
        output, code = entry["output"], entry["code"]
        if not isinstance(output, str) or not isinstance(code, int):
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    sys.stdout.write(output)
    return code


def store(
    arguments: Sequence[str], roots: Sequence[Path], before: str | None, output: str, code: int
) -> None:
    """Keep an answer whose files had the manifest `before` when reading began.

    A cache that cannot be written is no fault of the validation: it is left out.
    """
    if before is None or before != manifest(roots) or os.environ.get("PLAN_NO_CACHE"):
        return
    entry = {"roots": [str(r) for r in roots], "manifest": before, "output": output, "code": code}
    file = _file(arguments)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _forget_oldest(file.parent)
        beside = file.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps(entry), encoding="utf-8")
        beside.replace(file)
    except OSError:
        return


def manifest(roots: Iterable[Path]) -> str | None:
    """A digest over names, sizes, times and inodes of all files below `roots`.

    None where a file is too fresh to be told from its next change.
    """
    digest = hashlib.sha256()
    newest = 0
    for root in roots:
        for name, status in sorted(_entries(str(root))):
            digest.update(
                f"{len(name)}:{name}|{status.st_mode}|{status.st_size}|{status.st_mtime_ns}"
                f"|{status.st_ctime_ns}|{status.st_ino}\n".encode("utf-8", "surrogateescape")
            )
            newest = max(newest, status.st_mtime_ns)
    if time.time_ns() - newest < TOO_FRESH_NS:
        return None
    return digest.hexdigest()


def _entries(root: str) -> list[tuple[str, os.stat_result]]:
    found = []
    try:
        found.append((root, Path(root).lstat()))
        stack = [root] if stat.S_ISDIR(found[0][1].st_mode) else []
        while stack:
            with os.scandir(stack.pop()) as entries:
                for entry in entries:
                    found.append((entry.path, entry.stat(follow_symlinks=False)))
                    if entry.is_dir(follow_symlinks=False):
                        stack.append(entry.path)
    except OSError as error:
        found.append((f"{root} {error.errno}", Path(os.devnull).stat()))
    return found


def _file(arguments: Sequence[str]) -> Path:
    key = json.dumps(
        [
            __version__,
            _program(),
            sys.version,
            list(arguments),
            str(Path.cwd()),
            time.strftime("%Y-%m-%d"),
            sys.stdout.isatty(),
            _columns(),
            *(os.environ.get(n) for n in ("PLAN_LANG", "NO_COLOR", "FORCE_COLOR", "TERM")),
        ]
    )
    return (
        _folder()
        / f"{hashlib.sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.json"
    )


def _columns() -> int:
    try:
        return int(os.environ.get("COLUMNS", "")) or os.get_terminal_size().columns
    except (ValueError, OSError):
        return 0


def _program() -> str:
    """What the program is now: an installed one by version, one being worked on by its files."""
    package = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for name, status in sorted(_entries(str(package))):
        if name.endswith(".py"):
            digest.update(f"{name}|{status.st_size}|{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("pyo1plan", appauthor=False) / "validate"


def _forget_oldest(folder: Path) -> None:
    entries = sorted(folder.glob("*.json"), key=lambda p: p.stat().st_mtime_ns)
    for old in entries[:-MOST_ENTRIES]:
        old.unlink(missing_ok=True)
