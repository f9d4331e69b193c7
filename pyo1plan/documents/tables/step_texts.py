"""How the report on the work standards writes steps' numbers, their days, and words that are long."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from unicodedata import category

from markupsafe import Markup, escape

from pyo1plan.checklists.due import Span
from pyo1plan.findings import Place
from pyo1plan.thai.dates import short_date

#: How many letters of a text are printed in a cell that names several.
LETTERS = 200
#: Written before the letter that they belong to: a text does not end with one.
_LEADING = "เแโใไ"
#: A place where a line may break; it shows nothing.
_BREAK = "\u200b"
_PATH = re.compile(r"(?<!\S)\(?[A-Za-z][^\s/]*/\S+")
#: A file's line, and what is to be typed into it as it stands: (step: 6.1.1, who, date).
_CODE = re.compile(r"(\([a-z_]+[:.,][^()]*\)|\S+\.ya?ml:[0-9]+)")


def clipped(text: str) -> str:
    """`text` in one line, at most LETTERS long: cut between letters, an ellipsis shows it."""
    line = " ".join(text.split())
    if len(line) <= LETTERS:
        return line
    end = LETTERS - 1
    while end > 0 and _belongs_to_the_last(line[end]):
        end -= 1
    return f"{line[:end].rstrip(_LEADING).rstrip()}…"


def _belongs_to_the_last(letter: str) -> bool:
    return category(letter) == "Mn" or letter in "ะาำๅๆฯ\u200d"


def place_text(place: Place) -> str:
    """The file and line of `place`; the path may break between its words."""
    return _breakable(f"{place.file}:{place.line}")


def with_codes(text: str) -> Markup:
    """`text` as `clipped`, with places and what is to be typed there as code: digits stay Arabic."""
    parts = _CODE.split(_PATH.sub(lambda path: _breakable(path[0]), clipped(text)))
    return Markup("").join(
        Markup('<span class="code">{}</span>').format(part) if i % 2 else escape(part)
        for i, part in enumerate(parts)
    )


def _breakable(path: str) -> str:
    return re.sub("[/-](?=.)", lambda joint: joint[0] + _BREAK, path)


def listed(numbers: Sequence[str]) -> str:
    """Steps' numbers, neighbours of one row joined: 1.3 – 1.7, 1.9."""
    runs: list[list[str]] = []
    for before, number in pairwise(("", *numbers)):
        if before and _follows(before, number):
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]} – {run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)


def _follows(before: str, number: str) -> bool:
    (above, _, last), (above_this, _, this) = before.rpartition("."), number.rpartition(".")
    return above == above_this and last.isdigit() and this.isdigit() and int(this) == int(last) + 1


def due_text(span: Span) -> str:
    """From day to day, or month to month where these are whole: 5 ต.ค. 69 – 2 ธ.ค. 69, ต.ค. 69."""
    days = [short_date(day, year_digits="two") for day in (span.start, span.end)]
    if span.start.day == 1 and (span.end + timedelta(days=1)).day == 1:
        days = [day.partition(" ")[2] for day in days]
    return " – ".join(dict.fromkeys(days))
