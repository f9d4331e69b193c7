"""How a report is written on a terminal: its language, its columns, its colours; lines and tables.

Thai vowels and tone marks take no column, so every width is measured in cells (`thai/wrap.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pyo1plan.cli.terminal import paint, safe
from pyo1plan.thai.wrap import cells, wrap
from pyo1plan.words import Language, Words

#: Columns of a table stand this far apart.
GAP = 2
#: Text is not squeezed into less.
LEAST = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a table, with its colour (none if empty); `most` lines of it are shown."""

    text: str
    colour: str = ""
    align: Literal["left", "right"] = "left"
    most: int = 99


@dataclass(frozen=True, slots=True)
class Pen:
    """The language, the columns and the colours of one report."""

    language: Language
    width: int
    colours: bool

    def say(self, words: Words) -> str:
        """`words` in the report's language, with nothing in them that a terminal might obey."""
        return safe(words.in_(self.language))

    def ink(self, text: str, colour: str) -> str:
        """`text` in a colour, where there are colours."""
        return paint(text, colour, self.colours and bool(colour))

    def block(self, text: str, indent: int = 0, label: str = "", colour: str = "") -> list[str]:
        """`text` wrapped and indented; a label stands before its first line, the others below it."""
        margin = indent + cells(label)
        if self.width - margin < LEAST:
            margin = indent
            text, label = label + text, ""
        lines = wrap(text, max(LEAST, self.width - margin))
        head = " " * indent + label + self.ink(lines[0], colour)
        return [head, *(" " * margin + self.ink(line, colour) for line in lines[1:])]

    def line(self, text: str) -> list[str]:
        """A line that may begin with an indent, wrapped; what goes on stands two cells further in."""
        plain = safe(text).lstrip(" ")
        margin = len(safe(text)) - len(plain)
        first, *rest = wrap(plain, max(LEAST, self.width - margin - 2))
        return [" " * margin + first, *(" " * (margin + 2) + line for line in rest)]

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[int]) -> list[str]:
        """The rows in columns of these widths; what does not fit its column is wrapped in it."""
        return [line for row in rows for line in self._row(row, widths)]

    def _row(self, row: Sequence[Cell], widths: Sequence[int]) -> list[str]:
        columns = [
            cut(cell.text, width, cell.most) for cell, width in zip(row, widths, strict=True)
        ]
        lines = []
        for i in range(max(map(len, columns))):
            line, column = "", 0
            for cell, width, texts in zip(row, widths, columns, strict=True):
                text = texts[i] if i < len(texts) else ""
                if text:
                    lead = width - cells(text) if cell.align == "right" else 0
                    line += " " * (column + lead) + self.ink(text, cell.colour)
                    column = width - cells(text) - lead + GAP
                else:
                    column += width + GAP
            lines.append(line)
        return lines


def cut(text: str, width: int, most: int) -> list[str]:
    """`text` in at most `most` lines of `width` cells; an ellipsis tells that there is more."""
    lines = wrap(text, width)
    if len(lines) <= most:
        return lines
    last = wrap(lines[most - 1], max(1, width - 1))[0]
    return [*lines[: most - 1], f"{last}…"]
