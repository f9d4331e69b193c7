"""The bundled fonts: what they hold, and what must never come back into them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import tools.make_fonts as maker
from pyo1plan.press.glyphs import FONTS, STYLES, face, font_file


@pytest.mark.parametrize("style", STYLES)
def test_the_committed_font_is_the_derived_one(style: str, tmp_path: Path) -> None:
    package = Path(maker.fontpkg_sarabun.__file__).parent / "files"
    maker.derive(package, tmp_path)
    assert (tmp_path / font_file(style).name).read_bytes() == font_file(style).read_bytes()


@pytest.mark.parametrize("style", STYLES)
def test_own_reader_of_the_font_agrees_with_a_real_one(style: str) -> None:
    font = TTFont(font_file(style))
    em, widths = font["head"].unitsPerEm, font["hmtx"]
    want = {chr(code): widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}
    assert face(style).advances == want


def test_every_style_shows_the_same_characters() -> None:
    thai = {chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C))}
    for style in STYLES:
        assert face(style).advances.keys() == face().advances.keys()
        assert thai | set("☐☑☒✓✗○●□") <= face(style).advances.keys()


@pytest.mark.parametrize("style", STYLES)
def test_no_tone_mark_moves_up_or_down(style: str) -> None:
    """A vertical offset cuts the text run in the PDF and doubles the cluster when copied."""
    font = TTFont(font_file(style))
    checked = 0
    for table in maker.subtables(font, 6):
        height = {
            record.Class: record.MarkAnchor.YCoordinate
            for name, record in zip(
                table.Mark1Coverage.glyphs, table.Mark1Array.MarkRecord, strict=True
            )
            if maker.TONE.match(name)
        }
        for name, record in zip(
            table.Mark2Coverage.glyphs, table.Mark2Array.Mark2Record, strict=True
        ):
            if maker.UPPER_VOWEL.match(name):
                for number, anchor in enumerate(record.Mark2Anchor):
                    if anchor is not None and number in height:
                        assert anchor.YCoordinate == height[number], name
                        checked += 1
    assert checked > 10


def test_the_licence_lies_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text("utf-8")
    names = TTFont(font_file("Regular"))["name"]
    assert names.getDebugName(1) == "Pyo1 Sarabun"
