"""The development plan and its agendas printed and opened again."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from pyo1plan.documents.meetings import agenda
from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.plans.development_plan import content
from pyo1plan.documents.typeset import to_html
from pyo1plan.press import print_paper
from pyo1plan.records.meeting import Meeting
from pyo1plan.thai.digits import to_thai_digits
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.long_term import YEARS, booklet, long_term, money_of_file
from tests.documents.page import amount_of
from tests.documents.raw import baht
from tests.documents.test_printed import cells_of_word, is_within, money_of_html, paper_of

APPROVING, REVIEWING = "2565-09-15-area-board", "2568-08-20-area-board"


def test_word_holds_every_figure_and_the_totals_of_the_file() -> None:
    body = booklet("2569")
    data = print_paper(paper_of(content(long_term(), STAMP, "2569"), body), ["docx"])["docx"]
    cells = cells_of_word(data)
    wanted = money_of_html(body)
    assert len(wanted) >= 8
    found = iter(cells)
    for figures in wanted:
        assert any(is_within(figures, table) for table in found), figures[:6]
    money = money_of_file("2569").values()
    sums = [sum(baht(m.get(year, "0")) for m in money) for year in YEARS]
    frame = next(t for t in cells if "แผนงาน/โครงการ" in t)
    assert [amount_of(cell) for cell in frame[-7:-1]] == [*sums, sum(sums)]


def test_word_repeats_heads_and_turns_wide_pages() -> None:
    paper = paper_of(content(long_term(), STAMP, "2569"), booklet("2569"))
    document = docx.Document(io.BytesIO(print_paper(paper, ["docx"])["docx"]))
    shapes = [section.page_width > section.page_height for section in document.sections]
    assert shapes.count(True) == 2
    frame = next(
        t for t in document.tables if any(c.text == "แผนงาน/โครงการ" for c in t.rows[0].cells)
    )
    assert [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in frame.rows[:3]] == [
        True,
        True,
        False,
    ]


@pytest.mark.needs("pdftotext")
def test_the_pdf_holds_the_figures_in_order_and_the_mark_of_a_draft(tmp_path: Path) -> None:
    gone = tuple((k, h) for k, h in long_term().others if h.id != APPROVING)
    paper = content(replace(long_term(), others=gone), STAMP, "original")
    body = to_html(paper, [TEMPLATES])
    file = tmp_path / "plan.pdf"
    file.write_bytes(print_paper(paper_of(paper, body), ["pdf"])["pdf"])
    done = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, check=True, text=True
    )
    text, place = "".join(done.stdout.split()), 0
    for figures in money_of_html(body):
        for figure in figures:
            place = text.find(figure, place)
            assert place >= 0, (figure, figures[:6])
            place += len(figure)
    pages = done.stdout.rstrip("\f").split("\f")
    assert len(pages) > 15
    assert all("ร่าง ฉบับแรก" in page for page in pages)


def agenda_of(year: Year, meeting: str) -> str:
    return to_html(agenda.content(plan_at(year, "submitted"), STAMP, meeting), [TEMPLATES])


def test_the_agenda_of_a_meeting_on_the_plan() -> None:
    body = agenda_of(long_term(), APPROVING)
    assert "ระเบียบวาระการประชุมคณะกรรมการเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1</h1>" in body
    assert "5. ข้อเสนอเพื่อพิจารณา" in body
    assert "<strong>มติที่ประชุม</strong> เห็นชอบแผนพัฒนาการศึกษาขั้นพื้นฐาน" in body
    paper = agenda.content(plan_at(long_term(), "submitted"), STAMP, APPROVING)
    assert paper.mark == "ข้อมูลตัวอย่าง"
    assert paper.numerals == "thai"


def test_the_agenda_adopts_the_minutes_of_the_meeting_before() -> None:
    assert "ครั้งที่ 3/2565 เมื่อวันพฤหัสบดีที่ 15 กันยายน 2565" in agenda_of(long_term(), REVIEWING)


def test_agendas_that_cannot_be_made_say_why() -> None:
    with pytest.raises(NotReady, match="development/2566-2570/meetings/"):
        agenda_of(long_term(), "2569-01-01-nobody")

    def attach(held: Held[Any]) -> Held[Any]:
        if not isinstance(held.record, Meeting):
            return held
        item = held.record.items[0].model_copy(update={"attachments": ("budget-summary",)})
        return replace(held, record=held.record.model_copy(update={"items": (item,)}))

    year = replace(long_term(), others=tuple((k, attach(h)) for k, h in long_term().others))
    with pytest.raises(NotReady, match="tables of the annual plan"):
        agenda_of(year, APPROVING)
    unread = (("development-meeting", f"meetings/{APPROVING}.yaml"),)
    with pytest.raises(NotReady, match=APPROVING):
        agenda_of(replace(long_term(), others=(), unread=unread), APPROVING)


def test_thai_digits_of_targets_reach_the_paper() -> None:
    data = print_paper(paper_of(content(long_term(), STAMP, "2569"), booklet("2569")), ["html"])[
        "html"
    ].decode()
    assert to_thai_digits("96.5") in data
