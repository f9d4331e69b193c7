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
    data = font_file(style).read_bytes()
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
    """(character, glyph) of the Windows Unicode table, format 4 (ISO/IEC 14496-22, 5.2)."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    for platform, encoding, offset in struct.iter_unpack(
        ">HHL", data[start + 4 : start + 4 + 8 * count]
    ):
        if (platform, encoding) == (3, 1):
            yield from _segments(data, start + offset)


def _segments(data: bytes, table: int) -> Iterator[tuple[str, int]]:
    form, _, _, doubled = struct.unpack_from(">4H", data, table)
    if form != 4:
        raise ValueError(f"cmap format {form} in the bundled font")
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


def refuse_missing(texts: Iterable[str]) -> None:
    """Refuse characters that would print as an empty box.

    Raises:
        PressError: names the first few characters and the text they stand in.
    """
    known = face().advances.keys() | LAYOUT
    missing: dict[str, str] = {}
    for text in texts:
        for character in set(text) - known:
            missing.setdefault(character, _surroundings(text, character))
    if not missing:
        return
    shown = list(missing.items())[:SHOWN_AT_MOST]
    listed = "; ".join(f"{_name(c)} ← “{around}”" for c, around in shown)
    raise PressError(
        Words(
            f"พิมพ์ไม่ได้ เพราะฟอนต์ไม่มีอักขระ {len(missing)} ตัว: {listed} โปรดแก้ข้อความให้ใช้อักขระอื่นแทน",
            f"Cannot print: the fonts lack {len(missing)} character(s): {listed}. "
            "Replace them in the text.",
        )
    )


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    shown = f" {character}" if character.isprintable() else ""
    return f"{code}{shown} {name}".rstrip()


def _surroundings(text: str, character: str) -> str:
    at = text.index(character)
    near = text[max(0, at - 20) : at + 20]
    return "".join(c if c.isprintable() else "�" for c in " ".join(near.split()))
