"""WordprocessingML in short: names, elements, and the few shapes that several parts need."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from lxml import etree

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def make(name: str, /, **attributes: str | int) -> Element:
    """An element with attributes of the same namespace."""
    element = etree.Element(w(name))
    for key, value in attributes.items():
        element.set(w(key), str(value))
    return element


def text(value: str) -> str:
    """`value` as XML text."""
    return escape(value)


def attribute(value: str) -> str:
    """`value` as a quoted XML attribute."""
    return quoteattr(value)


def parse(fragment: str) -> Element:
    """One element from XML that uses the prefixes w and r."""
    root = etree.fromstring(f"<x {NAMESPACES}>{fragment}</x>".encode())
    return root[0]


def field(instruction: str, result: str, properties: str = "") -> str:
    """A complex field showing `result` until Word computes it anew; `result` is plain text."""

    def run(inner: str) -> str:
        return f"<w:r>{properties}{inner}</w:r>"

    return (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run(f'<w:instrText xml:space="preserve"> {text(instruction)} </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run(f'<w:t xml:space="preserve">{text(result)}</w:t>')
        + run('<w:fldChar w:fldCharType="end"/>')
    )


def sliver(height: int = 20) -> str:
    """An empty paragraph of `height` twentieths of a point, kept with what follows it."""
    return (
        '<w:p><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0" '
        f'w:line="{height}" w:lineRule="exact"/><w:ind w:firstLine="0"/></w:pPr></w:p>'
    )
