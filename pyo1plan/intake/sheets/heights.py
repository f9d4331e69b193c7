"""How high a row must be for its text: a spreadsheet does not make room in merged cells itself.

An estimate from the visible width of Thai (marks over and under a letter take none). It is on the
generous side: an empty line is better than a hidden one.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyo1plan.thai.wrap import cells

#: Letters of the form's font that fit into one unit of column width, and what word ends waste.
LETTERS_A_UNIT, WASTE = 1.3, 2
#: The height of one line and of the air around a row's text, in points.
LINE, AIR = 20.0, 3.0
#: No row of Excel is higher, in points.
HIGHEST = 409.0


def lines_of(text: str, width: float) -> int:
    """How many lines `text` takes in a cell `width` units wide."""
    room = max(1, int(width * LETTERS_A_UNIT) - WASTE)
    return sum(max(1, -(-cells(paragraph) // room)) for paragraph in text.split("\n"))


def height_of(texts: Iterable[tuple[str, float]], least: int = 1, grown: float = 1.0) -> float:
    """The height in points of a row that holds `texts`, each in a cell of its width.

    `least` is the lines that the row offers in any case; `grown` is the size of its letters by that
    of the form's.
    """
    most = max((lines_of(text, width / grown) for text, width in texts), default=1)
    return min(HIGHEST, max(most, least) * LINE * grown + AIR)
