"""HiGHS, set so that it decides the same on every machine and leaves no gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import highspy


class Undecided(Exception):
    """The solver gave no answer that stands up to being counted again; `why` says what it said."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def quiet_highs(seconds: float) -> highspy.Highs:
    """HiGHS with one thread, one seed, no gap, giving up after `seconds`. Raises `Undecided`."""
    import highspy

    highs = highspy.Highs()  # type: ignore[no-untyped-call]
    options: dict[str, Any] = {
        "output_flag": False,
        "threads": 1,
        "random_seed": 0,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 0.0,
        "time_limit": seconds,
    }
    for name, value in options.items():
        if highs.setOptionValue(name, value) != highspy.HighsStatus.kOk:
            raise Undecided(f"the solver does not know the option {name}")
    return highs
