"""What a form computes beside what was entered, so that a group sees at once what disagrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from pyo1plan.intake.sheets.arrangement import Arrangement, PlacedTable
from pyo1plan.intake.sheets.entries import Entered
from pyo1plan.words import Words


@dataclass(frozen=True, slots=True)
class Check:
    """An amount that must equal the sum of a table's column, of those rows whose `where` is `equals`."""

    entry: str
    label: Words
    table: str
    column: str
    where: str | None = None
    equals: str = ""

    def formula(self, arrangement: Arrangement) -> str | None:
        """The sum as a spreadsheet computes it; None where the form has no such column."""
        table = arrangement.table(self.table)
        amounts = _area(table, self.column)
        if table is None or amounts is None:
            return None
        if self.where is None:
            return f"SUM({amounts})"
        chosen = _area(table, self.where)
        # Chosen from the list the cell begins with the value; typed, it may be a number.
        return f'SUMPRODUCT((LEFT({chosen},1)="{self.equals}")*1,{amounts})'

    def value(self, filled: Entered) -> Decimal:
        """The sum of what is filled in already, in baht."""
        rows = filled.rows.get(self.table, ())
        chosen = (r for r in rows if self.where is None or r.get(self.where) == self.equals)
        return sum((number_in(row.get(self.column)) for row in chosen), Decimal(0))


@dataclass(frozen=True, slots=True)
class Product:
    """A column that must be the product of others in its row; an empty last factor counts once."""

    table: str
    factors: tuple[str, ...]
    column: str

    def formula(self, table: PlacedTable) -> str | None:
        """True in a row whose product is another; it speaks of the table's first row.

        None where the table lacks a column.
        """
        row = table.first_row + 1
        places = [table.column(name) for name in (*self.factors, self.column)]
        if any(place is None for place in places):
            return None
        *factors, result = (f"${_letter(place)}{row}" for place in places if place is not None)
        *must, last = factors
        given = ",".join(f"ISNUMBER({factor})" for factor in must)
        product = "*".join((*must, f"IF(ISNUMBER({last}),{last},1)"))
        return f"=AND({given},ROUND({product}-N({result}),2)<>0)"


def number_in(text: str | None) -> Decimal:
    """The number in a text; nothing, and what is no number, counts as a spreadsheet counts it: 0."""
    try:
        number = Decimal(text or 0)
    except InvalidOperation:
        return Decimal(0)
    return number if number.is_finite() else Decimal(0)


def _area(table: PlacedTable | None, column: str) -> str | None:
    place = table.column(column) if table else None
    if table is None or place is None:
        return None
    letter = _letter(place)
    return f"${letter}${table.first_row + 1}:${letter}${table.closing_row + 1}"


def _letter(column: int) -> str:
    return chr(ord("A") + column)


#: What must agree in a project proposal (the rules `project-total` and `project-quarters` judge it).
PROPOSAL_CHECKS: Sequence[Check] = (
    Check(
        "budget.total",
        Words("ผลรวมรายการค่าใช้จ่ายทั้งหมด", "Sum of the lines"),
        "activities.lines",
        "amount",
    ),
    *(
        Check(
            f"budget.quarters.{quarter}",
            Words(f"ผลรวมรายการของไตรมาส {quarter}", f"Sum of the lines of quarter {quarter}"),
            "activities.lines",
            "amount",
            "quarter",
            str(quarter),
        )
        for quarter in (1, 2, 3, 4)
    ),
)
#: A line of expense is quantity × rate × times (the rule `line-product` judges it).
PROPOSAL_PRODUCTS: Sequence[Product] = (
    Product("activities.lines", ("quantity", "rate", "times"), "amount"),
)
