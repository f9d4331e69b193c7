"""Print one page of every document of the example years as a small picture: docs/gallery/.

    python tools/make_gallery.py [DOCUMENT …]

Needs poppler (pdftoppm). The stamp is fixed, so that a picture changes only when the page does; with the
same printers and the same poppler two runs give the same bytes. Papers on cases that no example can
honestly have are printed from the invented years of the tests.
"""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from pyo1plan.cli.leave import Leave
from pyo1plan.cli.printing import Desk
from pyo1plan.documents.catalogue import DOCUMENTS
from pyo1plan.documents.document import Stamp
from pyo1plan.documents.kind import Document, Reads
from pyo1plan.press import PressError, print_paper
from pyo1plan.words import Words
from pyo1plan.year.repository import Calendar, Period, Repository

ROOT = Path(__file__).parents[1]
GALLERY = ROOT / "docs" / "gallery"
STAMP = Stamp("gallery", datetime(2026, 12, 20, 18, 30, tzinfo=UTC), changed=False)
TARGETS: tuple[int | Period | Calendar, ...] = (2570, 2569, Period(2566, 2570), Calendar(2569))
HOMES = {int: "year", Period: "development", Calendar: "registers"}
DOTS_PER_INCH = 64
SHADES = 16
NOTHING = Words("ปีตัวอย่างไม่มีเรื่องของเอกสารนี้", "no example year has such a case")
#: Documents whose first page is a cover, and the page that shows what they are.
PAGES: dict[str, int] = {}
OPTIONS = {
    "meeting": "--meeting",
    "held": "--meeting",
    "body": "--body",
    "about": "--about",
    "quarter": "--quarter",
    "project": "--project",
}


class GalleryDesk(Desk):
    """A desk whose papers do not change with every commit."""

    def stamp(self, reads: Reads) -> Stamp:
        return STAMP


@dataclass(frozen=True, slots=True)
class Shown:
    """One document's picture, and the command that prints it."""

    entry: Document
    file: str
    command: str


def main(wanted: list[str]) -> int:
    """Make the pictures of `wanted` documents (all if none are named) and the page that lists all."""
    GALLERY.mkdir(parents=True, exist_ok=True)
    chosen = [entry for entry in DOCUMENTS if not wanted or entry.key in wanted]
    shown, lacking = [], []
    with TemporaryDirectory() as folder:
        desks = list(_desks(Path(folder)))
        for entry in chosen:
            try:
                found = _picture(entry, desks)
            except Leave as left:
                lacking.append((entry, left.words))
                continue
            shown.append(found)
            print(f"{found.file}: {(GALLERY / found.file).stat().st_size:,} bytes", flush=True)
    if not wanted:
        _tidy({one.file for one in shown})
        (GALLERY / "README.md").write_text(_index(shown, lacking), "utf-8")
    for entry, why in lacking:
        print(f"{entry.key}: no picture: {why.en}", file=sys.stderr)
    return 0


def _desks(folder: Path) -> Iterator[GalleryDesk]:
    """The example years; then the invented ones of the tests, for cases no example can honestly have."""
    sys.path.insert(0, str(ROOT))  # where the tests stand, however this file is run
    from tests.workspaces.reorganised_year import reorganised_year
    from tests.workspaces.school_plans import small_with_plans

    for target in TARGETS:
        yield GalleryDesk(Repository(ROOT), target)
    for name, make in (("cases", reorganised_year), ("plans", small_with_plans)):
        (folder / name).mkdir()
        yield GalleryDesk(make(folder / name), 2570)


def _picture(entry: Document, desks: list[GalleryDesk]) -> Shown:
    """The first paper of `entry` that any example has. Raises Leave, of the last that was tried."""
    refusals = []
    for desk, part in _papers(entry, desks):
        try:
            [job] = desk.jobs(entry.key, part or None)
            pdf = print_paper(job.paper, ["pdf"])["pdf"]
        except Leave as left:
            refusals.append(left)
            continue
        except PressError as error:
            refusals.append(Leave(1, error.words))
            continue
        file = f"{entry.key}.png"
        (GALLERY / file).write_bytes(_drawn(pdf, PAGES.get(entry.key, 1)))
        option = f" {OPTIONS[entry.per]} {part.removeprefix('q')}" if entry.per in OPTIONS else ""
        return Shown(entry, file, f"plan render {entry.key} {desk.target}{option}")
    raise refusals[0] if refusals else Leave(1, NOTHING)


def _papers(entry: Document, desks: list[GalleryDesk]) -> Iterator[tuple[GalleryDesk, str]]:
    for desk in desks:
        if HOMES[type(desk.target)] in entry.of:
            yield from ((desk, part) for part in entry.parts(desk.judged.year))


def _drawn(pdf: bytes, page: int) -> bytes:
    """The page as a small PNG in shades of grey."""
    command = [
        "pdftoppm",
        "-r",
        str(DOTS_PER_INCH),
        "-f",
        str(page),
        "-l",
        str(page),
        "-gray",
        "-singlefile",
        "-",
    ]
    pixels = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    held = io.BytesIO()
    grey = Image.open(io.BytesIO(pixels)).convert("L")
    grey.quantize(SHADES, dither=Image.Dither.NONE).save(held, "PNG", optimize=True)
    return held.getvalue()


def _tidy(kept: set[str]) -> None:
    """Take away pictures of documents that are no more."""
    for file in GALLERY.glob("*.png"):
        if file.name not in kept:
            file.unlink()


def _index(shown: list[Shown], lacking: list[tuple[Document, Words]]) -> str:
    rows = "\n".join(
        f'| <img src="{one.file}" width="240" alt="หน้าแรกของ{one.entry.title.th}"> '
        f"| **{one.entry.title.th}**<br>{one.entry.title.en}<br>`{one.command}` |"
        for one in shown
    )
    without = "".join(
        f"- **{entry.title.th}** · {entry.title.en}: {' '.join(why.th.split())}\n"
        for entry, why in lacking
    )
    end = f"\n## ยังไม่มีข้อมูลตัวอย่าง · No example data\n\n{without}" if lacking else ""
    return (
        "# ภาพตัวอย่างเอกสาร · Gallery of documents\n\n"
        "> หน้าแรกของเอกสารทุกฉบับที่โปรแกรมพิมพ์ได้ จากข้อมูลตัวอย่างใน `workspaces/` "
        "(เรื่องของโรงเรียนที่ปีตัวอย่างไม่มี ใช้ข้อมูลสมมติของชุดทดสอบ) กรอบสี่เหลี่ยมคือที่สำหรับตราครุฑ ซึ่งพิมพ์เป็นตราเมื่อสำนักงานระบุภาพในช่อง `emblem` ของ `office.yaml`\n\n"
        "The first page of every document, printed from the example years (cases of schools that these lack: "
        "from the invented years of the tests). A square is the place of the "
        "garuda, which an office supplies as a picture (`emblem` in `office.yaml`). "
        "Made anew by `make gallery`.\n\n"
        f"| | |\n|---|---|\n{rows}\n{end}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
