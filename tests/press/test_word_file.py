"""The DOCX opened again: what Word will find in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from openxml_audit import OpenXmlValidator

from pyo1plan.press import Format, print_paper
from pyo1plan.press.glyphs import STYLES, font_file
from tests.press.opened import PROSE, W, Word, make, page_text, squeezed

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def values(element: object, name: str) -> list[str]:
    return [found.get(f"{W}val") for found in element.iter(f"{W}{name}")]  # type: ignore[attr-defined]


def test_judge_finds_no_error(printed: dict[Format, bytes], tmp_path) -> None:  # noqa: ANN001
    path = tmp_path / "a.docx"
    path.write_bytes(printed["docx"])
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []


def test_thai_is_set_as_a_complex_script(word: Word) -> None:
    defaults = word.part("word/styles.xml").find(f"{W}docDefaults")
    fonts = next(defaults.iter(f"{W}rFonts"))
    assert fonts.get(f"{W}cs") == fonts.get(f"{W}ascii") == "Pyo1 Sarabun"
    assert next(defaults.iter(f"{W}lang")).get(f"{W}bidi") == "th-TH"
    for style in word.part("word/styles.xml").iter(f"{W}style"):
        assert values(style, "sz") == values(style, "szCs"), style.get(f"{W}styleId")
        assert len(values(style, "b")) == len(values(style, "bCs")), style.get(f"{W}styleId")
    for run in word.document.iter(f"{W}r"):
        assert (run.find(f".//{W}b") is None) == (run.find(f".//{W}bCs") is None)
        assert (run.find(f".//{W}i") is None) == (run.find(f".//{W}iCs") is None)


def test_body_text_is_distributed_the_thai_way(word: Word) -> None:
    assert values(word.style("BodyText"), "jc") == ["thaiDistribute"]
    assert word.paragraphs("BodyText")


def test_headings_are_headings_and_bookmarked(word: Word) -> None:
    assert [len(word.paragraphs(f"Heading{n}")) for n in (1, 2, 3)] == [3, 2, 1]
    first = word.paragraphs("Heading1")[0]
    assert first.find(f"{W}bookmarkStart").get(f"{W}name") == "_Toc00000002"
    assert len(word.paragraphs("Unlisted1")) == 3
    ids = [mark.get(f"{W}id") for mark in word.document.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids))


def test_contents_are_a_field_already_filled(word: Word) -> None:
    lines = ["".join(t.text for t in p.iter(f"{W}t")) for p in word.paragraphs("TOC1")]
    assert lines[0] == "คำนำก"
    assert lines[1] == "ส่วนที่ ๑ บทนำ๑"
    assert not any("สารบัญ" in line for line in lines)
    codes = "".join(i.text for i in word.document.iter(f"{W}instrText"))
    assert r'TOC \o "1-3" \h \z' in codes
    assert r'TOC \h \z \c "ตารางที่"' in codes
    targets = {m.get(f"{W}name") for m in word.document.iter(f"{W}bookmarkStart")}
    links = [h.get(f"{W}anchor") for h in word.document.iter(f"{W}hyperlink")]
    assert len(links) == 6 + 2
    assert set(links) <= targets


def test_captions_carry_sequence_fields(word: Word) -> None:
    captions = word.paragraphs("Caption")
    assert ["".join(t.text for t in c.iter(f"{W}t")) for c in captions] == [
        "ตารางที่ ๑ บัญชีโครงการ",
        "ตารางที่ ๒ ตารางไม่บอกความกว้าง",
    ]
    assert r"SEQ ตารางที่ \* THAIARABIC" in "".join(i.text for i in captions[0].iter(f"{W}instrText"))


def test_rows_repeat_hold_and_split_as_told() -> None:
    body = (
        "<table class='plan'><thead><tr><th rowspan='2'>ก</th><th>ข</th></tr><tr><th>ค</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td></tr><tr class='splits'><td>3</td><td>4</td></tr></tbody></table>"
    )
    rows = list(Word(print_paper(make(body), ["docx"])["docx"]).document.iter(f"{W}tr"))
    marks = [[child.tag.removeprefix(W) for child in row.iterfind(f"{W}trPr/*")] for row in rows]
    assert marks == [["cantSplit", "tblHeader"], ["cantSplit", "tblHeader"], ["cantSplit"], []]


def test_tables_fill_the_text_width(word: Word) -> None:
    tables = list(word.document.iter(f"{W}tbl"))
    widths = [sum(int(c.get(f"{W}w")) for c in t.iter(f"{W}gridCol")) for t in tables]
    assert widths == [9071, 14570, 9071]
    wide = tables[1]
    columns = [int(c.get(f"{W}w")) for c in wide.iter(f"{W}gridCol")]
    assert [round(100 * c / 14570) for c in columns] == [6, 40, 16, 14, 24]
    for row in wide.iter(f"{W}tr"):
        assert sum(int(c.get(f"{W}w")) for c in row.iter(f"{W}tcW")) == 14570


def test_sections_turn_and_number_their_pages(word: Word) -> None:
    sections = [
        (
            s.find(f"{W}headerReference").get(f"{R}id"),
            s.find(f"{W}pgSz").get(f"{W}orient", "portrait"),
            s.find(f"{W}pgNumType").get(f"{W}fmt"),
            s.find(f"{W}pgNumType").get(f"{W}start"),
        )
        for s in word.document.iter(f"{W}sectPr")
    ]
    assert sections == [
        ("rIdBlank", "portrait", "thaiNumbers", "1"),
        ("rIdHeader", "portrait", "thaiLetters", "1"),
        ("rIdHeader", "portrait", "thaiNumbers", "1"),
        ("rIdHeader", "landscape", "thaiNumbers", None),
        ("rIdHeader", "portrait", "thaiNumbers", None),
    ]
    assert "ร่าง ๑ ต.ค. ๒๕๖๙" in word.archive.read("word/footer1.xml").decode()


def test_fonts_travel_with_the_file(word: Word) -> None:
    table = word.part("word/fontTable.xml")
    for number, style in enumerate(STYLES, 1):
        embedded = table.find(f"{W}font/{W}embed{style}")
        key = bytes.fromhex(embedded.get(f"{W}fontKey").strip("{}").replace("-", ""))[::-1]
        data = word.archive.read(f"word/fonts/font{number}.odttf")
        plain = bytes(b ^ key[i % 16] for i, b in enumerate(data[:32])) + data[32:]
        assert plain == font_file(style).read_bytes()


def test_the_offices_own_font_is_named_and_ours_not_embedded() -> None:
    paper = make("<p>ข้อความ</p>", families=("TH Sarabun New",))
    word = Word(print_paper(paper, ["docx"])["docx"])
    fonts = next(word.part("word/styles.xml").iter(f"{W}rFonts"))
    assert fonts.get(f"{W}cs") == fonts.get(f"{W}ascii") == "TH Sarabun New"
    assert not [name for name in word.archive.namelist() if name.endswith(".odttf")]


def test_title_author_and_times_are_the_papers(word: Word) -> None:
    core = word.archive.read("docProps/core.xml").decode()
    assert "<dc:title>แผนปฏิบัติการ</dc:title><dc:creator>สพป. ตัวอย่าง</dc:creator>" in core
    assert core.count("2026-10-01T02:30:00Z") == 2
    assert {i.date_time for i in word.archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_charts_are_drawings_with_a_description(word: Word) -> None:
    names = word.archive.namelist()
    assert {"word/media/chart1.svg", "word/media/chart1.png", "word/media/chart2.svg"} <= set(names)
    assert word.archive.read("word/media/chart1.png").startswith(b"\x89PNG")
    described = [e.get("descr") for e in word.document.iter() if e.tag.endswith("}docPr")]
    assert described == ["งบประมาณสามกลุ่ม", "สัดส่วนงบประมาณ"]


def test_page_breaks_leave_no_empty_line() -> None:
    body = "<p>ก</p><div class='pagebreak'></div><table class='plan'><tr><td>1</td></tr></table>"
    word = Word(print_paper(make(body), ["docx"])["docx"])
    breaks = list(word.document.iter(f"{W}pageBreakBefore"))
    assert len(breaks) == 1
    line = breaks[0].getparent().find(f"{W}spacing")
    assert line.get(f"{W}line") == "20"  # one point


def test_two_tables_in_a_row_stay_two() -> None:
    table = "<table class='plan'><tr><td>1</td></tr></table>"
    body = Word(print_paper(make(table * 2), ["docx"])["docx"]).document[0]
    assert [child.tag.removeprefix(W) for child in body] == ["tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.needs("soffice")
@pytest.mark.needs("pdftotext")
def test_a_second_reader_loses_nothing(
    printed: dict[Format, bytes], to_pdf: Callable[[bytes], bytes]
) -> None:
    seen = squeezed(page_text(to_pdf(printed["docx"]), "-raw"))
    for part in (PROSE, "โรงเรียนบ้านหนองบัวระยะที่๔๐", "รวมทั้งสิ้น", "สาม", "ส่วนที่๒ภาคผนวก", "70-SUP-003"):
        assert squeezed(part) in seen


def test_a_long_document_is_joined_without_a_seam() -> None:
    body = "".join(f"<h1>หัวข้อ {n}</h1><p>{PROSE * 20}</p>" for n in range(30))
    word = Word(print_paper(make(body, numerals="arabic"), ["docx"])["docx"])
    assert len(word.paragraphs("Heading1")) == 30
    assert squeezed(word.text()).count(squeezed(PROSE)) == 600
    assert len(list(word.document.iter(f"{W}sectPr"))) == 1


def test_signatures_side_by_side_stay_together() -> None:
    body = "<div class='sign'><table class='plain'><tr><td class='c'>(ลงชื่อ)....</td><td>ข</td></tr></table></div>"
    word = Word(print_paper(make(body), ["docx"])["docx"])
    table = next(word.document.iter(f"{W}tbl"))
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in table.iter(f"{W}p"))
    assert table.getprevious().find(f"{W}pPr/{W}spacing").get(f"{W}line") == "480"


def test_a_signature_block_holds_together_but_not_to_what_follows() -> None:
    word = Word(
        print_paper(make("<div class='sign'><p>ก</p><p>ข</p></div><p>ค</p>"), ["docx"])["docx"]
    )
    lines = word.paragraphs("Sign")
    assert values(word.style("Sign"), "jc") == ["center"]
    assert [values(line, "keepNext") for line in lines] == [[], ["0"]]
