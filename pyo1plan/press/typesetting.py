"""Typst: the PDF, the page of every heading and caption, and the charts as pictures."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pyo1plan.press.blocks import Contents
from pyo1plan.press.charts import Chart
from pyo1plan.press.glyphs import FAMILY, FONTS
from pyo1plan.press.layout import Chunk, Sheet
from pyo1plan.press.paper import Paper
from pyo1plan.press.refusal import PressError
from pyo1plan.words import Words

TEMPLATE = Path(__file__).with_name("template.typ")
STANDARDS = ["a-2a", "ua-1"]  # archiving, and reading by screen readers
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


def page_setup(sheet: Sheet) -> str:
    turn = "turned" if sheet.landscape else "upright"
    restart = "#counter(page).update(1)\n" if sheet.restarts else ""
    return f"\n#set page(..sheets.{sheet.kind}, ..{turn})\n{restart}"


def typeset(
    paper: Paper, contents: Contents, chunks: Sequence[Chunk], sources: Sequence[str]
) -> Typeset:
    """Set the chunks as one document.

    Raises:
        PressError: Typst is missing or refuses the text, or one of the two PDF standards.
    """
    parts = [TEMPLATE.read_text("utf-8")]
    for chunk, source in zip(chunks, sources, strict=True):
        if chunk.opens:
            parts.append(page_setup(chunk.sheet))
        parts.append(simplify(source))
    parts.append(PLACES)
    main = "\n".join(parts).encode("utf-8")
    with tempfile.TemporaryDirectory(prefix="pyo1-press-") as folder:
        compiler = _compiler(folder, main, _settings(paper, contents), paper)
        pdf = _compile(compiler, format="pdf", timestamp=paper.epoch, pdf_standards=STANDARDS)
        pages = json.loads(compiler.query("<press-pages>", field="value", one=True))
    return Typeset(pdf, tuple(pages["headings"]), tuple(pages["captions"]))


PLACES = """
#context [#metadata((
  headings: query(heading).map(it => printed-page(it.location())),
  captions: query(<press-caption>).map(it => printed-page(it.location())),
))<press-pages>]
"""


def draw(charts: Sequence[Chart], paper: Paper, form: str) -> list[bytes]:
    """Each chart as a picture of its own: "svg" or "png"."""
    if not charts:
        return []
    setup = "\n#set page(height: auto, margin: 2pt, foreground: none, footer: none)\n"
    # A page as wide as its chart: the widths inside a chart are relative to it.
    pages = "\n".join(
        f"#set page(width: {chart.width:g}cm)\n#drawing(charts.at({n}))"
        for n, chart in enumerate(charts)
    )
    main = (TEMPLATE.read_text("utf-8") + setup + pages).encode("utf-8")
    contents = Contents(charts=list(charts))
    with tempfile.TemporaryDirectory(prefix="pyo1-press-") as folder:
        compiler = _compiler(folder, main, _settings(paper, contents), paper)
        made = _compile(compiler, format=form, ppi=200)
    return made if isinstance(made, list) else [made]


def _settings(paper: Paper, contents: Contents) -> dict[str, Any]:
    moment = paper.stamp
    return {
        "title": paper.title,
        "author": paper.author,
        "mark": paper.mark,
        "numerals": paper.numerals,
        "families": [*paper.families, FAMILY],
        "date": {"year": moment.year, "month": moment.month, "day": moment.day},
        "captions": [caption.text for caption in contents.captions],
        "charts": [chart.data(paper.numerals) for chart in contents.charts],
    }


def _compiler(folder: str, main: bytes, settings: dict[str, Any], paper: Paper) -> Any:
    path = Path(folder) / "main.typ"
    path.write_bytes(main)
    try:
        import typst
    except ImportError as error:
        raise _broken(str(error)) from error
    return typst.Compiler(
        path,
        root=folder,
        font_paths=_fonts(system=bool(paper.families)),
        ignore_system_fonts=not paper.families,
        sys_inputs={"settings": json.dumps(settings, ensure_ascii=False, sort_keys=True)},
        package_path=folder,
        package_cache_path=folder,
    )


@lru_cache(maxsize=2)
def _fonts(*, system: bool) -> Any:
    import typst

    return typst.Fonts(system, False, [FONTS])


def _compile(compiler: Any, **options: Any) -> Any:
    import typst

    try:
        made, warnings = compiler.compile_with_warnings(**options)
    except typst.TypstError as error:
        raise _refused(str(error.message), error.hints) from error
    unexpected = [w.message for w in warnings if "unknown font family" not in w.message]
    if unexpected:
        raise _refused(unexpected[0], [])
    return made


def _refused(why: str, hints: Sequence[str]) -> PressError:
    more = f" ({'; '.join(hints)})" if hints else ""
    return PressError(
        Words(
            f"จัดหน้า PDF ไม่ได้: {why}{more} โปรดตรวจแม่แบบของเอกสารนี้ตามคู่มือ docs/printing.md",
            f"The PDF cannot be set: {why}{more}. Check this document's template "
            "against docs/printing.md.",
        )
    )


def _broken(why: str) -> PressError:
    return PressError(
        Words(
            f"โปรแกรม typst ที่ใช้จัดหน้า PDF ใช้งานไม่ได้ ({why}) โปรดติดตั้งใหม่ด้วยคำสั่ง {CURE}",
            f"The typesetter typst does not work ({why}). Install it again: {CURE}",
        )
    )
