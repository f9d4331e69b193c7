"""Shares in percent that add up to exactly 100.00."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

_STEP = Decimal("0.01")
WHOLE = Decimal("100.00")


def shares(amounts: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Each amount's share in percent, two decimals, by largest remainder; all 0.00 of nothing.

    What rounding leaves over goes to the largest remainders, earlier rows first.
    """
    total = sum(amounts, Decimal(0))
    if not total:
        return tuple(Decimal("0.00") for _ in amounts)
    exact = [amount * 100 / total for amount in amounts]
    down = [share.quantize(_STEP, ROUND_FLOOR) for share in exact]
    left = int((WHOLE - sum(down, Decimal(0))) / _STEP)
    by_remainder = sorted(range(len(exact)), key=lambda i: (down[i] - exact[i], i))
    raised = set(by_remainder[:left])
    return tuple(share + _STEP if i in raised else share for i, share in enumerate(down))
