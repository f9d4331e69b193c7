"""The web page: the same body, standing alone, without a script, fit for printing."""

from __future__ import annotations

import base64
import re
from html import escape
from pathlib import Path

from lxml import etree, html

from pyo1plan.press.blocks import Contents
from pyo1plan.press.emblem import is_emblem, read_emblem, spoken
from pyo1plan.press.maps import Map, read_figure
from pyo1plan.press.markup import Node, classes, plain_text
from pyo1plan.press.paper import Paper
from pyo1plan.press.typesetting import DRAWN_MARGIN, draw

SVG_NAME = re.compile(r'(\bid="|href="#|url\(#)')
POINTS_PER_CM = 72 / 2.54
#: Radius in cm of what a pointer must hit.
LEAST_POINTED = 0.14

MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
CSS = Path(__file__).with_name("page.css")


def web_page(tree: Node, paper: Paper) -> bytes:
    """The page as UTF-8; `tree` is used up."""
    for node in tree.iter():
        node.attrib.pop("id", "")
    headings = list(tree.iter("h1", "h2", "h3"))
    for number, node in enumerate(headings, 1):
        node.set("id", f"h{number}")
    captions = [table.find("caption") for table in tree.iter("table")]
    named = [caption for caption in captions if caption is not None]
    for number, node in enumerate(named, 1):
        node.set("id", f"t{number}")
    for node in list(tree.iter("div")):
        if "toc" in classes(node):
            _list(node, [h for h in headings if "no-toc" not in classes(h)])
        if "list-of-tables" in classes(node):
            _list(node, named)
    _show_emblems(tree, paper)
    _draw_charts(tree, paper)
    _set_tables(tree)
    body = "".join(etree.tostring(child, encoding="unicode", method="html") for child in tree)
    return _whole(paper, escape(tree.text or "", quote=False) + body).encode("utf-8")


def _list(place: Node, targets: list[Node]) -> None:
    place.tag = "nav"
    for target in targets:
        line = html.Element("p")
        line.set("class", f"to-{target.tag}")
        link = etree.SubElement(line, "a", href=f"#{target.get('id')}")
        link.text = plain_text(target)
        place.append(line)


def _show_emblems(tree: Node, paper: Paper) -> None:
    picture = paper.emblem
    for figure in [figure for figure in tree.iter("figure") if is_emblem(figure)]:
        emblem = read_emblem(figure)
        figure.tag = "div"
        figure.attrib.pop("data-height", "")
        size = f"width:{emblem.width(picture):.2f}cm;height:{emblem.height:g}cm"
        if picture is None:
            etree.SubElement(
                figure, "div", {"class": "box-of-emblem", "role": "img"}, style=size
            ).set("aria-label", spoken(None))
            continue
        coded = base64.b64encode(picture.data).decode("ascii")
        source = f"data:{MEDIA_TYPES[picture.form]};base64,{coded}"
        etree.SubElement(figure, "img", src=source, alt=spoken(picture), style=size)


def _draw_charts(tree: Node, paper: Paper) -> None:
    figures = list(tree.iter("figure"))
    contents = Contents(charts=[read_figure(figure, 16.0) for figure in figures])
    drawings = draw(contents.charts, paper, "svg")
    drawn = zip(figures, contents.charts, drawings, strict=True)
    for number, (figure, chart, svg) in enumerate(drawn, 1):
        # Two drawings share the names of their letters; on one page each name is unique.
        own = SVG_NAME.sub(rf"\g<1>c{number}-", svg.decode("utf-8"))
        drawing = html.fragment_fromstring(own)
        drawing.set("role", "img")
        drawing.set("aria-label", figure.get("data-alt") or "")
        if isinstance(chart, Map):
            _tell_points(drawing, chart)
        figure.insert(0, drawing)
        for name in ("data-alt", "data-chart", "data-map"):
            figure.attrib.pop(name, "")


def _tell_points(drawing: Node, chart: Map) -> None:
    """What each point of a map is, told under the pointer: no script, nothing fetched."""
    for across, down, radius, label in chart.told():
        point = etree.SubElement(drawing, "circle", {"class": "point"})
        point.set("cx", f"{DRAWN_MARGIN + across * POINTS_PER_CM:.2f}")
        point.set("cy", f"{DRAWN_MARGIN + down * POINTS_PER_CM:.2f}")
        point.set("r", f"{max(radius, LEAST_POINTED) * POINTS_PER_CM:.2f}")
        etree.SubElement(point, "title").text = label


def _set_tables(tree: Node) -> None:
    for table in tree.iter("table"):
        size = table.attrib.pop("data-size", "")
        if size:
            table.set("style", f"font-size:{float(size):g}pt")
        for row in table.iter("tr"):
            for cell in row.iter("th"):
                cell.set("scope", "colgroup" if cell.get("colspan") else "col")


def _whole(paper: Paper, body: str) -> str:
    families = ", ".join(f'"{family}"' for family in paper.families if '"' not in family)
    own = f":root{{--own:{families}}}" if families else ""
    css = CSS.read_text("utf-8")
    mark = f'<p class="mark">{escape(paper.mark)}</p>\n' if paper.mark else ""
    author = f'<meta name="author" content="{escape(paper.author)}">\n' if paper.author else ""
    return (
        '<!DOCTYPE html>\n<html lang="th">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
        f'<meta name="date" content="{paper.stamp.isoformat()}">\n{author}'
        f"<title>{escape(paper.title)}</title>\n<style>\n{own}{css}</style>\n</head>\n"
        f"<body>\n{mark}<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
