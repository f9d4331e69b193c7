"""The DOCX, chunk by chunk; page numbers and pictures come last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pyo1plan.press.layout import Chunk, Layout
from pyo1plan.press.paper import Paper
from pyo1plan.press.word import lists, pictures
from pyo1plan.press.word.body import Body
from pyo1plan.press.word.package import pack

PLACE = re.compile(rb'<w:altChunk r:id="([a-z]+(?:-of-tables)?)(?:-(\d+))?"/>')


class Writer:
    """Collects the chunks as they come from pandoc; `finish` makes the file."""

    def __init__(self, paper: Paper, layout: Layout) -> None:
        self.paper, self.layout = paper, layout
        self.body = Body(layout.contents, paper.numerals)
        self.added = 0

    def add(self, chunk: Chunk, docx: bytes) -> None:
        """Take the next chunk, as a DOCX made by pandoc."""
        self.added += 1
        self.body.add(chunk, docx, last=self.added == len(self.layout.chunks))

    def finish(
        self,
        heading_pages: Sequence[str],
        caption_pages: Sequence[str],
        svgs: list[bytes],
        pngs: list[bytes],
    ) -> bytes:
        """The file, with the printed page of every heading and caption filled in."""
        contents = self.layout.contents
        fixed: dict[str, str] = {}
        if contents.lists:
            fixed["toc"] = lists.contents(contents.headings, heading_pages)
            fixed["list-of-tables"] = lists.list_of_tables(contents.captions, caption_pages)
        charts = [
            pictures.paragraph(number, chart, pngs[number])
            for number, chart in enumerate(contents.charts)
        ]
        media, relations = pictures.parts(svgs, pngs)
        sizes = {shape.size for chunk in self.layout.chunks for shape in chunk.shapes}
        return pack(self.paper, self._filled(fixed, charts), sizes, media, relations)

    def _filled(self, fixed: dict[str, str], charts: list[str]) -> Iterator[bytes]:
        def place(found: re.Match[bytes]) -> bytes:
            name, number = found.group(1).decode(), found.group(2)
            return (charts[int(number)] if number else fixed[name]).encode()

        for piece in self.body.pieces:
            yield PLACE.sub(place, piece)
