"""How rules speak of money: exact amounts in baht, and how far two of them are apart."""

from __future__ import annotations

from decimal import Decimal

from pyo1plan.thai.digits import is_in_satang, with_commas
from pyo1plan.words import Words


def baht(amount: Decimal) -> str:
    """The amount with commas and two decimals; more decimals are shown, never rounded away."""
    return with_commas(amount) if is_in_satang(amount) else f"{amount.normalize():,f}"


def apart(one: Decimal, other: Decimal) -> Words:
    """The difference in brackets, for the end of a message that names both amounts."""
    difference = baht(abs(one - other))
    return Words(f"(ต่างกัน {difference} บาท)", f"({difference} baht apart)")
