"""A long document set in parts and bound: nobody who reads it may notice."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from pyo1plan.press import Format, layout, markup, parts, print_paper
from pyo1plan.press.pdf_file import moved, read
from tests.press.opened import BODY, PROSE, make, page_text, squeezed

PROJECTS = "".join(
    f'<div class="pagebreak"></div><h2>โครงการที่ {n} (ก) ต่าง ๆ</h2><p>{PROSE * 2}</p>'
    f'<table class="plan"><caption>ตารางที่ {n + 2} งบ</caption><thead><tr><th>ที่</th><th>เงิน</th></tr></thead>'
    f'<tr><td>{n}</td><td class="num">{n}00</td></tr></table><p>{PROSE * 9}</p>'
    for n in range(1, 13)
)
LONG = BODY.replace("<h1>ส่วนที่ 2", f"{PROJECTS}<h2>12 0 R (A (B)) end</h2><h1>ส่วนที่ 2", 1)
PAPER = make(LONG, mark="ร่าง", author="สพป. ตัวอย่าง", numerals="thai")


def printed_with(most: int, patch: pytest.MonkeyPatch) -> dict[Format, bytes]:
    patch.setattr(parts, "WHOLE", most)
    patch.setattr(parts, "PART", 12_000)
    patch.setattr(layout, "CHUNK", 6_000)
    return print_paper(PAPER, ["pdf", "docx"])


@pytest.fixture(scope="module")
def both() -> tuple[dict[Format, bytes], dict[Format, bytes]]:
    """(set at once, bound of parts)."""
    with pytest.MonkeyPatch.context() as patch:
        return printed_with(10**9, patch), printed_with(1, patch)


@pytest.fixture(scope="module")
def bound(both: tuple[dict[Format, bytes], dict[Format, bytes]]) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(both[1]["pdf"]))


def test_the_document_really_has_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "WHOLE", 1)
    monkeypatch.setattr(parts, "PART", 12_000)
    monkeypatch.setattr(layout, "CHUNK", 6_000)
    tree = markup.read(PAPER.body)
    chunks = layout.lay_out(tree).chunks
    made = parts.divide(chunks)
    assert len(made) >= 5
    assert [part.lists for part in made].count(True) == 1
    assert made[-1].chunks.stop == len(chunks)
    assert all(a.chunks.stop == b.chunks.start for a, b in pairwise(made))
    assert all(chunks[part.chunks.start].turns for part in made)


def test_an_ordinary_booklet_is_one_part() -> None:
    assert len(parts.divide(layout.lay_out(markup.read(BODY)).chunks)) == 1


@pytest.mark.needs("pdftotext")
def test_every_page_reads_as_if_set_at_once(
    both: tuple[dict[Format, bytes], dict[Format, bytes]],
) -> None:
    whole, made = (page_text(one["pdf"], "-layout") for one in both)
    assert made == whole
    assert made.count("\f") > 20


def test_word_is_the_same(both: tuple[dict[Format, bytes], dict[Format, bytes]]) -> None:
    assert both[0]["docx"] == both[1]["docx"]


def test_the_same_bytes_twice(
    both: tuple[dict[Format, bytes], dict[Format, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed_with(1, monkeypatch) == both[1]


def test_it_opens_without_complaint(bound: pikepdf.Pdf) -> None:
    assert bound.check_pdf_syntax() == []
    with bound.open_metadata() as told:
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("2", "A")
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == PAPER.title
    assert str(bound.Root.Lang).startswith("th")
    assert b"<xmpTPg:NPages>%d<" % len(bound.pages) in bound.Root.Metadata.read_bytes()
    assert bool(bound.Root.MarkInfo.Marked)
    assert bool(bound.Root.ViewerPreferences.DisplayDocTitle)


def outline_of(pdf: pikepdf.Pdf) -> list[tuple[int, str, int, float]]:
    """(depth, title, page, top) of every bookmark."""
    numbers = {page.objgen: n for n, page in enumerate(pdf.pages)}
    found: list[tuple[int, str, int, float]] = []

    def walk(items: list[pikepdf.OutlineItem], depth: int) -> None:
        for item in items:
            dest: Any = item.destination
            found.append(
                (depth, squeezed(item.title), numbers[dest[0].objgen], round(float(dest[3]), 1))
            )
            walk(item.children, depth + 1)

    with pdf.open_outline() as outline:
        walk(outline.root, 0)
    return found


def test_bookmarks_are_those_of_one_setting(
    both: tuple[dict[Format, bytes], dict[Format, bytes]], bound: pikepdf.Pdf
) -> None:
    whole = pikepdf.open(io.BytesIO(both[0]["pdf"]))
    assert outline_of(bound) == outline_of(whole)
    assert len(outline_of(bound)) > 15


def links_of(pdf: pikepdf.Pdf) -> list[tuple[int, int, float, float]]:
    """(page, page led to, x, y) of every link."""
    numbers = {page.objgen: n for n, page in enumerate(pdf.pages)}
    return [
        (n, numbers[note.Dest[0].objgen], round(float(note.Dest[2])), round(float(note.Dest[3])))
        for n, page in enumerate(pdf.pages)
        for note in page.get("/Annots", [])
    ]


def test_the_contents_lead_to_the_same_places(
    both: tuple[dict[Format, bytes], dict[Format, bytes]], bound: pikepdf.Pdf
) -> None:
    whole = pikepdf.open(io.BytesIO(both[0]["pdf"]))
    assert links_of(bound) == links_of(whole)
    assert len(links_of(bound)) > 25


def test_links_say_where_they_lead(bound: pikepdf.Pdf) -> None:
    said = [str(note.Contents) for page in bound.pages for note in page.get("/Annots", [])]
    assert all(re.search(r"หน้า [ก-ฮ๐-๙]+$", text) for text in said)


def test_every_mark_of_every_page_has_its_tag(bound: pikepdf.Pdf) -> None:
    tree = bound.Root.StructTreeRoot
    nums = list(tree.ParentTree.Nums)
    keys = [int(key) for key in nums[::2]]
    parents = dict(zip(keys, nums[1::2], strict=True))
    assert keys == list(range(int(tree.ParentTreeNextKey)))
    for page in bound.pages:
        held = parents[int(page.obj.StructParents)]
        marks = {
            int(operands[1]["/MCID"])
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and "/MCID" in operands[1]
        }
        assert marks == set(range(len(held)))
        for mark in marks:
            element = held[mark]
            own = [k for k in _kids(element) if k == mark]
            assert own, f"mark {mark} is not in its element"
            assert element.Pg.objgen == page.obj.objgen
        for note in page.get("/Annots", []):
            link = parents[int(note.StructParent)]
            assert link.S == "/Link"
            objects = [
                k.Obj.objgen
                for k in _kids(link)
                if isinstance(k, pikepdf.Dictionary) and "/Obj" in k
            ]
            assert note.objgen in objects


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def test_tags_hang_together(bound: pikepdf.Pdf) -> None:
    tree = bound.Root.StructTreeRoot
    (document,) = tree.K
    assert document.S == "/Document"
    seen, headers, stack = 0, set(), [document]
    while stack:
        element = stack.pop()
        seen += 1
        if "/ID" in element:
            headers.add(str(element.ID))
        for kid in _kids(element):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
                assert kid.P.objgen == element.objgen
                stack.append(kid)
    names = list(tree.IDTree.Names)
    assert [str(name) for name in names[::2]] == sorted(headers)
    assert len(headers) >= 24
    assert all(str(at.ID) == str(name) for name, at in zip(names[::2], names[1::2], strict=True))
    assert seen > 200
    told = [
        str(header)
        for one in bound.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") in ("/TD", "/TH")
        for attributes in one.get("/A", [])
        for header in attributes.get("/Headers", [])
    ]
    assert told
    assert set(told) <= headers


def test_page_labels_are_the_printed_numbers(
    bound: pikepdf.Pdf, both: tuple[dict[Format, bytes], dict[Format, bytes]]
) -> None:
    labels = [page.label for page in bound.pages]
    assert labels[:5] == ["", "ก", "ข", "ค", "๑"]
    pages = page_text(both[1]["pdf"], "-layout").split("\f")
    for label, page in zip(labels[1:], pages[1:], strict=False):
        assert re.search(rf"^\s*- ?{label} ?-$", page, re.M)


def test_a_text_is_never_taken_for_a_reference() -> None:
    body = rb"<</T(12 0 R (7 0 R \) ) x)/K[7 0 R]/StructParent 2/Headers[(U1)(U2)]/ID(U3)>>"
    told = moved(body, {7: 99}, 10, b"V2")
    assert told == (
        rb"<</T(12 0 R (7 0 R \) ) x)/K[99 0 R]/StructParent 12/Headers[(V2U1)(V2U2)]/ID(V2U3)>>"
    )


def test_brackets_too_deep_are_refused() -> None:
    with pytest.raises(ValueError, match="too deep"):
        moved(b"/T" + b"(" * 20 + b")" * 20, {}, 0, b"V1")


def test_another_kind_of_pdf_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown form"):
        read(b"%PDF-1.7\nnothing of the kind\nstartxref\n0\n%%EOF")
