"""Thai text in the columns of a terminal: its width in cells, and lines broken between words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from budoux import Parser

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_marks = re.compile(f"[{_MARKS}]+")
_is_thai_or_latin = re.compile(r"[\x20-\x7e\u0e01-\u0e3a\u0e3f-\u0e5b–—‘’“”…]*").fullmatch
# What stands in one piece: leading vowels, a letter, the marks on it, the vowels after it. Marks of
# other scripts, joiners and variation selectors stay with what they follow.
_clusters = re.compile(
    f"[เ-ไ]*(?:.[{_MARKS}\u0300-\u036f\u200c\u200d\u2060\ufe00-\ufe0f]*)(?:[ะาำๅๆฯ][{_MARKS}]*)*",
    re.DOTALL,
).findall
_tokens = re.compile(r"[ \t]+|[^ \t]+").findall


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes: marks over and under a letter take none."""
    if text.isascii():
        return len(text)
    if _is_thai_or_latin(text):
        return len(_marks.sub("", text))
    from rich.cells import cell_len

    return cell_len(text)


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells; ValueError for a width below 1.

    Lines break at spaces, then between Thai words, and inside a word only where the word alone is
    wider than a line; never inside a letter and its marks. A line feed always breaks. All
    characters are kept but the spaces at which a line was broken. A single letter that is wider
    than `width` gets a line of its own.
    """
    if width < 1:
        raise ValueError(f"no text fits a width of {width}")
    if "\n" not in text and cells(text) <= width:
        return [text]
    return [line for paragraph in text.split("\n") for line in _wrap_paragraph(paragraph, width)]


def _wrap_paragraph(paragraph: str, width: int) -> list[str]:
    if cells(paragraph) <= width:
        return [paragraph]
    lines: list[str] = []
    line, space, used = "", "", 0
    for token in _tokens(paragraph):
        if token[0] in " \t":
            space = token
            continue
        for piece in _pieces(token, width - used - cells(space) if line else width, width):
            needed = cells(piece)
            if line and used + cells(space) + needed > width:
                lines.append(line)
                line, used = piece, needed
            else:
                line, used = line + space + piece, used + cells(space) + needed
            space = ""
    return [*lines, line]


def _pieces(token: str, left: int, width: int) -> list[str]:
    """`token` whole where it fits what is left of the line, else its words, else its letters."""
    if cells(token) <= left:
        return [token]
    return [
        piece
        for word in _words(token)
        for piece in ([word] if cells(word) <= width else _clusters(word))
    ]


def _words(token: str) -> list[str]:
    if token.isascii():
        return [token]
    clusters = _clusters(token)
    breaks = set()
    place = 0
    for word in _thai_parser().parse(token):
        place += len(word)
        breaks.add(place)
    words, word, place = [], "", 0
    for cluster in clusters:
        word += cluster
        place += len(cluster)
        if place in breaks or place == len(token):
            words.append(word)
            word = ""
    return words


@cache
def _thai_parser() -> Parser:
    from budoux import load_default_thai_parser

    return load_default_thai_parser()
