"""pandoc's tables made into what the page needs: true widths, whole rows, repeated headers."""

from __future__ import annotations

import itertools

from pyo1plan.press.tables import Row, Shape
from pyo1plan.press.word.styles import SHADE, cell_style
from pyo1plan.press.word.xml import Element, make, w

LOOSE_STYLES = frozenset(
    ("", "Normal", "BodyText", "FirstParagraph", "Compact", "SignTable", "TableCaption")
)

ASIDE = {"Centre": "center", "AtRight": "right"}


def finish_table(table: Element, shape: Shape, width: int, caption: str) -> None:
    """Rewrite `table` in place for a text `width` in twentieths of a point."""
    columns = _columns(shape, width)
    _properties(table, shape, sum(columns), caption)
    grid = table.find(w("tblGrid"))
    assert grid is not None
    for old in list(grid):
        grid.remove(old)
    grid.extend(make("gridCol", w=column) for column in columns)
    for row, told in zip(table.iterchildren(w("tr")), shape.rows, strict=True):
        _row(row, told, shape, columns)


def _columns(shape: Shape, width: int) -> list[int]:
    edges, reached = [0], 0.0
    for share in shape.widths:
        reached += share
        edges.append(round(reached * width))
    return [max(right - left, 1) for left, right in itertools.pairwise(edges)]


def _properties(table: Element, shape: Shape, width: int, caption: str) -> None:
    old = table.find(w("tblPr"))
    if old is not None:
        table.remove(old)
    new = make("tblPr")
    new.append(make("tblStyle", val="PlanTable" if shape.ruled else "PlainTable"))
    new.append(make("tblW", w=width, type="dxa"))
    new.append(make("tblLayout", type="fixed"))
    new.append(make("tblLook", val="0020" if shape.rows and shape.rows[0].header else "0000"))
    if caption:
        new.append(make("tblCaption", val=caption))
    table.insert(0, new)


def _row(row: Element, told: Row, shape: Shape, columns: list[int]) -> None:
    old = row.find(w("trPr"))
    if old is not None:
        row.remove(old)
    properties = make("trPr")
    if shape.ruled and not told.splits:
        properties.append(make("cantSplit"))
    if told.header:
        properties.append(make("tblHeader"))
    if len(properties):
        row.insert(0, properties)
    at = 0
    for cell in row.iterchildren(w("tc")):
        at = _cell(cell, told, shape, columns, at)


def _cell(cell: Element, told: Row, shape: Shape, columns: list[int], at: int) -> int:
    """Finish one cell that begins at column `at`; tell where the next begins."""
    old = cell.find(w("tcPr"))
    span, merge = 1, None
    if old is not None:
        spanned, merged = old.find(w("gridSpan")), old.find(w("vMerge"))
        span = int(spanned.get(w("val"), "1")) if spanned is not None else 1
        merge = merged.get(w("val"), "continue") if merged is not None else None
        cell.remove(old)
    new = make("tcPr")
    new.append(make("tcW", w=sum(columns[at : at + span]), type="dxa"))
    if span > 1:
        new.append(make("gridSpan", val=span))
    if merge:
        new.append(make("vMerge", val=merge))
    if shape.ruled and (told.header or told.total):
        new.append(make("shd", val="clear", color="auto", fill=SHADE))
    if told.header:
        new.append(make("vAlign", val="center"))
    cell.insert(0, new)
    role = "CellHead" if told.header else "CellTotal" if told.total else "Cell"
    for paragraph in cell.iterchildren(w("p")):
        _style(paragraph, cell_style(role, shape.size), shape.together)
    return at + span


def _style(paragraph: Element, style: str, together: bool) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = make("pPr")
        paragraph.insert(0, properties)
    named = properties.find(w("pStyle"))
    if named is None:
        named = make("pStyle", val="")
        properties.insert(0, named)
    was = named.get(w("val"), "")
    if was in LOOSE_STYLES:
        named.set(w("val"), style)
    if was in ASIDE:
        named.set(w("val"), style)
        for old in properties.findall(w("jc")):
            properties.remove(old)
        properties.append(make("jc", val=ASIDE[was]))
    if together:
        named.addnext(make("keepNext"))
