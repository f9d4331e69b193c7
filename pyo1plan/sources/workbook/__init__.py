"""Guarded reading of the Excel and CSV files that people send: every value with its cell.

`read_workbook(path)` and `workbook_of(data, name)` give a `Workbook`, or the one `Complaint` that
says why the file is not taken and what to do.
"""

from __future__ import annotations

from pyo1plan.sources.workbook.book import (
    Area,
    Cell,
    CellKind,
    Sheet,
    SheetState,
    Workbook,
    cell_name,
    column_name,
)
from pyo1plan.sources.workbook.complaint import Complaint
from pyo1plan.sources.workbook.reading import read_workbook, workbook_of

__all__ = [
    "Area",
    "Cell",
    "CellKind",
    "Complaint",
    "Sheet",
    "SheetState",
    "Workbook",
    "cell_name",
    "column_name",
    "read_workbook",
    "workbook_of",
]
