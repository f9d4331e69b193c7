"""Which characters the bundled fonts can show, and how wide they are.

The two tables of a TrueType file that say so (`cmap`, `hmtx`) are read here directly: the
library that reads all of a font is a developer's tool and not installed in an office.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pyo1plan.press.refusal import PressError
from pyo1plan.words import Words

FONTS = Path(__file__).with_name("fonts")
FAMILY = "Pyo1 Sarabun"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
SHOWN_AT_MOST = 5
MOST_GROUPS = 10_000  # of characters in a row
LAYOUT = frozenset("\t\n\r")  # white space of the HTML source, never printed as such


@dataclass(frozen=True, slots=True)
class Face:
    """Advance width of every character the font can show, in em."""

    advances: dict[str, float]

    def width(self, text: str) -> float:
        """The width of `text` in em, set on one line without justification."""
        advances = self.advances
        return sum(advances.get(character, 0.5) for character in text)


def font_file(style: str) -> Path:
    return FONTS / f"Pyo1Sarabun-{style}.ttf"


@lru_cache(maxsize=4)
def face(style: str = "Regular") -> Face:
    """The bundled font of one style."""
    return read_face(font_file(style).read_bytes())


def read_face(data: bytes) -> Face:
    """The font in `data`, a TrueType or OpenType file.

    Raises:
        ValueError, KeyError, IndexError, struct.error: it is none, or broken.
    """
    tables = {
        tag.decode("ascii"): (offset, length)
        for tag, _, offset, length in struct.iter_unpack(">4sLLL", _directory(data))
    }
    (em,) = struct.unpack_from(">H", data, tables["head"][0] + 18)
    (metrics,) = struct.unpack_from(">H", data, tables["hhea"][0] + 34)
    widths = [
        struct.unpack_from(">H", data, tables["hmtx"][0] + 4 * number)[0] / em
        for number in range(metrics)
    ]
    return Face(
        {
            character: widths[min(glyph, metrics - 1)]
            for character, glyph in _characters(data, tables["cmap"][0])
        }
    )


def _directory(data: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", data, 4)
    return data[12 : 12 + 16 * count]


def _characters(data: bytes, start: int) -> Iterator[tuple[str, int]]:
    """(character, glyph) of the Windows Unicode tables (ISO/IEC 14496-22, 5.2)."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    for platform, encoding, offset in struct.iter_unpack(
        ">HHL", data[start + 4 : start + 4 + 8 * count]
    ):
        if (platform, encoding) == (3, 1):
            yield from _segments(data, start + offset)
        elif (platform, encoding) == (3, 10):
            yield from _groups(data, start + offset)


def _segments(data: bytes, table: int) -> Iterator[tuple[str, int]]:
    form, _, _, doubled = struct.unpack_from(">4H", data, table)
    if form != 4:
        raise ValueError(f"cmap format {form}")
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, table + 14)
    starts = struct.unpack_from(f">{count}H", data, table + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, table + 16 + 2 * doubled)
    ranges_at = table + 16 + 3 * doubled
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    for number in range(count):
        for code in range(starts[number], ends[number] + 1):
            if code == 0xFFFF:
                continue
            glyph = code
            if ranges[number]:
                place = ranges_at + 2 * number + ranges[number] + 2 * (code - starts[number])
                (glyph,) = struct.unpack_from(">H", data, place)
            if not ranges[number] or glyph:
                glyph = (glyph + deltas[number]) & 0xFFFF
            if glyph:
                yield chr(code), glyph


def _groups(data: bytes, table: int) -> Iterator[tuple[str, int]]:
    """The same of format 12, which has room for all of Unicode."""
    form, _, _, _, count = struct.unpack_from(">HHLLL", data, table)
    if form != 12:
        raise ValueError(f"cmap format {form}")
    end = table + 16 + 12 * min(count, MOST_GROUPS)
    for first, last, glyph in struct.iter_unpack(">LLL", data[table + 16 : end]):
        if not first <= last <= 0x10FFFF:
            raise ValueError("cmap out of order")
        for code in range(first, last + 1):
            yield chr(code), glyph + code - first


def refuse_missing(
    texts: Iterable[tuple[str, str]], own: Face | None = None, family: str = FAMILY
) -> None:
    """Refuse characters that would print as an empty box.

    `texts` are texts with the heading that each stands under. `own` is the office's font `family`:
    signs that it lacks are taken from the bundled font, letters and digits are not.

    Raises:
        PressError: names the first few characters, the text and the heading they stand in.
    """
    known = face().advances.keys() | LAYOUT
    if own is not None:
        signs = {c for c in known if unicodedata.category(c)[0] not in "LMN"}
        known = own.advances.keys() | signs
    missing: dict[str, str] = {}
    for text, under in texts:
        for character in set(text) - known:
            missing.setdefault(character, _surroundings(text, character, under))
    if not missing:
        return
    listed = "; ".join(f"{_name(c)} ← {at}" for c, at in list(missing.items())[:SHOWN_AT_MOST])
    raise PressError(
        Words(
            f"พิมพ์ไม่ได้ เพราะฟอนต์ {family} ไม่มีอักขระ {len(missing)} ตัว: {listed} โปรดแก้ข้อความให้ใช้อักขระอื่นแทน",
            f"Cannot print: the font {family} lacks {len(missing)} character(s): {listed}. "
            "Replace them in the text.",
        )
    )


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    shown = f" {character}" if character.isprintable() else ""
    return f"{code}{shown} {name}".rstrip()


def _surroundings(text: str, character: str, under: str) -> str:
    at = text.index(character)
    near = _plain(text[max(0, at - 20) : at + 20])
    return f"“{near}” ({_plain(under)[:60]})" if under else f"“{near}”"


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in " ".join(text.split()))
