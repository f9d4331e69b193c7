"""Files written all or nothing: a killed run or a full disk leaves the old file as it was."""

from __future__ import annotations

import os
import secrets
import sys
import time
from pathlib import Path

#: How long a file held open by another program (Word, Excel) is waited for, in seconds.
PATIENCE = 2.5


class HeldOpen(OSError):
    """Another program holds the file; what was to be written stands beside it in `kept`."""

    def __init__(self, file: Path, kept: Path) -> None:
        super().__init__(f"{file} is held open")
        self.file = file
        self.kept = kept


def write_bytes(file: Path, data: bytes) -> None:
    """Replace the content of `file` by `data`, or leave it untouched.

    Raises OSError (`HeldOpen` where another program holds the file on Windows).
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.parent / f".{secrets.token_hex(6)}.tmp"
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _replace(beside, file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        if error.filename is None:  # a full disk names no file
            error.filename = str(file)
        raise
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(file.parent)


def write_new(file: Path, data: bytes) -> bool:
    """Write `data` to `file` if nothing stands there; False, and nothing written, if something does."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.parent / f".{secrets.token_hex(6)}.tmp"
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.link(beside, file)
        except FileExistsError:
            return False
        except OSError:  # a file system without links: the plain way, which never overwrites either
            if file.exists() or file.is_symlink():
                return False
            beside.rename(file)
    finally:
        beside.unlink(missing_ok=True)
    _sync_folder(file.parent)
    return True


def _replace(beside: Path, file: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            beside.replace(file)
            return
        except PermissionError as error:
            if sys.platform != "win32" or not file.is_file():
                raise
            if time.monotonic() > deadline:
                kept = file.with_name(f"{file.stem}.new{file.suffix}")
                beside.replace(kept)
                raise HeldOpen(file, kept) from error
            time.sleep(0.05)


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
