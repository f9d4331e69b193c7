"""Small numbers of persons are not told in what the public may read.

A count of one to five could point at a single pupil or teacher; none is told as none.
"""

from __future__ import annotations

#: The largest count of persons that is not told (จำนวนไม่เกิน ๕ คน).
SMALLEST_CELL = 5


def veiled(persons: int) -> str:
    """The count as it may be printed."""
    if 0 < persons <= SMALLEST_CELL:
        return f"ไม่เกิน {SMALLEST_CELL}"
    return f"{persons:,}" if persons else "-"
