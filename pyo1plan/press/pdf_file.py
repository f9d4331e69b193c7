"""A PDF as Typst writes it: plain objects, one table of places, no compressed object streams.

Only such files are read here (ISO 32000-1, 7.5), and only far enough to give their objects new
numbers; anything else is refused rather than guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

STARTXREF = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
TABLE = re.compile(rb"xref\n0 (\d+)\n")
ENTRY = 20  # bytes in the table for each object
ROOT = re.compile(rb"/Root (\d+) 0 R/Info (\d+) 0 R")
STREAM = b"<</Length "
DEEPEST = 6  # brackets within brackets of a text


def _literal() -> str:
    """A text in brackets; brackets inside it stand in pairs or behind a backslash."""
    inside = r"[^()\\]|\\."
    for _ in range(DEEPEST):
        inside = rf"(?:{inside}|\((?:{inside})*+\))"
    return rf"\((?:{inside})*+\)"


# What changes when an object moves to another file. Texts are matched whole, so that nothing a
# text says is taken for a reference.
MOVED = re.compile(
    (
        r"/ID\((?P<id>[A-Za-z0-9]+)\)"
        r"|/Headers\[(?P<headers>[^\]]+)\]"
        rf"|(?P<text>{_literal()})"
        r"|(?P<open>\()"
        r"|/(?P<key>StructParents?) (?P<number>\d+)"
        r"|(?P<ref>\d+) 0 R"
    ).encode("ascii"),
    re.DOTALL,
)


@dataclass(frozen=True)
class PdfFile:
    """The objects of a file by their numbers."""

    data: bytes
    places: Mapping[int, tuple[int, int]]  # number → where its body begins and ends
    catalog: int
    info: int

    def body(self, number: int) -> bytes:
        start, end = self.places[number]
        return self.data[start:end]

    def ref(self, number: int, key: str) -> int:
        """The object that `key` of object `number` refers to."""
        found = re.search(rb"/%s(?: |\[)(\d+) 0 R" % key.encode(), self.body(number))
        if found is None:
            raise ValueError(f"no {key} in object {number}")
        return int(found[1])


def read(data: bytes) -> PdfFile:
    """
    Raises:
        ValueError: not a file as Typst writes it.
    """
    end = STARTXREF.search(data, len(data) - 64)
    table = TABLE.match(data, int(end[1])) if end else None
    roots = ROOT.search(data, table.end()) if table else None
    if end is None or table is None or roots is None:
        raise ValueError("an unknown form of PDF")
    count = int(table[1])
    starts = sorted(
        (int(data[at : at + 10]), number)
        for number, at in enumerate(range(table.end(), table.end() + count * ENTRY, ENTRY))
        if data[at + 17 : at + 18] == b"n"
    )
    ends = [start for start, _ in starts[1:]] + [int(end[1])]
    places = {}
    for (start, number), stop in zip(starts, ends, strict=True):
        head, tail = b"%d 0 obj\n" % number, b"\nendobj\n"
        close = data.rfind(tail, start, stop)
        if not data.startswith(head, start) or close < 0:
            raise ValueError(f"object {number} is not where the table says")
        places[number] = (start + len(head), close)
    return PdfFile(data, places, int(roots[1]), int(roots[2]))


def moved(body: bytes, numbers: Mapping[int, int], keys: int, ids: bytes) -> bytes:
    """`body` with references renumbered, keys of the parent tree raised by `keys`, and the
    names of table cells set behind `ids`.

    Raises:
        ValueError: a text with brackets deeper than are read here.
    """

    def change(found: re.Match[bytes]) -> bytes:
        kind = found.lastgroup
        if kind == "ref":
            return b"%d 0 R" % numbers[int(found["ref"])]
        if kind == "number":
            return b"/%s %d" % (found["key"], int(found["number"]) + keys)
        if kind == "id":
            return b"/ID(%s%s)" % (ids, found["id"])
        if kind == "headers":
            return b"/Headers[%s]" % found["headers"].replace(b"(", b"(" + ids)
        if kind == "open":
            raise ValueError("brackets too deep in a text of the PDF")
        return found[0]

    if body.startswith(STREAM):
        head, mark, stream = body.partition(b">>\nstream\n")
        return MOVED.sub(change, head) + mark + stream
    return MOVED.sub(change, body)
