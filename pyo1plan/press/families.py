"""The office's own fonts: found where the office says, and able to show what is printed.

Without them everything is printed in the bundled family. With them Word is told their name, and the
PDF holds their letters; letters of two families are never mixed in one word.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pyo1plan.press.glyphs import FONTS, Face, read_face
from pyo1plan.press.paper import Paper
from pyo1plan.press.refusal import PressError
from pyo1plan.words import Words

#: TH SarabunIT๙ and its kin draw the Arabic digits as Thai ones, also inside codes and telephones.
SWAPPING = re.compile(r"IT\s?[๙9]\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnFace:
    """The office's font that is really used: its family, and the characters that it shows."""

    family: str
    face: Face


def swaps_digits(family: str) -> bool:
    """Whether the family shows 1 as ๑: its Arabic digits are then taken from the bundled one."""
    return SWAPPING.search(family) is not None


def own_face(paper: Paper, *, needed: bool) -> OwnFace | None:
    """The first of the paper's families that is there; None where it names none.

    `needed` says that it must be there (a PDF holds its letters; Word needs the name alone).

    Raises:
        PressError: none is there though one is needed, the folder holds none, or a file is broken.
    """
    if not paper.families:
        return None
    there = _regular_files(paper.font_folder)
    for family in paper.families:
        file = there.get(family.casefold())
        if file is not None:
            return OwnFace(family, _face(file, family))
    if needed or paper.font_folder:
        raise _absent(paper)
    return None


def _regular_files(folder: str) -> dict[str, str]:
    """Family (in small letters) → the file of its plain face; of this machine if no folder is named."""
    import typst

    found: dict[str, str] = {}
    fonts = typst.Fonts(not folder, False, [folder or str(FONTS)]).fonts()
    for font in sorted(
        fonts, key=lambda f: (f.style != "normal", abs(f.weight - 400), f.path or "")
    ):
        if font.path:
            found.setdefault(font.family.casefold(), font.path)
    return found


@lru_cache(maxsize=4)
def _face(file: str, family: str) -> Face:
    try:
        return read_face(Path(file).read_bytes())
    except (OSError, ValueError, KeyError, IndexError, struct.error) as error:
        raise PressError(
            Words(
                f"อ่านแฟ้มฟอนต์ {Path(file).name} ของ {family} ไม่ได้ ({error}) โปรดใช้แฟ้ม .ttf ฉบับเต็มที่ไม่เสียหาย",
                f"The font file {Path(file).name} of {family} cannot be read ({error}): "
                "use a whole .ttf file.",
            )
        ) from error


def _absent(paper: Paper) -> PressError:
    named = ", ".join(paper.families)
    where_th = f"ในโฟลเดอร์ {paper.font_folder}" if paper.font_folder else "ในเครื่องนี้"
    where_en = f"in {paper.font_folder}" if paper.font_folder else "on this machine"
    return PressError(
        Words(
            f"ไม่พบฟอนต์ {named} {where_th} โปรดวางแฟ้ม .ttf ของสำนักงานในโฟลเดอร์ที่ระบุใน font_folder "
            "ของ workspaces/office.yaml หรือลบช่อง fonts เพื่อใช้ฟอนต์ที่มากับโปรแกรม",
            f"There is no font {named} {where_en}. Put the office's .ttf files into the folder that "
            "font_folder of workspaces/office.yaml names, or clear fonts to print in the bundled one.",
        )
    )
