"""The papers printed and opened again: every money table in Word and PDF says what the data says."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html

from pyo1plan.documents.catalogue import DOCUMENTS
from pyo1plan.documents.document import Content
from pyo1plan.documents.kind import Material
from pyo1plan.documents.typeset import to_html
from pyo1plan.press import Paper, print_paper
from pyo1plan.thai.digits import to_thai_digits
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.page import amount_of, text_of

PAPERS = (("annual-plan", ""), ("agenda", "2569-11-12-plan-committee"))


def set_paper(year: Year, key: str, part: str) -> tuple[Content, str]:
    entry = next(d for d in DOCUMENTS if d.key == key)
    content = entry.content(Material(plan_at(year, "submitted"), STAMP, part))
    return content, to_html(content, [TEMPLATES])


def paper_of(content: Content, body: str) -> Paper:
    return Paper(body, content.title, STAMP.when, content.mark, content.numerals)


def money_of_html(body: str) -> list[list[str]]:
    """The cells of class num of each table that has some, in order, digits as printed."""
    tree = html.fragment_fromstring(body, create_parent="div")
    found = []
    for table in tree.iter("table"):
        cells = [text_of(td) for td in table.iter("td") if td.get("class") == "num"]
        if any(amount_of(cell) for cell in cells):
            found.append([to_thai_digits(cell) for cell in cells])
    return found


def cells_of_word(data: bytes) -> list[list[str]]:
    """The texts of each table's cells, in order; a merged cell once."""
    document = docx.Document(io.BytesIO(data))
    return [
        [
            "".join(text.text or "" for text in cell.iter(qn("w:t")))
            for cell in table._tbl.iter(qn("w:tc"))
        ]
        for table in document.tables
    ]


def is_within(wanted: list[str], cells: list[str]) -> bool:
    """Whether `wanted` stand in `cells` in their order."""
    rest = iter(cells)
    return all(any(text == cell for cell in rest) for text in wanted)


@pytest.mark.parametrize("key, part", PAPERS)
def test_word_holds_every_amount_in_its_table(small: Year, key: str, part: str) -> None:
    content, body = set_paper(small, key, part)
    cells = cells_of_word(print_paper(paper_of(content, body), ["docx"])["docx"])
    wanted = money_of_html(body)
    assert len(wanted) >= 5
    found = iter(cells)
    for amounts in wanted:
        assert any(is_within(amounts, table) for table in found), amounts[:6]


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("key, part", PAPERS)
def test_the_pdf_holds_every_amount_in_order(
    small: Year, tmp_path: Path, key: str, part: str
) -> None:
    content, body = set_paper(small, key, part)
    file = tmp_path / "paper.pdf"
    file.write_bytes(print_paper(paper_of(content, body), ["pdf"])["pdf"])
    done = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True, text=True
    )
    text, place = "".join(done.stdout.split()), 0
    for amounts in money_of_html(body):
        for amount in amounts:
            place = text.find(amount, place)
            assert place >= 0, (amount, amounts[:6])
            place += len(amount)
    assert all(part in done.stdout for part in content.mark.split(" · "))
