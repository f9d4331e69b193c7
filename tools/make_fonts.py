"""Derive the family "Pyo1 Sarabun" from Google's Sarabun; run by hand by a developer.

    .venv/bin/python tools/make_fonts.py pyo1plan/press/fonts

Why a family of our own:

* Thai offices think in "TH Sarabun 16 point", whose letters are about a third smaller than
  those of Google's Sarabun. The em square is therefore enlarged and the line metrics of
  TH Sarabun are taken over, so that 16 points look as officers expect and lines fit.
* A mark that GPOS moves up or down cuts a text run in the PDF writer, and the pieces each
  carry the text of the whole cluster: "ปั้น" is then copied out as "ปั้ปั้น". Vertical
  offsets of Thai marks are flattened (by at most 0.84 pt at 16 pt).
* Forms need tick boxes, and files need zero-width characters and special spaces that are no
  missing glyphs.

Sarabun is under the SIL Open Font License 1.1 and reserves no font name; the licence is
copied beside the fonts as OFL.txt.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fontpkg_sarabun
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FAMILY = "Pyo1 Sarabun"
VERSION = "1.1"
STYLES = {
    "Regular": "Regular",
    "Bold": "Bold",
    "Italic": "Italic",
    "BoldItalic": "Bold Italic",
}
UNITS_PER_EM = 1462  # makes 16 pt look like TH Sarabun 16 pt
ASCENT, DESCENT, GAP = 0.850, 0.447, 0.03  # of the em, as in TH SarabunPSK
HINTING = ("fpgm", "prep", "cvt ", "gasp")  # made for the old em, no use at the new one
TONE = re.compile(r"uni0E4[89ABC]\.small$")
UPPER_VOWEL = re.compile(r"uni0E(31|34|35|36|37|47|4D)")

Point = tuple[int, int]
Draw = Callable[[TTGlyphPen], None]


def polygon(pen: TTGlyphPen, *points: Point) -> None:
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def frame(pen: TTGlyphPen) -> None:
    polygon(pen, (70, -30), (70, 650), (750, 650), (750, -30))
    polygon(pen, (130, 30), (690, 30), (690, 590), (130, 590))


def tick(pen: TTGlyphPen) -> None:
    polygon(pen, (185, 330), (250, 385), (370, 235), (590, 545), (660, 490), (375, 95))


def large_tick(pen: TTGlyphPen) -> None:
    polygon(pen, (90, 290), (180, 370), (340, 180), (640, 640), (735, 575), (350, 0))


def large_cross(pen: TTGlyphPen) -> None:
    polygon(pen, (120, 80), (620, 580), (700, 500), (200, 0))
    polygon(pen, (120, 500), (200, 580), (700, 80), (620, 0))


def cross(pen: TTGlyphPen) -> None:
    polygon(pen, (210, 175), (545, 510), (610, 445), (275, 110))
    polygon(pen, (210, 445), (275, 510), (610, 175), (545, 110))


def disc(pen: TTGlyphPen) -> None:
    circle(pen, 340, reverse=False)


def ring(pen: TTGlyphPen) -> None:
    circle(pen, 340, reverse=False)
    circle(pen, 280, reverse=True)


def circle(pen: TTGlyphPen, radius: int, *, reverse: bool) -> None:
    """Eight quadratic arcs round (410, 310)."""
    turn = 1 if reverse else -1
    step = turn * math.pi / 4
    reach = radius / math.cos(math.pi / 8)

    def at(angle: float, distance: float) -> Point:
        return round(410 + distance * math.cos(angle)), round(310 + distance * math.sin(angle))

    pen.moveTo(at(0, radius))
    for arc in range(8):
        pen.qCurveTo(at((arc + 0.5) * step, reach), at((arc + 1) * step, radius))
    pen.closePath()


def together(*parts: Draw) -> Draw:
    def draw(pen: TTGlyphPen) -> None:
        for part in parts:
            part(pen)

    return draw


# name → (outline, advance in font units, characters)
DRAWN: dict[str, tuple[Draw, int, str]] = {
    "ballotbox": (frame, 820, "☐□"),
    "ballotboxcheck": (together(frame, tick), 820, "☑"),
    "ballotboxcross": (together(frame, cross), 820, "☒"),
    "checkmark": (large_tick, 820, "✓✔"),
    "ballotx": (large_cross, 820, "✗✕"),
    "whitecircle": (ring, 820, "○◯"),
    "zerowidth": (together(), 0, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"),
    "blackcircle": (disc, 820, "●"),
    "enspace": (together(), 731, "\u2002"),
    "emspace": (together(), 1462, "\u2003"),
    "thinspace": (together(), 244, "\u2009\u202f"),
}
SAME_AS = {"\u2011": "-", "◦": "○"}


def add_symbols(font: TTFont) -> None:
    order = font.getGlyphOrder()
    for name, (draw, advance, characters) in DRAWN.items():
        pen = TTGlyphPen(None)
        draw(pen)
        glyph = pen.glyph()
        font["glyf"][name] = glyph
        left = min((x for x, _ in glyph.coordinates), default=0) if glyph.numberOfContours else 0
        font["hmtx"][name] = (advance, left)
        if name not in order:
            order.append(name)
        map_characters(font, characters, name)
    font.setGlyphOrder(order)
    best = font.getBestCmap()
    for character, twin in SAME_AS.items():
        map_characters(font, character, best[ord(twin)])


def map_characters(font: TTFont, characters: str, glyph: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({ord(c): glyph for c in characters})


def take_metrics(font: TTFont) -> None:
    font["head"].unitsPerEm = UNITS_PER_EM
    ascent, descent, gap = (round(part * UNITS_PER_EM) for part in (ASCENT, DESCENT, GAP))
    lines, system = font["hhea"], font["OS/2"]
    lines.ascent, lines.descent, lines.lineGap = ascent, -descent, gap
    system.usWinAscent, system.usWinDescent = ascent, descent
    system.sTypoAscender = round(0.85 * UNITS_PER_EM)
    system.sTypoDescender = -round(0.25 * UNITS_PER_EM)
    system.sTypoLineGap = round(0.06 * UNITS_PER_EM)
    for tag in (*HINTING, "DSIG"):
        if tag in font:
            del font[tag]
    for glyph in font["glyf"].glyphs.values():
        glyph.expand(font["glyf"])
        if hasattr(glyph, "program"):
            glyph.removeHinting()


def rename(font: TTFont, style: str, words: str) -> None:
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (1, 2, 3, 4, 5, 6, 16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    texts = {
        1: FAMILY,
        2: words,
        3: f"{FAMILY} {words} {VERSION}",
        4: f"{FAMILY} {words}",
        5: f"Version {VERSION}; derived from Sarabun 1.000",
        6: f"Pyo1Sarabun-{style}",
    }
    for platform, encoding, language in ((3, 1, 0x409), (1, 0, 0)):
        for number, text in texts.items():
            names.setName(text, number, platform, encoding, language)


def subtables(font: TTFont, kind: int) -> Iterator[Any]:
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = table.ExtSubTable if table.LookupType == 9 else table
            if inner.LookupType == kind:
                yield inner


def usual_height(heights: list[int]) -> int:
    return Counter(heights).most_common(1)[0][0]


def flatten_tones(font: TTFont) -> None:
    """A tone mark over an upper vowel sits at one height, whatever the vowel."""
    for table in subtables(font, 6):
        tones = list(zip(table.Mark1Coverage.glyphs, table.Mark1Array.MarkRecord, strict=True))
        by_class: dict[int, list[int]] = defaultdict(list)
        for name, record in tones:
            if TONE.match(name):
                by_class[record.Class].append(record.MarkAnchor.YCoordinate)
        height = {number: usual_height(found) for number, found in by_class.items()}
        for name, record in tones:
            if TONE.match(name):
                record.MarkAnchor.YCoordinate = height[record.Class]
        vowels = zip(table.Mark2Coverage.glyphs, table.Mark2Array.Mark2Record, strict=True)
        for name, record in vowels:
            if UPPER_VOWEL.match(name):
                for number, anchor in enumerate(record.Mark2Anchor):
                    if anchor is not None and number in height:
                        anchor.YCoordinate = height[number]


def flatten_bases(font: TTFont) -> None:
    """Rounding errors of up to three units between a base and its mark are no design."""
    for table in subtables(font, 4):
        by_class: dict[int, list[int]] = defaultdict(list)
        for record in table.MarkArray.MarkRecord:
            by_class[record.Class].append(record.MarkAnchor.YCoordinate)
        for record in table.BaseArray.BaseRecord:
            for number, anchor in enumerate(record.BaseAnchor):
                if anchor is None or number not in by_class:
                    continue
                usual = usual_height(by_class[number])
                if abs(anchor.YCoordinate - usual) <= 3:
                    anchor.YCoordinate = usual


def derive(source: Path, target: Path) -> None:
    for style, words in STYLES.items():
        font = TTFont(source / f"Sarabun-{style}.ttf", recalcTimestamp=False)
        take_metrics(font)
        add_symbols(font)
        rename(font, style, words)
        flatten_tones(font)
        flatten_bases(font)
        font.save(target / f"Pyo1Sarabun-{style}.ttf")


def main() -> None:
    package = Path(str(fontpkg_sarabun.__file__)).parent
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    derive(package / "files", target)
    (target / "OFL.txt").write_bytes((package / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()
