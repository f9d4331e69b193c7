"""Whether the press can work: its two printers in the versions it was made with, and its fonts."""

from __future__ import annotations

import importlib
import os
import struct
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from pyo1plan.press import pandoc, typesetting
from pyo1plan.press.glyphs import FAMILY, FONTS, STYLES, face
from pyo1plan.press.refusal import PressError
from pyo1plan.words import Words

#: Far longer than a sound printer takes to name its version, in seconds.
SECONDS = 30


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer: the package that brings it, the version of it that is there and the one wanted.

    `program` is what the printer calls itself (empty if it does not run, and then `why` says so).
    """

    package: str
    there: str
    wanted: str
    program: str
    cure: str
    why: Words | None = None


def printers() -> tuple[Printer, Printer]:
    """pandoc and Typst, each started once."""
    return _pandoc(), _typst()


def _pandoc() -> Printer:
    package, wanted = _pinned(pandoc.CURE)
    program, why = "", None
    try:
        environment = {k: v for k, v in os.environ.items() if k == "SYSTEMROOT"}
        done = subprocess.run(
            [str(pandoc.program()), "--version"],
            env=environment,
            capture_output=True,
            check=True,
            timeout=SECONDS,
        )
        program = done.stdout.decode("utf-8", "replace").partition("\n")[0].strip()
    except PressError as error:
        why = error.words
    except (OSError, subprocess.SubprocessError) as error:
        why = Words(f"pandoc ใช้งานไม่ได้ ({error})", f"pandoc does not work ({error})")
    return Printer(package, _version(package), wanted, program, pandoc.CURE, why)


def _typst() -> Printer:
    package, wanted = _pinned(typesetting.CURE)
    there, cure = _version(package), typesetting.CURE
    try:
        importlib.import_module(package)
    except ImportError as error:
        return Printer(package, there, wanted, "", cure, typesetting.broken(str(error)).words)
    return Printer(package, there, wanted, f"typst {there}", cure)


def _pinned(cure: str) -> tuple[str, str]:
    """The package and the version that a cure (`pip install … name==1.2`) installs."""
    package, _, wanted = cure.rpartition(" ")[2].partition("==")
    return package, wanted


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def damaged_fonts() -> list[str]:
    """The files of the bundled family that are missing or cannot be read as a font."""
    damaged = []
    for style in STYLES:
        try:
            sound = bool(face(style).advances)
        except (OSError, ValueError, KeyError, struct.error):
            sound = False
        if not sound:
            damaged.append(f"{FAMILY} {style}")
    return damaged


def missing_families(families: Iterable[str], folder: str = "") -> list[str]:
    """Those of `families` that are not in `folder`; not on this machine where no folder is named.

    Raises ImportError without Typst.
    """
    wanted = list(families)
    if not wanted:
        return []
    import typst

    there = {
        name.casefold()
        for name in typst.Fonts(
            not folder, False, [str(FONTS), *([folder] if folder else [])]
        ).families()
    }
    return [name for name in wanted if name.casefold() not in there]
