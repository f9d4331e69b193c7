"""The blocks of the dialect rewritten into what pandoc carries to both printers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import html

from pyo1plan.press.charts import Chart
from pyo1plan.press.emblem import Emblem, is_emblem, read_emblem
from pyo1plan.press.maps import read_figure
from pyo1plan.press.markup import BLOCKS, Node, classes, plain_text
from pyo1plan.press.narrow import break_long_runs
from pyo1plan.press.refusal import PressError
from pyo1plan.press.tables import Shape, settle
from pyo1plan.words import Words

# class in the dialect → paragraph style in Word, function in Typst
STYLES = {
    "center": "Centre",
    "right": "AtRight",
    "note": "Note",
    "lead": "Lead",
    "noindent": "NoIndent",
    "sign": "Sign",
    "l1": "Item1",
    "l2": "Item2",
    "line": "FillLine",
    "deep": "Deep",
    "middle": "AtMiddle",
    "opening": "Opening",
    "apart": "Apart",
}
HEAD_WORD = "HeadWord"  # of a span of class head
LOOKS = {
    "grand": 29.0,
    "modest": 16.0,
    "subject": 16.0,
}  # points of headings that official forms want otherwise
LISTS = ("toc", "list-of-tables")
PLACES = (*LISTS, "pagebreak", "rule")
TEXT_SIZE = 16.0  # points
SIZES = {"h1": 20.0, "h2": 18.0}
DEEPEST = 8.0  # cm; the indent of a signature block
NUMBERED = re.compile(r"^(ตารางที่\s*)([0-9๐-๙]+)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    text: str
    listed: bool  # stands in the table of contents
    look: str = ""  # one of LOOKS


@dataclass(frozen=True, slots=True)
class Caption:
    text: str

    @property
    def number(self) -> re.Match[str] | None:
        """ "ตารางที่ n" at the beginning."""
        return NUMBERED.match(self.text)


@dataclass(slots=True)
class Contents:
    """What is found on the way and listed elsewhere."""

    headings: list[Heading] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    emblems: list[Emblem] = field(default_factory=list)
    lists: int = 0  # of contents and of tables; they want page numbers


def rewrite(block: Node, contents: Contents, text_width: float) -> tuple[Node, list[Shape]]:
    """`block` rewritten, and the shapes of its tables in order."""
    for node in block.iter():
        node.attrib.pop("id", "")
    for node in list(block.iter("figure")):
        new = _emblem(node, contents) if is_emblem(node) else _chart(node, contents, text_width)
        block = new if node is block else block
    for node in block.iter("p", "div", "h1", "h2", "h3"):
        if not _in_cell(node):
            _break_lines(node, text_width)
    for node in block.iter("span"):
        if "head" in classes(node):
            node.set("data-custom-style", HEAD_WORD)
    shapes: list[Shape] = []
    for node in list(block.iter()):
        if node.tag in ("h1", "h2", "h3"):
            _heading(node, contents)
        elif node.tag in ("p", "div"):
            new = _styled(node, contents)
            block = new if node is block else block
        elif node.tag == "table":
            if next(node.iterancestors("table"), None) is not None:
                raise PressError(
                    Words(
                        "แม่แบบเอกสารวางตารางซ้อนในตาราง ซึ่งพิมพ์ไม่ได้ โปรดแยกเป็นคนละตาราง",
                        "The template puts a table inside a table, which cannot be printed; "
                        "make two tables of it.",
                    )
                )
            shapes.append(settle(node, text_width))
            new = _captioned(node, contents)
            block = new if node is block else block
    return block, shapes


def _in_cell(node: Node) -> bool:
    return next(node.iterancestors("td", "th"), None) is not None


def _break_lines(node: Node, text_width: float) -> None:
    if not any(child.tag in BLOCKS for child in node.iterdescendants()):
        size, indent = SIZES.get(str(node.tag), TEXT_SIZE), DEEPEST if node.tag == "div" else 0.0
        break_long_runs(node, text_width - indent, size)


def _heading(node: Node, contents: Contents) -> None:
    named = classes(node)
    listed = "no-toc" not in named
    look = next((look for look in LOOKS if look in named), "")
    node.set("class", f"{'listed' if listed else 'unlisted'} {look}")
    heading = Heading(int(str(node.tag)[1]), plain_text(node), listed, look)
    above = contents.headings[-1].level if contents.headings else 0
    if heading.level > above + 1:
        raise PressError(
            Words(
                f"หัวข้อ “{heading.text}” ใช้ระดับ h{heading.level} โดยไม่มีหัวข้อระดับ h{above + 1} นำหน้า "
                f"โปรดแก้แม่แบบให้ใช้ h{above + 1} เพราะโปรแกรมอ่านจอต้องไล่ระดับหัวข้อได้",
                f"The heading “{heading.text}” is an h{heading.level} with no h{above + 1} before "
                f"it; use h{above + 1}: screen readers follow the levels (PDF/UA-1).",
            )
        )
    contents.headings.append(heading)


def _styled(node: Node, contents: Contents) -> Node:
    """The paragraph or division under the style its class asks for."""
    named = classes(node)
    for place in PLACES:
        if place in named:
            contents.lists += place in LISTS
            return _swap(node, _place(place))
    style = next((style for name, style in STYLES.items() if name in named), None)
    node.attrib.pop("class", "")
    if style is None:
        return node
    if style == "FillLine" and any("half" in classes(inner) for inner in node.iter("span")):
        style = "HalfLine"
    if style == "Sign" and _in_cell(node):
        style = "Centre"
    elif style == "Sign" and next(node.iter("table"), None) is not None:
        style = "SignTable"  # signatures side by side take the whole width
        for table in node.iter("table"):
            table.set("class", f"{table.get('class') or ''} together")
    if node.tag == "p":  # pandoc keeps no attributes of a paragraph
        wrapper = _swap(node, html.Element("div"))
        wrapper.append(node)
        node.tail = None
    else:
        wrapper = node
        if not any(child.tag in BLOCKS for child in node):
            wrapper = _inner_paragraph(node)
    wrapper.set("data-custom-style", style)
    return wrapper


def _inner_paragraph(node: Node) -> Node:
    inner = html.Element("p")
    inner.text, node.text = node.text, None
    for child in list(node):
        inner.append(child)
    node.append(inner)
    return node


def _place(name: str) -> Node:
    place: Node = html.Element("div")
    place.set("data-press", name)
    return place


def _swap(old: Node, new: Node) -> Node:
    """Put `new` where `old` stands."""
    parent = old.getparent()
    if parent is not None:
        new.tail, old.tail = old.tail, None
        parent.replace(old, new)
    return new


def _chart(node: Node, contents: Contents, text_width: float) -> Node:
    contents.charts.append(read_figure(node, text_width))
    place = _place("chart")
    place.set("data-number", str(len(contents.charts) - 1))
    return _swap(node, place)


def _emblem(node: Node, contents: Contents) -> Node:
    contents.emblems.append(read_emblem(node))
    place = _place("emblem")
    place.set("data-number", str(len(contents.emblems) - 1))
    return _swap(node, place)


def _captioned(table: Node, contents: Contents) -> Node:
    """The table with its caption as a paragraph of its own above."""
    caption = table.find("caption")
    if caption is None:
        return table
    contents.captions.append(Caption(plain_text(caption)))
    both = _swap(table, html.Element("div"))
    caption.tail = None
    above = _place("caption")
    caption.tag = "p"
    above.append(caption)
    both.append(above)
    both.append(table)
    return both
