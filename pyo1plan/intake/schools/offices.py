"""Rows of offices among rows of schools: the area's own, those of other areas, the nation's.

A code of eight digits is province, area and a running number from 0001 (SMIS), so that one which
ends in 0000 is an office's and never a school's.
"""

from __future__ import annotations

import re

from pyo1plan.intake.tabular import Tabular

#: The code by which test results name the nation, and an office that has not filled in its own.
NATION = "00000000"
_of_office = re.compile("[0-9]{4}0000").fullmatch


def office_codes(table: Tabular, office: str) -> frozenset[str]:
    """The codes in `table` that are no schools': the office's own, the nation's, any office's."""
    codes = {row.get("code") or "" for row in table.rows}
    return frozenset({office, NATION, *filter(_of_office, codes)})


def area_code(table: Tabular, office: str) -> str | None:
    """The code of the area's mean: the office's, else of the one area in the table.

    None where the office has no code yet and the table has several areas, or none.
    """
    if office != NATION:
        return office
    areas = office_codes(table, office) - {NATION}
    return next(iter(areas)) if len(areas) == 1 else None
