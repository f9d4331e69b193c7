"""The PDF opened again."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from pyo1plan.press import Format, PressError, print_paper
from tests.press.opened import BODY, PROSE, chart, make, page_text, running_text, squeezed

MARKS = "ะาำิีึืฺุู็่้๊๋์ํ๎ๆฯั"


def pdf_of(body: str, **changes: object) -> bytes:
    return print_paper(make(body, **changes), ["pdf"])["pdf"]


def printed_numbers(text: str) -> list[str]:
    return re.findall(r"^[ \f]*-\s?(\S)\s?-$", text, re.M)


@pytest.fixture(scope="module")
def opened(printed: dict[Format, bytes]) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(printed["pdf"]))


def test_it_is_an_accessible_archive_file(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as told:
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "A")
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == "แผนปฏิบัติการ"
    assert str(opened.Root.Lang).lower().startswith("th")
    assert bool(opened.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in opened.Root


def test_every_font_is_embedded(opened: pikepdf.Pdf) -> None:
    fonts = [
        o
        for o in opened.objects
        if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
    ]
    assert len(fonts) >= 3
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
    assert all("Pyo1Sarabun" in str(font.FontName) for font in fonts)


def test_headings_are_bookmarks(opened: pikepdf.Pdf) -> None:
    def titles(items: list[pikepdf.OutlineItem]) -> list[str]:
        return [t for item in items for t in (squeezed(item.title), *titles(item.children))]

    with opened.open_outline() as outline:
        found = titles(outline.root)
    assert found[0] == "แผนปฏิบัติการพ.ศ.๒๕๗๐"
    assert found[-2:] == ["บัญชีโครงการ", "ส่วนที่๒ภาคผนวก"]


def test_tables_have_header_cells_for_screen_readers(opened: pikepdf.Pdf) -> None:
    kinds = [
        str(o.S)
        for o in opened.objects
        if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/K" in o
    ]
    assert kinds.count("/Table") == 3
    assert kinds.count("/TH") >= 7
    assert {"/Figure", "/TOC", "/TOCI", "/H1", "/H2", "/H3"} <= set(kinds)


@pytest.mark.needs("pdftotext")
def test_pages_are_numbered_by_part_and_marked_as_draft(printed: dict[Format, bytes]) -> None:
    pages = page_text(printed["pdf"], "-layout").split("\f")[:-1]
    numbers = [printed_numbers(page) for page in pages]
    assert numbers[:5] == [[], ["ก"], ["ข"], ["ค"], ["๑"]]
    assert [n[0] for n in numbers[4:]] == list("๑๒๓๔๕๖๗๘๙")[: len(numbers) - 4]
    assert all("ร่าง ๑ ต.ค. ๒๕๖๙" in page for page in pages)


@pytest.mark.needs("pdftotext")
def test_arabic_numerals_are_a_choice() -> None:
    body = "<section class='front'><p>ก 12</p></section><section class='body'><p>ข 34</p></section>"
    text = page_text(pdf_of(body, numerals="arabic"), "-layout")
    assert printed_numbers(text) == ["ก", "1"]
    assert "ข 34" in text


@pytest.mark.needs("pdftotext")
def test_contents_tell_the_printed_pages(printed: dict[Format, bytes]) -> None:
    pages = page_text(printed["pdf"], "-layout").split("\f")
    listed = squeezed(pages[2]).replace(".", "")
    assert "คำนำก" in listed
    last = next(n for n, page in enumerate(pages[4:], 1) if "ภาคผนวก" in page)
    assert f"ส่วนที่๒ภาคผนวก{'๐๑๒๓๔๕๖๗๘๙'[last]}" in listed
    assert "สารบัญตาราง" not in listed
    assert "ตารางที่๑บัญชีโครงการ" in squeezed(pages[3])


@pytest.mark.needs("pdftotext")
def test_extracted_text_is_the_source(printed: dict[Format, bytes]) -> None:
    marked = "".join(f"<p>K{n}A{PROSE}K{n}B</p>" for n in range(8))
    seen = squeezed(running_text(pdf_of(marked, numerals="arabic")))
    for n in range(8):
        assert seen.partition(f"K{n}A")[2].partition(f"K{n}B")[0] == squeezed(PROSE)


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("width", [12, 20, 35, 60])
def test_no_line_begins_with_a_mark(width: int) -> None:
    cell = f"<td>{'เรื่องต่างๆ ฯลฯ อื่น ๆ กรุงเทพฯ ' + PROSE}</td>"
    body = f"<table class='plan'><colgroup><col style='width:{width}%'><col style='width:{100 - width}%'></colgroup><tr>{cell}{cell}</tr></table>"
    lines = page_text(pdf_of(body), "-raw").splitlines()
    assert len(lines) > 10
    assert [line for line in lines if line.lstrip("\u200b\u2060")[:1] in MARKS and line] == []


def boxes(pdf: bytes) -> list[tuple[int, float, float, str]]:
    """(page, right edge, bottom edge, word)."""
    found, page = [], 0
    for line in page_text(pdf, "-bbox").splitlines():
        page += line.strip().startswith("<page ")
        word = re.search(r'xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>', line)
        if word:
            found.append((page, float(word[1]), float(word[2]), word[3]))
    return found


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize(
    "long", ["x" * 400, "9" * 300, "https://example.go.th/" + "a_b-" * 90, "W" * 200, "ก" * 300]
)
def test_nothing_runs_off_the_page(long: str) -> None:
    table = f"<table class='plan'><tr><td>{long}</td><td>สอง</td><td>{long}</td></tr></table>"
    pdf = pdf_of(
        f"<h1>{long}</h1><p>{long}</p><div class='item l2'>{long}</div>{table}", numerals="arabic"
    )
    edges = boxes(pdf)
    assert edges
    assert max(right for _, right, _, _ in edges) <= 595.3 - 56.7 + 1  # the right margin
    assert squeezed(running_text(pdf)).count(long[:4]) >= 5


@pytest.mark.needs("pdftotext")
def test_a_row_stays_whole_and_a_marked_one_splits() -> None:
    def rows(kind: str) -> str:
        cell = "<br>".join(f"บรรทัด {n}" for n in range(12))
        return "".join(f"<tr class='{kind}'><td>แถว{n}</td><td>{cell}</td></tr>" for n in range(9))

    def split_rows(kind: str) -> int:
        pages = page_text(pdf_of(f"<table class='plan'>{rows(kind)}</table>")).split("\f")
        return sum(page.count("บรรทัด ๐") != page.count("บรรทัด ๑๑") for page in pages)

    assert split_rows("") == 0
    assert split_rows("splits") > 0


@pytest.mark.needs("pdftotext")
def test_a_row_longer_than_a_page_loses_nothing() -> None:
    many = "<br>".join(f"รายการ {n} จบ" for n in range(120))
    text = page_text(
        pdf_of(f"<table class='plan'><tr><td>{many}</td></tr></table>", numerals="arabic")
    )
    assert all(f"รายการ {n} จบ" in text for n in range(120))


@pytest.mark.needs("pdftotext")
def test_headers_repeat_and_totals_do_not() -> None:
    rows = "".join(f"<tr><td>{n}</td></tr>" for n in range(90))
    text = page_text(
        pdf_of(
            f"<table class='plan'><thead><tr><th>หัวตาราง</th></tr></thead><tfoot><tr><td>รวมเงิน</td></tr></tfoot><tbody>{rows}</tbody></table>"
        )
    )
    assert text.count("หัวตาราง") == text.count("\f") > 1
    assert text.count("รวมเงิน") == 1
    assert text.index("รวมเงิน") > text.index("๘๙")


@pytest.mark.needs("pdftotext")
def test_signatures_stay_on_one_page() -> None:
    for lines in range(29, 35):
        sign = "<div class='sign'><p>(ลงชื่อ)........</p><p>(นายสมชาย ใจดี)</p><p>ผู้อำนวยการ</p></div>"
        pages = page_text(pdf_of("<p>ก</p>" * lines + sign)).split("\f")
        assert [page for page in pages if ("ลงชื่อ" in page) != ("ผู้อำนวยการ" in page)] == []


@pytest.mark.needs("pdftotext")
def test_a_row_of_signatures_in_a_plain_table_stays_on_one_page() -> None:
    cell = "<td>(ลงชื่อ)........<br>(นายสมชาย ใจดี)<br>ผู้อำนวยการ</td>"
    ends = set()
    for lines in range(30, 44, 2):
        table = f"<table class='plain'><tr>{cell * 2}</tr></table>"
        pages = page_text(pdf_of("<p>ก</p>" * lines + table)).split("\f")[:-1]
        assert [page for page in pages if ("ลงชื่อ" in page) != ("ผู้อำนวยการ" in page)] == []
        ends.add(len(pages))
    assert ends == {1, 2}  # the row did come to the foot of a page


def test_a_place_name_is_never_broken() -> None:
    body = f"<p>{'ก' * 3} {'จังหวัดหนองบัวลำภู' * 40}</p>"
    text = page_text(pdf_of(body, unbroken=("หนองบัวลำภู",)))
    assert text.count("หนองบัวลำภู") == 40


@pytest.mark.needs("pdftotext")
def test_charts_are_text_with_exact_values() -> None:
    figure = chart("bars").replace("นิเทศ", "ไตรมาส 1")
    assert "ไตรมาส๑" in squeezed(page_text(pdf_of(figure), "-raw"))
    seen = page_text(pdf_of(chart("bars") + chart("share"), numerals="arabic"))
    assert seen.count("1,234,567.50") == 2
    assert "ร้อยละ 86.1" in seen
    assert "น้ำ" in seen


def test_skipped_heading_levels_are_explained() -> None:
    with pytest.raises(PressError, match="no h1 before"):
        pdf_of("<h2>ลอย</h2>")


def test_a_document_without_sections_is_numbered_pages() -> None:
    assert printed_numbers(page_text(pdf_of("<h1>ระเบียบวาระ</h1><p>เนื้อหา</p>"), "-layout")) == ["๑"]
    assert BODY.count("<section") == 3
