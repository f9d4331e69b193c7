"""Typst: the PDF, the page of every heading and caption, and the charts as pictures."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyo1plan.press import typist
from pyo1plan.press.blocks import Contents
from pyo1plan.press.charts import Chart
from pyo1plan.press.emblem import Emblem, spoken
from pyo1plan.press.families import swaps_digits
from pyo1plan.press.glyphs import FAMILY, FONTS
from pyo1plan.press.layout import Chunk, Sheet
from pyo1plan.press.paper import Paper
from pyo1plan.press.picture import Picture
from pyo1plan.press.refusal import PressError
from pyo1plan.words import Words

#: Points left free around a drawing that stands by itself.
DRAWN_MARGIN = 2.0

TEMPLATE = Path(__file__).with_name("template.typ")
STANDARDS = ("a-2a", "ua-1")  # archiving, and reading by screen readers
CURE = "pip install --force-reinstall typst==0.15.2"

PLAIN_CELL = "table.cell(align: left)"  # as every cell is anyway
# A cell that holds one literal needs no content block around it. Literals are matched as whole
# tokens, so nothing that a text says is ever taken for a cell.
LITERAL = r'"(?:[^"\\]|\\.)*"'
HELD = rf"(?:whole|flowing)\({LITERAL}\)|{LITERAL}"
CELL = re.compile(
    rf"(?P<call>table\.cell\([^()\"]*(?:rgb\({LITERAL}\)[^()\"]*)?\))\[#(?P<inside>{HELD});\s*\]"
    rf"|(?P<plain>{re.escape(PLAIN_CELL)}(?=\[))"
    rf"|(?<=[ (])\[#(?P<lone>{HELD});\s*\]"
    rf"|{LITERAL}"
)
TELL = "\n#tell()\n"

WORD_JOINER, HARD_SPACE = "\u2060", "\u00a0"
APART = re.compile(" (?=[ๆฯ])")
BEHIND = re.compile(r"(?<=[^\x00-\x7f\u00a0])(ๆ|ฯลฯ|ฯ)")

COLUMN_ALIGNMENT = re.compile(r"^  align: \([a-z,]*\),$", re.M)


@dataclass(frozen=True, slots=True)
class Typeset:
    """The PDF, and the printed page numbers in the order of the text."""

    pdf: bytes
    headings: tuple[str, ...]
    captions: tuple[str, ...]


UNKNOWN_PAGES = Typeset(b"", (), ())


def simplify(source: str) -> str:
    """The same tables, in fewer and smaller pieces: Typst is a third faster with them."""
    return CELL.sub(_simpler, COLUMN_ALIGNMENT.sub("", source))


def _simpler(found: re.Match[str]) -> str:
    call, inside = found["call"], found["inside"]
    if call == PLAIN_CELL:
        return inside
    if call:
        return f"{call[:-1]}, {inside})"
    if found["plain"]:
        return ""
    return found["lone"] or found.group()


def page_setup(sheet: Sheet, first: int | None = None) -> str:
    """The pages that follow; `first` is the number of the first of them where it is given."""
    turn = "turned" if sheet.landscape else "upright"
    restart = f"#counter(page).update({first})\n" if first is not None else ""
    raised = "#raise\n" if sheet.raised else ""
    return f"\n#set page(..sheets.{sheet.kind}, ..{turn})\n{restart}#metadata(none)<press-run>\n{raised}"


def source(
    chunks: Sequence[Chunk], converted: Sequence[str], first: int | None = None
) -> Iterator[str]:
    """The chunks for Typst, each run of pages opened.

    `first` is the number of the first page, unless the chunks begin with a run that restarts.
    """
    for number, (chunk, text) in enumerate(zip(chunks, converted, strict=True)):
        if chunk.opens and chunk.sheet.restarts:
            yield page_setup(chunk.sheet, 1)
        elif number == 0 or chunk.opens:
            yield page_setup(chunk.sheet, None if number else first)
        yield simplify(text)


def whole(pieces: Iterable[str]) -> bytes:
    """One file for Typst that sets `pieces` and tells about their pages."""
    return "\n".join([TEMPLATE.read_text("utf-8"), *pieces, TELL]).encode("utf-8")


def typeset(
    paper: Paper, contents: Contents, chunks: Sequence[Chunk], converted: Sequence[str]
) -> Typeset:
    """Set the chunks as one document.

    Raises:
        PressError: Typst is missing or refuses the text, or one of the two PDF standards.
    """
    main = whole(source(chunks, converted))
    with tempfile.TemporaryDirectory(prefix="pyo1-press-") as folder, explained():
        lay(Path(folder), main, paper)
        pdf, told = typist.set_type(Path(folder), job(paper, settings(paper, contents)))
    headings, captions = (
        tuple(str(one["printed"]) for one in told[kind]) for kind in ("headings", "captions")
    )
    return Typeset(pdf, headings, captions)


def draw(charts: Sequence[Chart], paper: Paper, form: str) -> list[bytes]:
    """Each chart as a picture of its own: "svg" or "png"."""
    if not charts:
        return []
    setup = (
        f"\n#set page(height: auto, margin: {DRAWN_MARGIN:g}pt, foreground: none, footer: none)\n"
    )
    # A page as wide as its chart: the widths inside a chart are relative to it.
    pages = "\n".join(
        f"#set page(width: {chart.width:g}cm)\n#drawing(charts.at({n}))"
        for n, chart in enumerate(charts)
    )
    main = (TEMPLATE.read_text("utf-8") + setup + pages).encode("utf-8")
    contents = Contents(charts=list(charts))
    with tempfile.TemporaryDirectory(prefix="pyo1-press-") as folder, explained():
        lay(Path(folder), main, paper)
        machine = typist.compiler(Path(folder), job(paper, settings(paper, contents)))
        made = typist.compiled(machine, format=form, ppi=200)
    return made if isinstance(made, list) else [made]


def lay(folder: Path, main: bytes, paper: Paper) -> None:
    """Put what Typst reads into `folder`: the text, and the picture that it shows."""
    (folder / "main.typ").write_bytes(main)
    if paper.emblem:
        (folder / paper.emblem.file).write_bytes(paper.emblem.data)


def settings(paper: Paper, contents: Contents) -> dict[str, Any]:
    """What the template asks for."""
    moment = paper.stamp
    return {
        "title": paper.title,
        "author": paper.author,
        "mark": paper.mark,
        "numerals": paper.numerals,
        "families": [
            {"name": name, "swaps": swaps_digits(name)} for name in (*paper.families, FAMILY)
        ],
        "date": {"year": moment.year, "month": moment.month, "day": moment.day},
        "captions": [joined(caption.text) for caption in contents.captions],
        "charts": [chart.data(paper.numerals) for chart in contents.charts],
        "emblems": [_shown_as(emblem, paper.emblem) for emblem in contents.emblems],
    }


def _shown_as(emblem: Emblem, picture: Picture | None) -> dict[str, Any]:
    return {
        "file": picture.file if picture else "",
        "height": emblem.height,
        "width": emblem.width(picture),
        "place": emblem.place,
        "alt": spoken(picture),
    }


def joined(text: str) -> str:
    """ๆ and ฯ held to the word before them, as `writer.lua` does it in running text."""
    return BEHIND.sub(WORD_JOINER + r"\1", APART.sub(HARD_SPACE, text))


def job(
    paper: Paper, settings: dict[str, Any], standards: tuple[str, ...] = STANDARDS
) -> typist.Job:
    """The work for Typst."""
    told = json.dumps(settings, ensure_ascii=False, sort_keys=True)
    own = paper.font_folder if paper.families else ""
    system = bool(paper.families) and not own
    return typist.Job(told, paper.epoch, standards, str(FONTS), own, system)


@contextmanager
def explained() -> Iterator[None]:
    """
    Raises:
        PressError: in place of what Typst says.
    """
    try:
        yield
    except typist.Refusal as refusal:
        raise refused(refusal.why, refusal.hints) from refusal
    except ImportError as error:
        raise broken(str(error)) from error


def refused(why: str, hints: Sequence[str]) -> PressError:
    more = f" ({'; '.join(hints)})" if hints else ""
    return PressError(
        Words(
            f"จัดหน้า PDF ไม่ได้: {why}{more} โปรดตรวจแม่แบบของเอกสารนี้ตามคู่มือ docs/printing.md",
            f"The PDF cannot be set: {why}{more}. Check this document's template "
            "against docs/printing.md.",
        )
    )


def broken(why: str) -> PressError:
    return PressError(
        Words(
            f"โปรแกรม typst ที่ใช้จัดหน้า PDF ใช้งานไม่ได้ ({why}) โปรดติดตั้งใหม่ด้วยคำสั่ง {CURE}",
            f"The typesetter typst does not work ({why}). Install it again: {CURE}",
        )
    )
