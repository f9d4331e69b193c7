"""The table of contents and the list of tables: real fields, filled in beforehand.

Word computes them anew when an officer asks; until then, and in programs that compute no
fields, the entries and page numbers are those of the PDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyo1plan.press.blocks import Caption, Heading
from pyo1plan.press.word.xml import field, text

SEQUENCE = "ตารางที่"


@dataclass(frozen=True, slots=True)
class Entry:
    style: str
    text: str
    page: str
    bookmark: str

    def runs(self) -> str:
        page = field(rf"PAGEREF {self.bookmark} \h", self.page)
        return (
            f'<w:hyperlink w:anchor="{self.bookmark}" w:history="1"><w:r>'
            f'<w:t xml:space="preserve">{text(self.text)}</w:t></w:r><w:r><w:tab/></w:r>'
            f"{page}</w:hyperlink>"
        )


def heading_bookmark(number: int) -> str:
    return f"_Toc{number + 1:08d}"


def caption_bookmark(number: int) -> str:
    return f"_Tab{number + 1:08d}"


def contents(headings: Sequence[Heading], pages: Sequence[str]) -> str:
    """The table of contents as paragraphs."""
    entries = [
        Entry(f"TOC{heading.level}", heading.text, page, heading_bookmark(number))
        for number, (heading, page) in enumerate(zip(headings, pages, strict=True))
        if heading.listed
    ]
    return _listing(r'TOC \o "1-3" \h \z', entries, "TOC1")


def list_of_tables(captions: Sequence[Caption], pages: Sequence[str]) -> str:
    """The list of tables as paragraphs: by sequence number where every caption has one."""
    entries = [
        Entry("TableofFigures", caption.text, page, caption_bookmark(number))
        for number, (caption, page) in enumerate(zip(captions, pages, strict=True))
    ]
    by_number = all(caption.number for caption in captions)
    which = rf'\c "{SEQUENCE}"' if by_number else r'\t "caption,1"'
    return _listing(rf"TOC \h \z {which}", entries, "TableofFigures")


def _listing(instruction: str, entries: Sequence[Entry], style: str) -> str:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
        f'{text(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    if not entries:
        return _paragraph(style, begin + end)
    last = len(entries) - 1
    return "".join(
        _paragraph(
            entry.style,
            (begin if number == 0 else "") + entry.runs() + (end if number == last else ""),
        )
        for number, entry in enumerate(entries)
    )


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'
