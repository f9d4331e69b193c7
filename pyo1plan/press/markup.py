"""The HTML body read into a tree, checked, and its text made ready for print."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree, html

from pyo1plan.press.glyphs import refuse_missing
from pyo1plan.press.refusal import PressError
from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.thai.numerals import thai_numerals
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.press.families import OwnFace
    from pyo1plan.press.paper import Numerals

Node: TypeAlias = etree._Element

BLOCKS = frozenset(("section", "div", "p", "h1", "h2", "h3", "table", "figure"))
TABLE_PARTS = frozenset(("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"))
INLINES = frozenset(("span", "strong", "b", "em", "i", "u", "br", "figcaption"))
TAGS = BLOCKS | TABLE_PARTS | INLINES
# ศธ ๐๔๐๐๐/๑๒๓: รหัสพยัญชนะ, เลขประจำของเจ้าของเรื่อง, ทับ, เลขทะเบียนหนังสือส่ง (ระเบียบงานสารบรรณ ภาคผนวก ๑)
THAI_RUN = re.compile(r"(?P<letter>(?<![ก-๙])[ก-ฮ]{2}\s?[๐-๙]{4,7}(?:/\s?ว?\s?[๐-๙]+)?)|[๐-๙]+")
UNREADABLE = re.compile("[\ud800-\udfff\x00]")


def read(body: str) -> Node:
    """The body as a tree under one `div`.

    Raises:
        PressError: a tag outside the dialect, or characters that no text file can hold.
    """
    found = UNREADABLE.search(body)
    if found:
        raise PressError(
            Words(
                f"เนื้อหาเอกสารมีรหัสอักขระที่เสียหาย (U+{ord(found.group()):04X}) โปรดพิมพ์ข้อความนั้นใหม่",
                f"The document's text holds a broken character (U+{ord(found.group()):04X}); "
                "type that text again.",
            )
        )
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    tree: Node = html.fragment_fromstring(body.encode("utf-8"), create_parent="div", parser=parser)
    for node in tree.iter():
        if node.tag not in TAGS:
            raise PressError(
                Words(
                    f"แม่แบบเอกสารใช้แท็ก <{node.tag}> ซึ่งพิมพ์ไม่ได้ แท็กที่ใช้ได้: {', '.join(sorted(TAGS))}",
                    f"The template uses <{node.tag}>, which cannot be printed; "
                    f"use: {', '.join(sorted(TAGS))}.",
                )
            )
    return tree


def prepare_text(tree: Node, numerals: Numerals, unbroken: tuple[str, ...]) -> None:
    """Thai digits where the paper wants them, and names that must stay whole marked as such."""
    write_digits(tree, thai_numerals if numerals == "thai" else arabic_numerals)
    if unbroken:
        names = sorted({name for name in unbroken if name.strip()}, key=lambda n: (-len(n), n))
        pattern = re.compile("|".join(re.escape(name) for name in names))
        for node in list(tree.iter()):
            keep_whole(node, pattern)


def write_digits(tree: Node, spoken: Callable[[str], str]) -> None:
    """Digits of running text as the paper wants them; codes (`class="code"`) keep theirs."""
    codes = {inner for node in tree.iter() if "code" in classes(node) for inner in node.iter()}
    for node in tree.iter():
        if node.text and node not in codes:
            node.text = spoken(node.text)
        if node.tail and node.getparent() not in codes:
            node.tail = spoken(node.tail)


def arabic_numerals(text: str) -> str:
    """Thai digits that somebody typed as Arabic ones; the number of a letter stays as it was issued."""
    return THAI_RUN.sub(
        lambda found: found[0] if found["letter"] else to_arabic_digits(found[0]), text
    )


def keep_whole(node: Node, names: re.Pattern[str]) -> None:
    """Wrap each of `names` in the node's own text and tail in `<span class="whole">`."""
    if node.text and names.search(node.text):
        pieces = _pieces(node.text, names)
        node.text = pieces[0][0]
        for place, piece in enumerate(pieces[1:]):
            node.insert(place, _whole(*piece))
    parent = node.getparent()
    if parent is not None and node.tail and names.search(node.tail):
        pieces = _pieces(node.tail, names)
        node.tail = pieces[0][0]
        at = parent.index(node) + 1
        for place, piece in enumerate(pieces[1:]):
            parent.insert(at + place, _whole(*piece))


def _pieces(text: str, names: re.Pattern[str]) -> list[tuple[str, str]]:
    """[(text before, ""), (name, text after), …]"""
    out, at = [], 0
    for found in names.finditer(text):
        out.append((text[at : found.start()], found.group()))
        at = found.end()
    lead = out[0][0]
    after = [before for before, _ in out[1:]] + [text[at:]]
    return [(lead, "")] + [(name, tail) for (_, name), tail in zip(out, after, strict=True)]


def _whole(name: str, tail: str) -> Node:
    span: Node = html.Element("span")
    span.set("class", "whole")
    span.text, span.tail = name, tail
    return span


def classes(node: Node) -> frozenset[str]:
    return frozenset((node.get("class") or "").split())


def drop(node: Node) -> None:
    """Take the node and what it holds out of its parent."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def plain_text(node: Node) -> str:
    """The node's text on one line: breaks and runs of white space become one space."""
    parts: list[str] = []
    for event, inner in etree.iterwalk(node, events=("start", "end")):
        if event == "start":
            parts.append(" " if inner.tag == "br" else inner.text or "")
        elif inner is not node:
            parts.append(inner.tail or "")
    return " ".join("".join(parts).split())


def check_characters(tree: Node, own: OwnFace | None, *more: str) -> None:
    """Raises: PressError: a character that the fonts lack, in the body or in `more`."""
    everything = [*_under_headings(tree), *((text, "") for text in more)]
    if own is None:
        refuse_missing(everything)
    else:
        refuse_missing(everything, own.face, own.family)


def _under_headings(tree: Node) -> Iterator[tuple[str, str]]:
    """Every text node with the heading it stands under."""
    heading = ""
    for node in tree.iter():
        if node.tag in ("h1", "h2", "h3"):
            heading = plain_text(node)
        if node.text:
            yield node.text, heading
        if node.tail:
            yield node.tail, heading
