"""What the office supplies for print besides its data: the picture of the garuda, its own fonts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pyo1plan.cli.leave import FOUND, Leave
from pyo1plan.press import Picture, PressError, read_picture
from pyo1plan.press.emblem import MOST_BYTES
from pyo1plan.records.office import Office
from pyo1plan.words import Words
from pyo1plan.year.repository import OFFICE_FILE, WORKSPACES

FONT_FILES = frozenset((".ttf", ".otf", ".ttc", ".otc"))


@dataclass(frozen=True, slots=True)
class FontFolder:
    """Where the office's fonts lie, and a fingerprint of the files; "" where it has none."""

    path: str = ""
    print: str = ""


def emblem_file(root: Path, office: Office) -> Path | None:
    """The picture that office.yaml names; None where it names none. Leaves with 1 outside workspaces."""
    return _inside(root, office.emblem, "emblem") if office.emblem else None


def emblem_of(root: Path, office: Office) -> Picture | None:
    """The garuda; None where the office has not named a picture. Leaves with 1 for one it cannot use."""
    file = emblem_file(root, office)
    if file is None:
        return None
    try:
        with file.open("rb") as held:  # one byte too many is enough to refuse a huge file
            return read_picture(held.read(MOST_BYTES + 1), f"{WORKSPACES}/{office.emblem}")
    except OSError as error:
        raise _absent("emblem", str(office.emblem)) from error
    except PressError as error:
        raise Leave(FOUND, error.words) from error


def font_folder_of(root: Path, office: Office) -> FontFolder:
    """The folder of the office's fonts. Leaves with 1 for one that is not there or holds no font."""
    if not office.font_folder:
        return FontFolder()
    folder = _inside(root, office.font_folder, "font_folder")
    try:
        files = sorted(f for f in folder.iterdir() if f.suffix.lower() in FONT_FILES)
        sums = [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]
    except OSError as error:
        raise _absent("font_folder", office.font_folder) from error
    if not files:
        raise Leave(
            FOUND,
            Words(
                f"{WORKSPACES}/{office.font_folder} ไม่มีแฟ้มฟอนต์ (.ttf, .otf) โปรดวางแฟ้มฟอนต์ของสำนักงาน"
                f" หรือลบช่อง font_folder ใน {WORKSPACES}/{OFFICE_FILE}",
                f"{WORKSPACES}/{office.font_folder} holds no font (.ttf, .otf): put the office's fonts "
                f"there, or clear font_folder in {WORKSPACES}/{OFFICE_FILE}",
            ),
        )
    return FontFolder(str(folder), " ".join(sums))


def _inside(root: Path, named: str, key: str) -> Path:
    """The path below workspaces/. Leaves with 1 where it leads out of it."""
    home = (root / WORKSPACES).resolve()
    try:
        path = (home / named).resolve()
    except (OSError, ValueError) as error:
        raise _absent(key, named) from error
    if not path.is_relative_to(home) or path == home:
        raise Leave(
            FOUND,
            Words(
                f"{key} ใน {WORKSPACES}/{OFFICE_FILE} ต้องอยู่ใต้โฟลเดอร์ {WORKSPACES}/ ไม่ใช่ {named}",
                f"{key} in {WORKSPACES}/{OFFICE_FILE} must lie below {WORKSPACES}/, not at {named}",
            ),
        )
    return path


def _absent(key: str, named: str) -> Leave:
    return Leave(
        FOUND,
        Words(
            f"เปิด {WORKSPACES}/{named} ไม่ได้ โปรดวางแฟ้มไว้ที่นั่น หรือแก้หรือลบช่อง {key} ใน {WORKSPACES}/{OFFICE_FILE}",
            f"{WORKSPACES}/{named} cannot be opened: put it there, or mend or clear {key} in "
            f"{WORKSPACES}/{OFFICE_FILE}",
        ),
    )
