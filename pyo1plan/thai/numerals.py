"""Thai numerals in a text for people, with codes, addresses and telephone numbers left alone.

An official document writes ๒๕๖๙, ๑,๒๕๐.๐๐ and ๑๒.๓๐ น.; what a person copies into a machine or
dials keeps the digits it was issued with. These stay as they are:

* a run of Latin letters and digits, also when joined by `-_./@+~%&=?#` or a comma between
  digits, if it holds a Latin letter: `70-SUP-003`, `O-NET66`, `Q1`, `A4`, `plan@obec2.go.th`;
* addresses that begin with `http://`, `https://`, `ftp://` or `www.`, up to the next space;
* file names with a known ending, from the space before them: `แผนปี2569.xlsx`;
* telephone numbers: `0 5443 1234`, `054-431234`, `081-555-1234`, `+66 5443 1234`, with a range
  (`-5`) or an extension (`ต่อ 12`) behind them; three or four digits after โทร. or สายด่วน;
* school codes (8 or 10 digits in one piece) and 13-digit personal numbers (also `1-2345-…`).

All else is converted: amounts, years, dates, times, numbered items, `ที่ ศธ ๐๔๐๙๕/๑๒๓`.
"""

from __future__ import annotations

import re

from pyo1plan.thai.digits import to_thai_digits

_FILE_ENDINGS = "docx?|xlsx?|xlsm|pptx?|pdf|csv|ya?ml|json|html?|txt|md|zip|jpe?g|png|svg"

_LANDLINE = r"0[ -]?[2-7][0-9]{3}[ -]?[0-9]{4}|0[2-7][0-9][ -][0-9]{3}[ -]?[0-9]{3}"
_BANGKOK = r"02[ -][0-9]{3}[ -]?[0-9]{4}"
_MOBILE = r"0[689][0-9][ -]?[0-9]{3}[ -]?[0-9]{4}|0[689][ -][0-9]{4}[ -][0-9]{4}"
_ABROAD = r"\+66[ -]?[0-9]{1,2}[ -]?[0-9]{3}[ -]?[0-9]{3,4}"
_TELEPHONE = (
    rf"(?=[0+])(?<![0-9])(?:{_LANDLINE}|{_BANGKOK}|{_MOBILE}|{_ABROAD})(?![0-9])"
    r"(?:[ ]?[-–][ ]?[0-9]{1,4}(?![0-9]))?(?:\s?ต่อ\s?[0-9]{1,5})?"
)
_SHORT_TELEPHONE = r"(?:โทร\.?|สายด่วน)\s*[0-9]{3,4}(?![0-9])"
_REGISTERED_NUMBER = (
    r"(?<![0-9])(?:[0-9]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]|[0-9]{13}|[0-9]{10}|[0-9]{8})"
    r"(?![0-9]|[.,][0-9])"
)

# Each piece matches in time linear in its length: a file name is tried once a word, and in a run
# the letters and their joints cannot match the same character.
_PIECE = re.compile(
    rf"""(?:https?|ftp)://[^\s<>"”]+ | www\.[^\s<>"”]+
    | (?<!\S)\S+\.(?:{_FILE_ENDINGS})(?![A-Za-z0-9])
    | {_TELEPHONE}
    | (?:[Tt]el|[Ff]ax|[Pp]hone|[Mm]obile|โทร)\.?\s*{_TELEPHONE}
    | {_SHORT_TELEPHONE}
    | {_REGISTERED_NUMBER}
    | (?P<run>[A-Za-z0-9]+(?:(?:[-_./@+~%&=?\#]+|(?<=[0-9]),(?=[0-9]))[A-Za-z0-9]+)*)""",
    re.VERBOSE,
)
_has_digit = re.compile(r"[0-9]").search
_has_letter = re.compile(r"[A-Za-z]").search


def thai_numerals(text: str) -> str:
    """`text` with the numbers that people read in Thai digits; what stays is listed above."""
    if not _has_digit(text):
        return text
    return _PIECE.sub(_piece, text)


def _piece(match: re.Match[str]) -> str:
    run = match["run"]
    if run is None or _has_letter(run):
        return match[0]
    return to_thai_digits(run)
