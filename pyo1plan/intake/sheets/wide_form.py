"""Forms that are tables: one row for each school or tambon, found again by their headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pyo1plan.intake.sheets.guide import GuideLine

#: What stands in a column: a code or text as it is typed, a count, or the sum of other columns, which
#: nobody types.
Holds = Literal["text", "count", "sum"]


@dataclass(frozen=True, slots=True)
class WideColumn:
    """A column: its key, its heading (over two levels where `above` is given), and what it holds.

    `sums` are the keys of the columns that a sum adds up.
    """

    key: str
    heading: str
    holds: Holds = "text"
    above: str = ""
    width: float = 8
    is_settled: bool = False
    sums: tuple[str, ...] = ()


@dataclass(frozen=True)
class WideTable:
    """One sheet: what is entered once above (label and value), the columns, and the rows by key.

    `blanks` are the empty rows below. The first `frozen` columns stay in sight.
    """

    sheet: str
    title: str
    once: Sequence[tuple[str, str]]
    columns: Sequence[WideColumn]
    rows: Sequence[Mapping[str, str]]
    blanks: int = 20
    frozen: int = 2


@dataclass(frozen=True)
class WideForm:
    """One workbook of tables; `meta` is what it says of itself, `when` its only time."""

    title: str
    office: str
    meta: Mapping[str, str]
    guide: Sequence[GuideLine]
    tables: Sequence[WideTable]
    when: datetime
    notice: str = ""
