"""The office's own fonts: used where the office says, and never with a box for a letter."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from pyo1plan.press import PressError, print_paper
from pyo1plan.press.families import swaps_digits
from pyo1plan.press.glyphs import FAMILY, font_file
from tests.press.opened import W, Word, make, page_text, squeezed

TEXT = '<p>ข้อความ ๑๒ รหัส <span class="code">70-SUP-003</span> ☐</p>'


def own_font(folder: Path, family: str, *, without: str = "", swapped: bool = False) -> Path:
    """A font of the office, made from the bundled one; `swapped` draws 1 as ๑."""
    font = TTFont(font_file("Regular"))
    for table in font["cmap"].tables:
        for character in without:
            table.cmap.pop(ord(character), None)
        for digit in range(10 if swapped else 0):
            table.cmap[0x30 + digit] = table.cmap[0x0E50 + digit]
    names = font["name"]
    for number, name in ((1, family), (4, family), (6, "Own-Regular"), (16, None)):
        names.removeNames(nameID=number)
        if name:
            names.setName(name, number, 3, 1, 0x409)
    font.save(folder / "own.ttf")
    return folder


def fonts_of(pdf: bytes) -> str:
    command = ["pdffonts", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


@pytest.mark.needs("pdftotext")
def test_a_font_of_the_offices_folder_is_printed(tmp_path: Path) -> None:
    folder = own_font(tmp_path, "TH Sarabun Test", without="☐")
    paper = make(TEXT, families=("TH Sarabun Test",), font_folder=str(folder))
    made = print_paper(paper, ["docx", "pdf"])
    used = re.findall(r"\+(\S+)", fonts_of(made["pdf"]))
    assert used[0].startswith("Own-Regular")
    assert any("Pyo1" in name for name in used)  # the tick box, which the office's font lacks
    assert "70-SUP-003" in page_text(made["pdf"])
    assert Word(made["docx"]).part("word/fontTable.xml")[0].get(f"{W}name") == "TH Sarabun Test"
    assert print_paper(paper, ["docx", "pdf"]) == made


@pytest.mark.needs("pdftotext")
def test_codes_keep_their_digits_in_a_font_that_draws_thai_ones(tmp_path: Path) -> None:
    family = "TH SarabunIT๙"
    folder = own_font(tmp_path, family, swapped=True)
    paper = make(TEXT, families=(family,), font_folder=str(folder))
    made = print_paper(paper, ["docx", "pdf"])
    assert "70-SUP-003" in page_text(made["pdf"])
    assert "Pyo1" in fonts_of(made["pdf"])
    word = Word(made["docx"])
    fonts = next(word.part("word/styles.xml").iter(f"{W}rFonts"))
    assert (fonts.get(f"{W}cs"), fonts.get(f"{W}ascii")) == (family, FAMILY)
    assert [f.get(f"{W}name") for f in word.part("word/fontTable.xml")] == [family, FAMILY]
    assert [name for name in word.archive.namelist() if name.endswith(".odttf")]


def test_which_families_draw_thai_digits_for_arabic_ones() -> None:
    assert swaps_digits("TH SarabunIT๙")
    assert swaps_digits("TH SarabunIT9")
    assert not any(map(swaps_digits, ("TH SarabunPSK", "TH Sarabun New", FAMILY)))


def test_a_letter_that_the_offices_font_lacks_is_named_with_its_heading(tmp_path: Path) -> None:
    folder = own_font(tmp_path, "TH Lacking", without="ฎ")
    body = "<h1>ส่วนที่ 1</h1><p>ก</p><h2>หัวข้อย่อย</h2><p>ราชกิจจานุเบกษา กฎหมาย</p>"
    paper = make(body, families=("TH Lacking",), font_folder=str(folder))
    for form in ("docx", "pdf", "html"):
        with pytest.raises(PressError) as refused:
            print_paper(paper, [form])
        for part in ("TH Lacking", "U+0E0E ฎ", "กฎหมาย", "หัวข้อย่อย"):
            assert part in refused.value.words.th


def test_a_font_that_is_not_there_is_refused_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(PressError) as refused:
        print_paper(make(TEXT, families=("TH ไม่มีจริง",)), ["pdf"])
    assert "TH ไม่มีจริง ในเครื่องนี้" in refused.value.words.th
    with pytest.raises(PressError) as refused:
        print_paper(make(TEXT, families=("TH ก",), font_folder=str(tmp_path)), ["docx"])
    assert str(tmp_path) in refused.value.words.en
    paper = make(TEXT, families=("TH ไม่มีจริง", "TH ก"), font_folder=str(own_font(tmp_path, "TH ก")))
    assert "ข้อความ" in squeezed(Word(print_paper(paper, ["docx"])["docx"]).text())


def test_a_broken_font_file_is_no_crash(tmp_path: Path) -> None:
    whole = (own_font(tmp_path, "TH ก") / "own.ttf").read_bytes()
    for size in (100, len(whole) // 2):
        (tmp_path / "own.ttf").write_bytes(whole[:size])
        with pytest.raises(PressError):
            print_paper(make(TEXT, families=("TH ก",), font_folder=str(tmp_path)), ["docx"])
