"""Formulas that fetch from outside of the workbook: other files, programs, the web."""

from __future__ import annotations

import re

_QUOTED = re.compile(r'"[^"]*"')
_FETCHES = re.compile(
    r"\b(?:WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\.ID)?|IMAGE|IMPORT(?:DATA|FEED|HTML|RANGE|XML))\s*\("
    r"|\|"  # program|topic!item: Excel has no other use for the bar
    r"|(?<![\w\]])'?\[\d+\][^\[\](),!]*!"  # [1]Sheet1!A1: the first of the workbook's links to other files
    r"|\bfile:///"
    r"|'[^'\[\]]*\[[^'\[\]]+\][^']*'!",  # 'C:\folder\[other.xlsx]Sheet1'!A1
    re.IGNORECASE,
)


def fetches(formula: str) -> bool:
    """Whether the formula takes its value from outside of the workbook."""
    return _FETCHES.search(_QUOTED.sub('""', formula)) is not None
