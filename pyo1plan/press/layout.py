"""The document cut into runs of pages of one kind, and those into chunks that pandoc can hold.

pandoc needs about 1.4 MiB for each page it is given, so a long booklet goes through it in
pieces of a few dozen pages, cut only between top-level blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from lxml import etree, html

from pyo1plan.press.blocks import Contents, rewrite
from pyo1plan.press.emblem import is_emblem
from pyo1plan.press.markup import BLOCKS, Node, classes
from pyo1plan.press.tables import Shape

Kind = Literal["cover", "front", "body", "letter"]
KINDS: tuple[Kind, ...] = ("cover", "front", "body", "letter")
CHUNK = 160_000  # characters of HTML, about forty-five pages
PATIENCE = 1.25  # chunks waited for a new page, where a long document can be parted


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pages of one run: how they are numbered and turned. Lengths in cm."""

    kind: Kind
    landscape: bool
    restarts: bool  # page numbers begin again at one
    raised: bool = False  # the first page begins higher, with an emblem

    @property
    def plain_start(self) -> bool:
        """Whether the first page has no number."""
        return self.kind == "letter" and self.restarts

    @property
    def text_width(self) -> float:
        return 25.7 if self.landscape else 16.0


@dataclass(frozen=True, slots=True)
class Chunk:
    """One piece of a run, as pandoc receives it."""

    html: str
    shapes: tuple[Shape, ...]  # of its tables, in order
    sheet: Sheet
    opens: bool  # first of its run
    closes: bool  # last of its run
    turns: bool  # begins on a new page
    headings: int  # how many it holds
    captions: int
    lists: int


@dataclass(frozen=True, slots=True)
class Layout:
    chunks: tuple[Chunk, ...]
    contents: Contents


@dataclass(slots=True)
class _Run:
    sheet: Sheet
    blocks: list[Node] = field(default_factory=list)


def lay_out(tree: Node) -> Layout:
    """Cut the prepared tree into chunks; the tree is used up.

    Raises:
        PressError: a table inside a table, or a chart whose data cannot be read.
    """
    contents = Contents()
    chunks: list[Chunk] = []
    for run in _runs(tree):
        chunks += _chunks(run, contents)
    return Layout(tuple(chunks), contents)


def _runs(tree: Node) -> list[_Run]:
    """Runs in order; an empty one is no page."""
    runs: list[_Run] = []
    for section, kind in _sections(tree):
        fresh = True
        for blocks, landscape in _turns(section):
            raised = kind == "letter" and fresh and any(map(is_emblem, blocks[:1]))
            runs.append(_Run(Sheet(kind, landscape, fresh, raised), blocks))
            fresh = False
    return runs or [_Run(Sheet("body", landscape=False, restarts=True))]


def _sections(tree: Node) -> Iterator[tuple[list[Node], Kind]]:
    """(blocks, kind); blocks outside every section are body pages."""
    loose: list[Node] = []
    for block in _blocks_of(tree):
        if block.tag != "section":
            loose.append(block)
            continue
        if loose:
            yield loose, "body"
            loose = []
        kinds = [kind for kind in KINDS if kind in classes(block)]
        yield list(_blocks_of(block)), kinds[0] if kinds else "body"
    if loose:
        yield loose, "body"


def _turns(blocks: list[Node]) -> Iterator[tuple[list[Node], bool]]:
    """(blocks, landscape?) where the pages are turned."""
    upright: list[Node] = []
    for block in blocks:
        if "landscape" not in classes(block):
            upright.append(block)
            continue
        if _says_something(upright):
            yield upright, False
        upright = []
        yield list(_blocks_of(block)), True
    if _says_something(upright):
        yield upright, False


def _says_something(blocks: list[Node]) -> bool:
    """Not where only page breaks stand between two turned pages: those begin anew anyway."""
    return any("pagebreak" not in classes(block) for block in blocks)


def _blocks_of(parent: Node) -> Iterator[Node]:
    """The parent's blocks; text that stands loose between them becomes paragraphs."""
    loose: Node | None = None
    if parent.text and parent.text.strip():
        loose = html.Element("p")
        loose.text = parent.text
    for child in list(parent):
        tail, child.tail = child.tail, None
        if child.tag in BLOCKS:
            if loose is not None:
                yield loose
                loose = None
            yield child
        else:
            loose = loose if loose is not None else html.Element("p")
            loose.append(child)
        if tail and tail.strip():
            if loose is None:
                loose = html.Element("p")
                loose.text = tail
            elif len(loose):
                loose[-1].tail = tail
    if loose is not None:
        yield loose


def _chunks(run: _Run, contents: Contents) -> list[Chunk]:
    chunks: list[Chunk] = []
    pieces: list[str] = []
    shapes: list[Shape] = []
    size, turns, before = 0, True, _counts(contents)

    def close() -> None:
        held = (now - then for now, then in zip(_counts(contents), before, strict=True))
        opens = not chunks
        chunks.append(Chunk("".join(pieces), tuple(shapes), run.sheet, opens, False, turns, *held))
        pieces.clear()
        shapes.clear()

    for block in run.blocks:
        fresh = "pagebreak" in classes(block)
        if size > (CHUNK if fresh else CHUNK * PATIENCE):
            close()
            size, turns, before = 0, fresh, _counts(contents)
        block, found = rewrite(block, contents, run.sheet.text_width)
        piece = etree.tostring(block, encoding="unicode", method="html")
        pieces.append(piece)
        shapes += found
        size += len(piece)
    close()
    chunks[-1] = replace(chunks[-1], closes=True)
    return chunks


def _counts(contents: Contents) -> tuple[int, int, int]:
    return len(contents.headings), len(contents.captions), contents.lists
