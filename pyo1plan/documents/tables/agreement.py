"""The last check before print: tables that tell of the same money must tell the same total."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from decimal import Decimal


class TablesDisagree(Exception):
    """Two tables give different totals of the same money: a defect of the program."""


def agree(what: str, totals: Iterable[tuple[str, Decimal | int]]) -> None:
    """Raises TablesDisagree, naming the first pair of tables whose totals of `what` differ."""
    named = list(totals)
    for (first, total), (second, other) in itertools.pairwise(named):
        if total != other:
            raise TablesDisagree(f"{what}: {first} gives {total}, {second} gives {other}")
