"""No figure is wider than its column: every cell of money measured with the font it is set in."""

from __future__ import annotations

import pytest
from lxml import html

from pyo1plan.documents.catalogue import DOCUMENTS
from pyo1plan.press.glyphs import face
from pyo1plan.thai.digits import to_thai_digits
from pyo1plan.year.model import Year
from tests.documents.every import bodies_of

CM_PER_POINT = 2.54 / 72
#: The press allows a break inside anything wider than this much less than its column.
PADDING, SAFETY = 0.25, 1.12
UPRIGHT, TURNED = 16.0, 25.7
BAR = "■"


def shown(cell: html.HtmlElement) -> str:
    """A cell's figure as printed, its code or its bar; "" where it holds words, which may wrap."""
    text = str(cell.text_content()).strip()
    if cell.get("class") == "num":
        return to_thai_digits(text)
    if text and not text.strip(BAR):
        return text
    only = cell.find("span[@class='code']")
    return text if only is not None and only.text_content() == text else ""


def overflowing(body: str) -> list[str]:
    """Figures and codes that are wider than their column."""
    tree = html.fragment_fromstring(body, create_parent="div")
    found = []
    for table in tree.iter("table"):
        widths = [float(c.get("style").split(":")[1].rstrip("%")) for c in table.iter("col")]
        if not widths:
            continue
        turned = any(a.get("class") == "landscape" for a in table.iterancestors("div"))
        room = (TURNED if turned else UPRIGHT) / sum(widths)
        size = float(table.get("data-size", "14"))
        for row in table.iter("tr"):
            column = 0
            for cell in row:
                span = int(cell.get("colspan", "1"))
                text = shown(cell)
                if text and (span == 1 or text[0] == BAR):
                    wide = face().width(text) * SAFETY * size * CM_PER_POINT + PADDING
                    there = sum(widths[column : column + span]) * room
                    if wide > there + 0.005:
                        found.append(
                            f"{_caption(table)} column {column + 1} "
                            f"{text}: {wide:.2f} > {there:.2f} cm"
                        )
                column += span
    return found


#: Papers of words and dates: only their codes can be too wide.
WITHOUT_FIGURES = {
    "conformance",
    "integration-links",
    "order",
    "invitation",
    "minutes",
    "meeting-pack",
    "memo",
    "letter",
    "announcement",
    "reorganisation-announcement",
    "invitation-letter",
    "letters-in",
    "letters-out",
    "orders",
}


def _caption(table: html.HtmlElement) -> str:
    caption = table.find("caption")
    if caption is not None:
        return str(caption.text_content())
    return " | ".join(th.text_content() for th in table.iter("th"))


@pytest.mark.parametrize("key", [d.key for d in DOCUMENTS])
def test_figures_and_codes_fit_their_columns(
    example: Year, finished: Year, period: Year, small: Year, key: str
) -> None:
    bodies = bodies_of(key, example, finished, period, small)
    if key not in WITHOUT_FIGURES:
        assert any('class="num"' in body or BAR in body for body in bodies)
    assert bodies
    assert [overflow for body in bodies for overflow in overflowing(body)] == []
