"""Sums that a form computes beside what was entered, so that a group sees at once what disagrees."""

from __future__ import annotations

from dataclasses import dataclass

from pyo1plan.intake.arrangement import Arrangement
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Check:
    """An amount that must equal the sum of a table's column, of those rows whose `where` is `equals`."""

    entry: str
    label: Words
    table: str
    column: str
    where: str | None = None
    equals: str | None = None

    def formula(self, arrangement: Arrangement) -> str | None:
        """The sum as a spreadsheet computes it; None where the form has no such table."""
        table = arrangement.table(self.table)
        if table is None:
            return None
        areas = {
            column.name: _area(table.first_row, table.closing_row, first)
            for column, first, _ in table.columns
        }
        if self.column not in areas:
            return None
        if self.where is None:
            return f"SUM({areas[self.column]})"
        return f'SUMIF({areas[self.where]},"{self.equals}",{areas[self.column]})'


def _area(first: int, last: int, column: int) -> str:
    letter = chr(ord("A") + column)
    return f"${letter}${first + 1}:${letter}${last + 1}"


#: What must agree in a project proposal (the rules `project-total` and `project-quarters` judge it).
PROPOSAL_CHECKS: tuple[Check, ...] = (
    Check(
        "budget.total",
        Words("งบประมาณทั้งสิ้น = ผลรวมรายการค่าใช้จ่าย", "Total = sum of the lines"),
        "activities.lines",
        "amount",
    ),
    *(
        Check(
            f"budget.quarters.{quarter}",
            Words(
                f"งบประมาณไตรมาส {quarter} = ผลรวมรายการของไตรมาส", f"Quarter {quarter} = its lines"
            ),
            "activities.lines",
            "amount",
            "quarter",
            f"{quarter}*",
        )
        for quarter in (1, 2, 3, 4)
    ),
)
