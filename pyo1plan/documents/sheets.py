"""A workbook of figures as a value: sheets of tables whose sums are formulas, each with its value.

A formula holds no text of the data: it names cells. In it `{row}` is its own row, `{head}` the row
of its table's heads, `{first}` and `{last}` the rows between which the table's entries stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

Look = Literal["text", "centred", "count", "number", "baht"]


@dataclass(frozen=True, slots=True)
class Live:
    """A formula (without its equals sign), and what it comes to."""

    formula: str
    value: Decimal | int | str


Value = str | Decimal | int | Live | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its head, its width in characters, and how its entries look."""

    head: str
    width: float
    look: Look = "text"


@dataclass(frozen=True)
class Grid:
    """A table: entries below heads, and a row of totals; `title` stands above it ("" for none)."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...] = ()
    title: str = ""

    @property
    def height(self) -> int:
        """How many rows its entries take: a table without any still has an empty one."""
        return max(1, len(self.rows))


@dataclass(frozen=True)
class Sheet:
    """A sheet: lines of text, then tables one below the other.

    The heads of a sheet of one table stay in view, are repeated on each page, and can be filtered.
    """

    name: str
    lines: tuple[str, ...]
    grids: tuple[Grid, ...]

    @property
    def head(self) -> int:
        """The row (from 1) of the first table's heads."""
        return len(self.lines) + (3 if self.grids[0].title else 2)

    def column(self, letter: str) -> str:
        """The entries of a column of the first table, as formulas of any sheet name them."""
        first = self.head + 1
        last = self.head + self.grids[0].height
        return f"'{self.name}'!${letter}${first}:${letter}${last}"


@dataclass(frozen=True)
class Book:
    """A workbook; `when` is its only time, `notice` stands at the foot of each page."""

    title: str
    office: str
    when: datetime
    notice: str
    sheets: tuple[Sheet, ...] = field(default=())


#: What a formula's comparison takes for a pattern, and signs that look like it.
_PATTERNS = str.maketrans({"*": "＊", "?": "？", "~": "～"})
#: Formulas compare no longer text.
_LONGEST = 200


def labels(names: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """For each (key, name) a text that formulas find again and take for no other.

    It is the name as it stands, unless a comparison would read it as a number, an operator or a
    pattern, cut it off, or take it for one before it: then it is numbered.
    """
    made: dict[str, str] = {}
    taken: set[str] = set()
    for number, (key, name) in enumerate(names, 1):
        text = " ".join(name.split()).translate(_PATTERNS)[:_LONGEST]
        plain = text[:1].isalpha() and text.casefold() not in taken | {"true", "false"}
        label = text if plain else f"({number}) {text}"
        taken.add(label.casefold())
        made[key] = label
    return made
