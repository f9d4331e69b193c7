"""What a form of tables says of the record that it was filled from."""

from __future__ import annotations

from pyo1plan.sources.workbook import Workbook

#: The name of the cell that keeps the version of the record.
_NAME = "plan.basis"


def basis_of(workbook: Workbook) -> str:
    """The version of the record with which the form went out; "" for any other workbook."""
    for name, areas in workbook.names.items():
        if name.casefold() == _NAME and areas:
            sheet = workbook.sheet(areas[0].sheet)
            cell = sheet.cells.get((areas[0].first_row, areas[0].first_column)) if sheet else None
            return (cell.text or "") if cell else ""
    return ""
