"""Files that the office says it supplies for print: whether they are where office.yaml says.

What is in them is looked at when a paper is printed (a picture, fonts); here only that a name leads
somewhere, so that nobody learns of a misspelt one on the day of the meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyo1plan.findings import Finding
from pyo1plan.sources.places import Places
from pyo1plan.words import Words
from pyo1plan.year.files import RecordFile
from pyo1plan.year.held import Held
from pyo1plan.year.read import read_held
from pyo1plan.year.repository import OFFICE_FILE, WORKSPACES, Repository

if TYPE_CHECKING:
    from pyo1plan.records.office import Office


def supplied_paths(repository: Repository) -> Iterator[Path]:
    """Where below workspaces/ the picture and the fonts that office.yaml names ought to lie."""
    path = repository.workspaces / OFFICE_FILE
    held = (
        read_held(RecordFile(path, repository.relative(path), "office")) if path.is_file() else []
    )
    if not isinstance(held, list):
        for _, named in _named(held.record):  # type: ignore[arg-type]  # kinds.py pairs it
            found = _below(repository.workspaces.resolve(), named)
            if found is not None:
                yield found


def not_supplied(repository: Repository, held: Held[Office]) -> Iterator[Finding]:
    """A finding for each file or folder of office.yaml that is not there, or not below workspaces/."""
    home = repository.workspaces.resolve()
    for key, named in _named(held.record):
        if _there(home, key, named):
            continue
        place = Places(held.text).place(held.file, (key,))
        yield Finding(
            "file-supplied-missing",
            "warning",
            place,
            Words(
                f"ไม่มี {WORKSPACES}/{named} ที่ {key} ระบุไว้ เอกสารที่ใช้จะพิมพ์ไม่ได้",
                f"there is no {WORKSPACES}/{named} as {key} says: papers that use it are not printed",
            ),
            Words(f"วางไว้ที่นั่น หรือแก้หรือลบช่อง {key}", f"put it there, or mend or clear {key}"),
            (key,),
        )


def _named(office: Office) -> Iterator[tuple[str, str]]:
    if office.emblem:
        yield "emblem", office.emblem
    if office.font_folder:
        yield "font_folder", office.font_folder


def _there(home: Path, key: str, named: str) -> bool:
    path = _below(home, named)
    if path is None:
        return False
    return path.is_dir() if key == "font_folder" else path.is_file()


def _below(home: Path, named: str) -> Path | None:
    """The path below `home`; None for one that leads out of it, or that no system can hold."""
    try:
        path = (home / named).resolve()
    except (OSError, ValueError):
        return None
    return path if path.is_relative_to(home) and path != home else None
