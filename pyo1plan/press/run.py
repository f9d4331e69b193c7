"""The order of work: text → chunks → pandoc → Typst and Word."""

from __future__ import annotations

import copy
from collections.abc import Collection

from pyo1plan.press import markup, pandoc, parts, typesetting
from pyo1plan.press.families import own_face
from pyo1plan.press.layout import lay_out
from pyo1plan.press.paper import Format, Paper


def run(paper: Paper, formats: Collection[Format]) -> dict[Format, bytes]:
    """See `print_paper`."""
    tree = markup.read(paper.body)
    own = own_face(paper, needed="pdf" in formats)
    markup.check_characters(tree, own, paper.title, paper.mark, paper.author)
    markup.prepare_text(tree, paper.numerals, paper.unbroken)
    out: dict[Format, bytes] = {}
    if "html" in formats:
        from pyo1plan.press.webpage import web_page

        out["html"] = web_page(copy.deepcopy(tree), paper)
    if "docx" in formats or "pdf" in formats:
        out.update(_printed(tree, paper, formats))
    return {form: out[form] for form in sorted(formats)}


def _printed(tree: markup.Node, paper: Paper, formats: Collection[Format]) -> dict[Format, bytes]:
    from pyo1plan.press.word.writer import Writer

    layout = lay_out(tree)
    writer = Writer(paper, layout)
    sources: list[str] = []
    converted = pandoc.convert([chunk.html for chunk in layout.chunks], paper.epoch)
    for chunk, both in zip(layout.chunks, converted, strict=True):
        sources.append(both.typst)
        if "docx" in formats:
            writer.add(chunk, both.docx)
    out: dict[Format, bytes] = {}
    pages = typesetting.UNKNOWN_PAGES
    if "pdf" in formats or layout.contents.lists:  # Word's lists take their pages from the PDF
        pages = parts.typeset(paper, layout.contents, layout.chunks, sources)
    if "pdf" in formats:
        out["pdf"] = pages.pdf
    if "docx" in formats:
        charts = layout.contents.charts
        svgs, pngs = (typesetting.draw(charts, paper, form) for form in ("svg", "png"))
        out["docx"] = writer.finish(pages.headings, pages.captions, svgs, pngs)
    return out
