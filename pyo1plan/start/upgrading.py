"""The office's copies brought to the installed version: chosen by who changed what, written all or none."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyo1plan import __version__
from pyo1plan.sources.atomic import write_bytes
from pyo1plan.start.copies import ORIGINS, Origins, fingerprint
from pyo1plan.start.differing import SAFE, Copy
from pyo1plan.start.placing import stage


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The files to be written, by name, and the record as it stands afterwards."""

    files: Mapping[str, bytes]
    origins: Origins


def upgrade(copies: Iterable[Copy], origins: Origins | None, named: frozenset[str]) -> Upgrade:
    """What brings the office up to date: only `named` files, or without names all that are safe.

    A named file is replaced whoever changed it; the caller sees to it that nothing is lost.
    """
    copies = list(copies)
    files = {
        copy.name: copy.shipped.encode()
        for copy in copies
        if copy.shipped is not None
        and copy.standing != "same"
        and (copy.name in named if named else copy.standing in SAFE)
    }
    return Upgrade(files, _recorded(copies, origins, frozenset(files)))


def keep(copies: Iterable[Copy], origins: Origins | None, named: frozenset[str]) -> Origins:
    """The record once the office has seen the installed version of `named` and keeps its own."""
    return _recorded(list(copies), origins, named)


def _recorded(copies: list[Copy], origins: Origins | None, seen: frozenset[str]) -> Origins:
    """The record, with the installed version of what is the same or was `seen`.

    In an office without a record the others are entered as unknown: they stay so until named.
    """
    files = dict(origins.files if origins else {})
    for copy in copies:
        if copy.shipped is None:
            continue
        if copy.standing == "same" or copy.name in seen:
            files[copy.name] = fingerprint(copy.shipped)
        elif origins is None:
            files[copy.name] = None
    return Origins(files, __version__)


def write_origins(root: Path, origins: Origins) -> None:
    """Write the record into `root`. Raises OSError with the old one untouched."""
    write_bytes(root / ORIGINS, origins.data())


def write_upgrade(root: Path, wanted: Upgrade) -> None:
    """Write all files and then the record, or leave everything as it was.

    Everything is laid out aside first; what follows are renames, and an error takes them back. A
    killed run leaves each file old or new, and the same command completes it. Raises OSError and
    `pyo1plan.start.placing.InUse`.
    """
    files = {**wanted.files, ORIGINS: wanted.origins.data()}
    with stage(root) as aside:
        for name, data in files.items():
            write_bytes(aside / "new" / name, data)
        before = _set_aside(root, aside / "old", files)
        done: list[str] = []
        try:
            for name in files:
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                done.append(name)
                (aside / "new" / name).replace(root / name)
        except BaseException:
            for name in reversed(done):
                _put_back(root / name, before.get(name))
            raise


def _set_aside(root: Path, folder: Path, names: Iterable[str]) -> dict[str, Path]:
    """A second copy of what stands under `names`, so that putting it back needs no room."""
    kept: dict[str, Path] = {}
    for name in names:
        if (root / name).exists():
            kept[name] = folder / name
            kept[name].parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, kept[name])
    return kept


def _put_back(file: Path, old: Path | None) -> None:
    if old is None:
        file.unlink(missing_ok=True)
    else:
        old.replace(file)
