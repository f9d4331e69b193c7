"""The day that a title above a table tells: ข้อมูล ณ วันที่ 10 มิถุนายน 2569."""

from __future__ import annotations

import re
from datetime import date

from pyo1plan.intake.tabular.reading import Tabular
from pyo1plan.thai.dates import DayError, read_day

_AS_OF = re.compile("ณ *วันที่ *(.*)|as of *(.*)", re.I | re.S)


def day_above(table: Tabular) -> date | None:
    """The day of the figures, said behind ณ วันที่ or in a cell beside it; None where nothing says it."""
    for said in table.above:
        match = _AS_OF.search(said.text)
        if match is None:
            continue
        beside = [other.text for other in table.above if other.row == said.row]
        for text in (match[1] or match[2] or "", *beside):
            day = _first_day(text)
            if day is not None:
                return day
    return None


def _first_day(text: str) -> date | None:
    """The day with which `text` begins; more words may follow."""
    words = text.split()
    for length in (3, 1, 2, 4):
        try:
            return read_day(" ".join(words[:length]))
        except DayError:
            continue
    return None
