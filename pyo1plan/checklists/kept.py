"""Files that records name as proof: whether they are there, and are still the same.

The names come from data, so they are never trusted: a file counts only below the folder of the year
(or development plan, or registers) whose record names it, reached without links, and only a plain
file of a bearable size is read.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.repository import DEVELOPMENT, REGISTERS

#: No file that is proof of a step is larger (bytes): hashing it would keep people waiting.
MOST_BYTES = 256 * 1024 * 1024
_CHUNK = 1024 * 1024
#: Where files lie whose name leaves out the folder.
_FOLDERS = ("", "attachments")


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that a record names: its fingerprint (SHA-256), or why it does not count."""

    name: str
    fingerprint: str | None = None
    trouble: Words | None = None

    def differs_from(self, fingerprint: str | None) -> Words | None:
        """What is wrong with it where it should have `fingerprint` (None: any); None for nothing."""
        if self.trouble is not None:
            return self.trouble
        if fingerprint is not None and fingerprint != self.fingerprint:
            return Words(
                f"แฟ้ม {self.name} ไม่ตรงกับลายนิ้วมือที่บันทึกไว้ (ถูกแก้ไขหรือสลับแฟ้ม)",
                f"{self.name} has not the fingerprint on record (changed, or another file)",
            )
        return None


def kept(root: Path, held: Held[Any], name: str) -> Kept:
    """The file `name` of the record `held`: in the folder of its year, or in its `attachments/`."""
    if (trouble := _unsafe(name)) is not None:
        return Kept(name, trouble=trouble)
    home = root.joinpath(*_home(held.file))
    found = [_read(home / folder, name) for folder in _FOLDERS]
    return next((k for k in found if k.trouble != _absent(name)), found[0])


def _home(file: str) -> tuple[str, ...]:
    """`workspaces/2570` of a record anywhere below it; of others `workspaces/development/2566-2570`."""
    parts = PurePosixPath(file).parts
    return parts[: 3 if parts[1] in (DEVELOPMENT, REGISTERS) else 2]


def _unsafe(name: str) -> Words | None:
    parts = PurePosixPath(name).parts
    outside = ".." in parts or name.startswith("/") or "\\" in name or ":" in name or "\0" in name
    if not outside and parts:
        return None
    return Words(
        f"แฟ้ม {name} ต้องอยู่ในโฟลเดอร์ของปี เขียนชื่อเริ่มจากโฟลเดอร์นั้น เช่น attachments/ชื่อแฟ้ม",
        f"{name} must lie in the year's folder: write it from there, as attachments/name",
    )


def _absent(name: str) -> Words:
    return Words(f"ไม่พบแฟ้ม {name}", f"the file {name} is not there")


def _read(folder: Path, name: str) -> Kept:
    path = folder
    try:
        if folder.is_symlink():
            return Kept(name, trouble=_a_link(name))
        for part in PurePosixPath(name).parts:
            path = path / part
            mode = path.lstat().st_mode
            if stat.S_ISLNK(mode):
                return Kept(name, trouble=_a_link(name))
        if not stat.S_ISREG(mode):
            return Kept(name, trouble=Words(f"{name} ไม่ใช่แฟ้ม", f"{name} is not a plain file"))
        return _hash(path, name)
    except (FileNotFoundError, NotADirectoryError):
        return Kept(name, trouble=_absent(name))
    except OSError as error:
        why = error.strerror or type(error).__name__
        return Kept(
            name, trouble=Words(f"เปิดแฟ้ม {name} ไม่ได้ ({why})", f"cannot open {name} ({why})")
        )


def _a_link(name: str) -> Words:
    return Words(
        f"{name} เป็นลิงก์ ให้วางแฟ้มจริงไว้แทน", f"{name} is or passes a link: put the real file there"
    )


def _hash(path: Path, name: str) -> Kept:
    digest, size = hashlib.sha256(), 0
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | _BINARY), "rb") as f:
        while chunk := f.read(_CHUNK):
            size += len(chunk)
            if size > MOST_BYTES:
                most = MOST_BYTES // (1024 * 1024)
                return Kept(
                    name,
                    trouble=Words(
                        f"แฟ้ม {name} ใหญ่กว่า {most} MB จึงไม่ตรวจ",
                        f"{name} is larger than {most} MB and was not checked",
                    ),
                )
            digest.update(chunk)
    return Kept(name, digest.hexdigest())


_BINARY = getattr(os, "O_BINARY", 0)
