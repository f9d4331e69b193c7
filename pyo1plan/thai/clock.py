"""Times of day as officers type and documents print them: 09.30 น., 13:30."""

from __future__ import annotations

import re
from datetime import time, timedelta, timezone
from typing import Literal

from pyo1plan.thai.digits import to_arabic_digits
from pyo1plan.thai.months import Language

#: Thailand keeps no summer time.
THAI_TIME = timezone(timedelta(hours=7))

TimeErrorKind = Literal["not-a-time", "impossible-time", "mixed-digits"]


class TimeError(ValueError):
    """A text that is not a time of day; `impossible-time` is one no clock shows, such as 24.00."""

    def __init__(self, kind: TimeErrorKind, text: str) -> None:
        super().__init__(kind, text)
        self.kind: TimeErrorKind = kind
        self.text = text

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:60]!r}"


_time = re.compile(
    r"(?:เวลา\s*)?([0-9]{1,2})[.:]([0-9]{2})(?::00)?(?:\s*(?:น\.?|นาฬิกา))?"
).fullmatch
_has_mixed_number = re.compile(r"[0-9][.:]?[๐-๙]|[๐-๙][.:]?[0-9]").search


def read_time(text: str) -> time:
    """The time of day that `text` writes: `09.30 น.`, `13:30`, `เวลา ๙.๐๐ น.`, `08:30:00`.

    Minutes are the finest unit; seconds other than zero are refused. Raises `TimeError`.
    """
    body = text.strip()
    if _has_mixed_number(body):
        raise TimeError("mixed-digits", text)
    match = _time(to_arabic_digits(body))
    if match is None:
        raise TimeError("not-a-time", text)
    hour, minute = int(match[1]), int(match[2])
    if hour > 23 or minute > 59:
        raise TimeError("impossible-time", text)
    return time(hour, minute)


def time_text(moment: time, language: Language = "th") -> str:
    """`09.30 น.` in Thai, `09:30` in English; to the minute."""
    if language == "en":
        return f"{moment:%H:%M}"
    return f"{moment:%H.%M} น."
