"""What a number means, told by its display format: a day, a time, a percentage, or a plain number.

Source: ECMA-376 part 1, 18.8.30 (numFmt) and 18.8.31 (numFmts), with the formats built into Excel
for Thailand (ids 59–81).
"""

from __future__ import annotations

import re
from typing import Literal

#: `moment` is a day with its time; `elapsed` is a length of time that may pass 24 hours.
Display = Literal["number", "percent", "date", "time", "moment", "elapsed"]

_BUILT_IN: dict[int, Display] = {
    **dict.fromkeys((9, 10, 67, 68), "percent"),
    **dict.fromkeys((*range(14, 18), *range(27, 32), *range(50, 55), 36, 57, 58), "date"),
    **dict.fromkeys((*range(71, 75), 81), "date"),
    **dict.fromkeys((*range(18, 22), *range(32, 36), 45, 47, 55, 56, 75, 76, 78, 80), "time"),
    **dict.fromkeys((22, 77), "moment"),
    **dict.fromkeys((46, 79), "elapsed"),
}

#: What is shown as it stands, and so means nothing: "quoted", \x, _x, *x.
_LITERAL = re.compile(r'"[^"]*"?|[\\_*].')
_ELAPSED = re.compile(r"\[(?:h+|m+|s+|ช+|น+|ท+)\]", re.IGNORECASE)
#: Conditions, colours, currencies and calendars: [>100], [Red], [$฿-41E], [$-D07041E].
_BRACKETS = re.compile(r"\[[^\]]*\]")
_EXPONENT = re.compile(r"E[+-]", re.IGNORECASE)
_PLAIN = re.compile("general|standard|ทั่วไป", re.IGNORECASE)
#: Excel's letters in Thai: ว day, ด month, ป year, ช hour, น minute, ท second.
_THAI = re.compile(r"[วดปชนท/\-: .0ฟ]*[วดปชนท][วดปชนท/\-: .0ฟ]*")
_TO_LATIN = str.maketrans("วดปชนท", "dmyhms")

#: Characters of a format: Excel's own limit.
LONGEST = 255


def display_of(number: int, code: str | None) -> Display:
    """What the format with id `number` shows; `code` is its own text where the file gives one."""
    return _BUILT_IN.get(number, "number") if code is None else _read(code)


def _read(code: str) -> Display:
    first = _LITERAL.sub("", code[:LONGEST]).split(";")[0]
    if _ELAPSED.search(first):
        return "elapsed"
    bare = _EXPONENT.sub("", _PLAIN.sub("", _BRACKETS.sub("", first))).strip().lower()
    if _THAI.fullmatch(bare):
        bare = bare.translate(_TO_LATIN)
    if "%" in bare:
        return "percent"
    if re.search("[0#?]", re.sub(r"s[.,]0+", "s", bare)):
        return "number"
    clock = re.search("[hs]", bare)
    if re.search("[dyb]", bare):
        return "moment" if clock else "date"
    if clock:
        return "time"
    return "date" if "m" in bare else "number"
