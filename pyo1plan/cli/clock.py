"""The day that a run judges by: `--on`, else today in Thailand. Nothing else reads the clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from pyo1plan.cli.leave import WRONG_USE, Leave
from pyo1plan.words import Words


def today() -> date:
    """Today in Thailand, whatever zone the machine is set to."""
    return datetime.now(timezone(timedelta(hours=7))).date()


def day_of(on: str | None) -> date:
    """The day that `--on` names in either era, else today. Leaves with 2 for what is no day."""
    if on is None:
        return today()
    from pyo1plan.thai.dates import DayError, read_day

    try:
        return read_day(on)
    except DayError:
        raise Leave(
            WRONG_USE,
            Words(f"“{on}” ไม่ใช่วันที่ เขียนเช่น 2569-12-15", f"“{on}” is not a day: write 2569-12-15"),
        ) from None
