"""Tables of an HTML body (or a printed document) as lists of texts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lxml import html

THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True)
class Table:
    caption: str
    rows: list[list[str]]
    total: list[list[str]]

    def amounts(self, row: list[str]) -> list[Decimal]:
        """The cells of a row that are amounts; a hyphen is nothing."""
        return [amount for cell in row if (amount := amount_of(cell)) is not None]


def amount_of(cell: str) -> Decimal | None:
    text = cell.translate(THAI).replace(",", "").strip()
    if text == "-":
        return Decimal(0)
    try:
        return Decimal(text)
    except ArithmeticError:
        return None


def text_of(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def tables(body: str) -> list[Table]:
    """Every table that has a caption."""
    tree = html.fragment_fromstring(body, create_parent="div")
    found = []
    for node in tree.iter("table"):
        caption = node.find("caption")
        if caption is None:
            continue
        body_rows = [r for r in node.iter("tr") if r.getparent().tag != "thead"]
        found.append(
            Table(
                text_of(caption),
                [_cells(r) for r in body_rows if r.get("class") != "total"],
                [_cells(r) for r in body_rows if r.get("class") == "total"],
            )
        )
    return found


def _cells(row: html.HtmlElement) -> list[str]:
    return [text_of(cell) for cell in row]


def table(body: str, words: str) -> Table:
    """The one table whose caption, after its number, is `words` or else begins with them."""
    named = {t.caption.split(maxsplit=2)[2]: t for t in tables(body)}
    if words in named:
        return named[words]
    begun = [t for caption, t in named.items() if caption.startswith(words)]
    assert len(begun) == 1, list(named)
    return begun[0]
