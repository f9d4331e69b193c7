"""The DOCX, chunk by chunk; page numbers and pictures come last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pyo1plan.press.layout import Chunk, Layout
from pyo1plan.press.paper import Paper
from pyo1plan.press.word import emblems, lists, pictures
from pyo1plan.press.word.body import Body
from pyo1plan.press.word.package import pack, relation

PLACE = re.compile(rb'<w:altChunk r:id="([a-z0-9-]+)"/>')
RULE = '<w:p><w:pPr><w:pStyle w:val="ShortRule"/></w:pPr></w:p>'


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
        fixed["rule"] = RULE
        for number, chart in enumerate(contents.charts):
            fixed[f"chart-{number}"] = pictures.paragraph(number, chart, pngs[number])
        media, relations = pictures.parts(svgs, pngs)
        if contents.emblems:
            picture = emblems.in_word(self.paper.emblem)
            for number, emblem in enumerate(contents.emblems):
                fixed[f"emblem-{number}"] = emblems.paragraph(number, emblem, self.paper.emblem)
            media[emblems.part(picture)] = picture.data
            relations += relation(emblems.RELATION, "image", emblems.part(picture))
        sizes = {shape.size for chunk in self.layout.chunks for shape in chunk.shapes}
        return pack(self.paper, self._filled(fixed), sizes, media, relations)

    def _filled(self, fixed: dict[str, str]) -> Iterator[bytes]:
        def place(found: re.Match[bytes]) -> bytes:
            return fixed[found.group(1).decode()].encode()

        for piece in self.body.pieces:
            yield PLACE.sub(place, piece)
