"""An office's own templates and checklists, and from which installed files they were copied.

`plan init` copies what travels with the program; the office's copy rules from then on. The record
`.pyo1plan.json` keeps the fingerprint of each file as it was installed then, so that later a change
by the office can be told from a newer version of the program.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyo1plan import __version__
from pyo1plan.installed import installed
from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import read_text
from pyo1plan.words import Words

#: What travels with the program and is the office's own from then on.
COPIED = ("templates", "checklists")
#: The record of what was copied, at the top of the office's folder.
ORIGINS = ".pyo1plan.json"
_ABOUT = "ลายนิ้วมือของแฟ้มที่คัดลอกมาจากโปรแกรม plan doctor ใช้บอกว่าสำนักงานแก้เอง หรือโปรแกรมมีฉบับใหม่ ห้ามลบ"


@dataclass(frozen=True, slots=True)
class Origins:
    """For each file by its name from the root, the fingerprint of the installed file it came from.

    None: the file was there (or was missing) before any record, so nobody knows where it came from.
    """

    files: Mapping[str, str | None]
    program: str = __version__

    def data(self) -> bytes:
        """The record as it stands on the disk: the same files give the same bytes."""
        held = {"about": _ABOUT, "program": self.program, "files": dict(sorted(self.files.items()))}
        return (json.dumps(held, ensure_ascii=False, indent=1) + "\n").encode()


def fingerprint(text: str) -> str:
    """The SHA-256 of a text, whichever line ends an editor or git gave it."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()


def origins_of(shipped: Mapping[str, str]) -> Origins:
    """The record of a folder into which `shipped` was copied."""
    return Origins({name: fingerprint(text) for name, text in shipped.items()})


def read_origins(root: Path) -> Origins | Problem | None:
    """The record in the office's folder `root`; None for an office older than the record."""
    file = root / ORIGINS
    if not file.exists() and not file.is_symlink():
        return None
    text = read_text(file)
    if isinstance(text, Problem):
        return text
    try:
        held = json.loads(text)
        files, program = held["files"], held["program"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return _damaged()
    if not isinstance(files, dict) or not isinstance(program, str):
        return _damaged()
    if not all(value is None or isinstance(value, str) for value in files.values()):
        return _damaged()
    return Origins(files, program)


def _damaged() -> Problem:
    return Problem(
        "origins-damaged",
        Words(
            "บันทึกที่มาของแฟ้มเสีย จึงบอกไม่ได้ว่าใครแก้แม่แบบและรายการมาตรฐาน",
            "the record of where files came from is damaged: nobody can tell who changed them",
        ),
        Words(
            f"คืนแฟ้มนี้จาก git: git checkout -- {ORIGINS} ถ้าไม่มีใน git ให้ลบทิ้ง",
            f"take it back from git: git checkout -- {ORIGINS}; delete it if git has none",
        ),
    )


def shipped() -> dict[str, str]:
    """The texts of all templates and checklists of this version of the program, by name."""
    return {
        f"{folder}/{name}": (installed(folder) / name).read_text(encoding="utf-8")
        for folder in COPIED
        for name in names_in(installed(folder))
    }


def names_in(folder: Path) -> Iterator[str]:
    """The files in `folder` by their names with `/`, in order; what editors, systems and Python leave behind stays out."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "__pycache__")
        for file in sorted(files):
            if not file.startswith((".", "~$")) and not file.endswith(("~", ".tmp")):
                yield (Path(here) / file).relative_to(folder).as_posix()
