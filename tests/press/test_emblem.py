"""The emblem: a picture of the office at the prescribed size, or an empty box of exactly that size."""

from __future__ import annotations

import io
import random

import pikepdf
import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from pyo1plan.press import Format, Picture, PressError, print_paper, read_picture
from tests.press.opened import W, Word, make

BODY = """<section class="letter"><figure class="emblem corner" data-height="1.5"></figure>
<h1 class="no-toc grand">บันทึกข้อความ</h1><p>ก</p></section>
<section class="letter"><figure class="emblem" data-height="3"></figure>
<h1 class="no-toc modest">คำสั่ง</h1><p>ข</p></section>"""
EMU = 360_000
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 100">{}</svg>'
DRAWN = SVG.format('<g><path d="M0 0L90 100"/><circle cx="5" cy="6" r="7"/></g>').encode()


def painted(form: str, size: tuple[int, int] = (90, 100), mode: str = "RGB") -> bytes:
    held = io.BytesIO()
    Image.effect_noise(size, 40).convert(mode).save(held, form)
    return held.getvalue()


GOOD = {"png": painted("PNG"), "jpeg": painted("JPEG"), "svg": DRAWN}


def drawings(word: Word) -> list[tuple[str, int, int, str]]:
    """(inline or anchored, width and height in EMU, description) of every drawing."""
    found = []
    for drawing in word.document.iter(f"{W}drawing"):
        holder = drawing[0]
        extent, told = (
            next(e for e in holder if e.tag.endswith("}" + name)) for name in ("extent", "docPr")
        )
        placed = holder.tag.rpartition("}")[2]
        found.append((placed, int(extent.get("cx")), int(extent.get("cy")), told.get("descr")))
    return found


def alternatives(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [
            str(o["/Alt"]) for o in file.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure" and "/Alt" in o
        ]  # fmt: skip


@pytest.fixture(scope="module")
def empty() -> dict[Format, bytes]:
    return print_paper(make(BODY), ["docx", "pdf", "html"])


def test_without_a_picture_there_is_an_empty_box_of_the_size(
    empty: dict[Format, bytes],
    tmp_path,  # noqa: ANN001
) -> None:
    word, waiting = Word(empty["docx"]), "ที่สำหรับตราครุฑ"
    assert drawings(word) == [
        ("anchor", round(1.5 * EMU), round(1.5 * EMU), waiting),
        ("inline", 3 * EMU, 3 * EMU, waiting),
    ]
    assert len([e for e in word.document.iter() if e.tag.endswith("}ln")]) == 2
    assert alternatives(empty["pdf"]) == [waiting, waiting]
    page = empty["html"].decode()
    assert "width:1.50cm;height:1.5cm" in page
    assert page.count(f'aria-label="{waiting}"') == 2
    (tmp_path / "a.docx").write_bytes(empty["docx"])
    assert not OpenXmlValidator().validate(str(tmp_path / "a.docx")).errors


@pytest.mark.parametrize("form", GOOD)
def test_a_picture_stands_at_the_prescribed_height(form: str, tmp_path) -> None:  # noqa: ANN001
    picture = read_picture(GOOD[form], f"garuda.{form}")
    assert (picture.form, picture.ratio) == (form, 0.9)
    made = print_paper(make(BODY, emblem=picture), ["docx", "pdf", "html"])
    word = Word(made["docx"])
    assert drawings(word) == [
        ("anchor", round(1.35 * EMU), round(1.5 * EMU), "ตราครุฑ"),
        ("inline", round(2.7 * EMU), 3 * EMU, "ตราครุฑ"),
    ]
    assert alternatives(made["pdf"]) == ["ตราครุฑ", "ตราครุฑ"]
    assert made["html"].count(b'alt="\xe0\xb8\x95') == 2
    [media] = [name for name in word.archive.namelist() if name.startswith("word/media/")]
    assert media == f"word/media/emblem.{'png' if form == 'svg' else form}"
    (tmp_path / "a.docx").write_bytes(made["docx"])
    assert not OpenXmlValidator().validate(str(tmp_path / "a.docx")).errors
    assert print_paper(make(BODY, emblem=picture), ["docx", "pdf", "html"]) == made


BAD = {
    "empty": b"",
    "text": "ไม่ใช่ภาพ".encode(),
    "program": b"MZ" + bytes(500),
    "cut png": GOOD["png"][:60],
    "cut jpeg": GOOD["jpeg"][:200],
    "cut svg": DRAWN[:-9],
    "heavy": GOOD["png"] + bytes(2 * 1024 * 1024),
    "bomb": GOOD["png"][:16] + (60_000).to_bytes(4, "big") * 2 + GOOD["png"][24:],
    "letterhead": painted("PNG", (400, 40)),
    "for print only": painted("JPEG", mode="CMYK"),
    "entities": b'<!DOCTYPE s [<!ENTITY a "b">]>' + DRAWN,
    "file": SVG.format('<image href="/etc/passwd"/>').encode(),
    "net": SVG.format('<rect fill="url(http://example.com/a)"/>').encode(),
    "import": SVG.format("<style>@import url(a.css)</style>").encode(),
    "script": SVG.format("<script>1</script>").encode(),
    "use": SVG.format('<use href="#a"/>').encode(),
    "deep": SVG.format("<g>" * 5000).encode(),
    "no size": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "no box": SVG.format("").replace("0 0 90 100", "0 0 1.2.3 100").encode(),
}


@pytest.mark.parametrize("name", BAD)
def test_a_hostile_or_broken_picture_is_refused_by_name(name: str) -> None:
    with pytest.raises(PressError) as refused:
        read_picture(BAD[name], f"{name}.png")
    assert f"{name}.png" in refused.value.words.th
    assert f"{name}.png" in refused.value.words.en


@pytest.mark.parametrize("form", GOOD)
def test_a_damaged_picture_is_taken_or_refused_but_never_a_crash(form: str) -> None:
    chance = random.Random(form)
    taken = []
    for _ in range(40):
        data = bytearray(GOOD[form])
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            taken.append(read_picture(bytes(data), "a"))
        except PressError:
            taken.append(None)
    assert all(p is None or isinstance(p, Picture) for p in taken)
    assert None in taken


@pytest.mark.parametrize("height", ["", "x", "0", "99", "nan"])
def test_an_emblem_without_a_height_is_refused(height: str) -> None:
    with pytest.raises(PressError, match="data-height"):
        print_paper(make(f'<figure class="emblem" data-height="{height}"></figure>'), ["html"])


def test_a_letter_numbers_its_pages_from_the_second(empty: dict[Format, bytes]) -> None:
    sections = list(Word(empty["docx"]).document.iter(f"{W}sectPr"))
    for section in sections:
        assert section.find(f"{W}titlePg") is not None
        kinds = [h.get(f"{W}type") for h in section.iterfind(f"{W}headerReference")]
        assert sorted(kinds) == ["default", "first"]
        assert section.find(f"{W}pgMar").get(f"{W}top") == "850"


def test_between_two_turned_pages_no_empty_page_is_left() -> None:
    turned = '<div class="landscape"><p>ก</p></div>'
    for between in ("", '<div class="pagebreak"></div>', '<div class="pagebreak"></div>' * 2):
        made = print_paper(make(f"{turned}{between}{turned}"), ["docx", "pdf"])
        assert len(list(Word(made["docx"]).document.iter(f"{W}sectPr"))) == 2
        with pikepdf.open(io.BytesIO(made["pdf"])) as file:
            assert len(file.pages) == 2
