"""Cells and areas as the file writes them: `B7`, `$B$7:$D$20`, `'แผ่น 1'!$B$7`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyo1plan.sources.workbook.book import LAST_COLUMN, LAST_ROW, Area

_RANGE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?")
_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")
_ROWS = re.compile(r"\$?([0-9]{1,7}):\$?([0-9]{1,7})")
_ON_SHEET = re.compile(r"\$?(?:'((?:[^']|'')++)'|([^'!\[\]]+))!(.+)", re.DOTALL)
#: A name's text falls apart at commas that stand outside of quoted sheet names.
_PIECE = re.compile(r"(?:'(?:[^']|'')*+'|[^',])++")

#: Characters of a name's text: Excel's own limit of a formula.
LONGEST_NAME = 8_192


def column_number(letters: str) -> int:
    """A → 1, AA → 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def area_of(text: str, sheet: str) -> Area | None:
    """The area that `text` names on `sheet`; None where it names none that Excel has."""
    if found := _RANGE.fullmatch(text):
        left, top, right, bottom = found.groups()
        area = _between(sheet, top, left, bottom or top, right or left)
    elif found := _COLUMNS.fullmatch(text):
        area = _between(sheet, "1", found[1], str(LAST_ROW), found[2])
    elif found := _ROWS.fullmatch(text):
        area = _between(sheet, found[1], "A", found[2], "XFD")
    else:
        return None
    inside = area.first_row >= 1 and area.last_row <= LAST_ROW and area.last_column <= LAST_COLUMN
    return area if inside else None


def _between(sheet: str, top: str, left: str, bottom: str, right: str) -> Area:
    rows = sorted((int(top), int(bottom)))
    columns = sorted((column_number(left), column_number(right)))
    return Area(sheet, rows[0], columns[0], rows[1], columns[1])


def named_areas(text: str, sheets: Mapping[str, str]) -> tuple[Area, ...]:
    """The areas that a name stands for; those whose cells were deleted are left out.

    `sheets` gives the true name of each sheet by its name without case.
    """
    areas: list[Area] = []
    if len(text) > LONGEST_NAME:
        return ()
    for piece in _PIECE.findall(text.strip().removeprefix("=")):
        found = _ON_SHEET.fullmatch(piece.strip())
        if found is None:
            continue
        sheet = sheets.get((found[1] or found[2]).replace("''", "'").casefold())
        area = area_of(found[3], sheet) if sheet is not None else None
        if area is not None:
            areas.append(area)
    return tuple(areas)
