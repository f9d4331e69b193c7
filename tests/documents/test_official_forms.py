"""Official papers beside their forms: what stands where, the same in Word and PDF, fit for all readers.

Positions are held against two things: what the regulation and its manual of typing prescribe
(closely), and the forms printed in the Royal Gazette, measured on their pictures and scaled to a text
16 cm wide (within a centimetre: they are scans of ruled pages without data).
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import cache

import docx
import pikepdf
import pytest
from lxml import etree

from pyo1plan.documents.catalogue import document
from pyo1plan.documents.kind import Material
from pyo1plan.documents.typeset import to_html
from pyo1plan.press import Format, Paper, print_paper
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import STAMP, TEMPLATES
from tests.documents.places import Place, boxes_of, word, words_of
from tests.documents.test_meeting_papers import COMMITTEE, MEMBERS, appointing, met
from tests.press.opened import W, Word, running_text, squeezed

pytestmark = pytest.mark.needs("pdftotext")

PAPERS = {
    "memo": "call-for-proposals",
    "order": "plan-committee",
    "announcement": "annual-plan",
    "letter": "plan-for-endorsement",
    "minutes": COMMITTEE,
    "agenda": COMMITTEE,
    "project-form": "70-SUP-001",
}
#: Heads of two rows are read by columns in the PDF, and stand again on every page.
WITH_HEADS_OF_TWO_ROWS = ("agenda", "project-form")
#: Of the text, in mm: 3 cm from the left, 2 cm from the right (คำอธิบายการพิมพ์หนังสือราชการ).
LEFT, RIGHT, MIDDLE = 30.0, 190.0, 110.0
INDENT = LEFT + 25
SIGNED = LEFT + 116  # middle of a signature block
CLOSE, LOOSE = 1.5, 10.0

Printed = Callable[[str], dict[Format, bytes]]


@pytest.fixture(scope="module")
def printed(small: Year) -> Printed:
    year = appointing(met(small), members=MEMBERS, duties=["กลั่นกรองโครงการ"])

    @cache
    def of(key: str) -> dict[Format, bytes]:
        entry = document(key)
        assert entry is not None
        content = entry.content(Material(plan_at(year, entry.stage), STAMP, PAPERS[key]))
        body = to_html(content, [TEMPLATES])
        paper = Paper(body, content.title, STAMP.when, content.mark, content.numerals)
        return print_paper(paper, ["docx", "pdf"])

    return of


def near(found: float, wanted: float, tolerance: float = CLOSE) -> bool:
    return abs(found - wanted) <= tolerance


def in_order(words: list[Place], *texts: str) -> bool:
    """Whether lines beginning with `texts` stand below each other."""
    tops = [word(words, text).top for text in texts]
    return tops == sorted(tops)


@pytest.mark.parametrize("key", PAPERS)
def test_the_text_keeps_its_margins(printed: Printed, key: str) -> None:
    words = [w for w in words_of(printed(key)["pdf"]) if w.bottom < 277]
    first = [w for w in words if w.page == 1]
    assert min(w.left for w in first) >= LEFT - 0.1
    assert max(w.right for w in first) <= RIGHT + 0.5
    assert not [w for w in first if w.text.startswith("-") and w.top < 20]  # no number on page one
    second = [w for w in words if w.page == 2]
    if second:
        number = [w.text for w in second if w.top < 20]
        assert number == ["-", "๒", "-"]
        assert min(w.top for w in second if w.top > 20) >= 24.9


def test_the_memo_stands_as_its_form(printed: Printed) -> None:
    """แบบที่ ๒: garuda of 1.5 cm in the top left corner, its foot level with the title's."""
    pdf = printed("memo")["pdf"]
    words, [box] = words_of(pdf), boxes_of(pdf)
    assert (box.left, box.top) == (pytest.approx(LEFT, abs=0.1), pytest.approx(15, abs=0.1))
    assert box.right - box.left == pytest.approx(15, abs=0.05)
    assert box.bottom - box.top == pytest.approx(15, abs=0.05)
    title = word(words, "บันทึกข้อความ")
    assert near(title.middle, MIDDLE)
    assert near(title.bottom, box.bottom)
    for head in ("ส่วนราชการ", "ที่", "เรื่อง", "เรียน"):
        assert near(word(words, head).left, LEFT), head
    assert in_order(words, "บันทึกข้อความ", "ส่วนราชการ", "ที่", "เรื่อง", "เรียน", "ด้วย", "จึงเรียน")
    day = word(words, "วันที่")
    assert near(day.top, word(words, "ที่").top)
    assert near(day.left, LEFT + 74, LOOSE)  # of the form
    filled = [w for w in words if w.top < word(words, "เรียน").top and w.text.endswith("....")]
    assert [round(w.right) for w in filled] == [RIGHT, MIDDLE, RIGHT, RIGHT]  # dots to the end
    assert near(word(words, "ด้วย").left, INDENT)
    assert near(word(words, "(..........").middle, LEFT + 119, LOOSE)  # of the form
    assert not any("พ.ศ." in w.text for w in words if near(w.top, day.top, 1))


@pytest.mark.parametrize(
    "key, head, dated", [("order", "คำสั่ง", "สั่ง"), ("announcement", "ประกาศ", "ประกาศ")]
)
def test_orders_and_announcements_stand_as_their_forms(
    printed: Printed, key: str, head: str, dated: str
) -> None:
    """แบบที่ ๔ and ๗: garuda of 3 cm in the middle, the head below it, the day with พ.ศ."""
    pdf = printed(key)["pdf"]
    words, [box] = words_of(pdf), boxes_of(pdf)
    assert near(box.middle, MIDDLE)
    assert near(box.top, 15, 0.1)
    assert box.bottom - box.top == pytest.approx(30, abs=0.05)
    subject = word(words, "เรื่อง")
    assert box.bottom < word(words, head).top < subject.top
    if key == "order":
        assert word(words, head).top < word(words, "ที่").top < subject.top
    line = [w for w in words if near(w.top, subject.top, 0.5)]
    assert near((min(w.left for w in line) + max(w.right for w in line)) / 2, MIDDLE)
    assert near(word(words, "ด้วย").left, INDENT)
    assert in_order(words, head, "เรื่อง", "ด้วย")
    day = word(words, dated, nth=-1)
    assert near(day.left, LEFT + 50)
    assert near(day.left, LEFT + 54, LOOSE)  # of the form, whose indent is 2 cm
    assert any(w.text == "พ.ศ." and near(w.top, day.top) for w in words)
    name = word(words, "(.........", nth=-1)
    assert name.top > day.top
    assert near(name.middle, LEFT + 121, LOOSE)  # of the form
    assert near(name.middle, SIGNED)


def test_the_letter_stands_as_its_form(printed: Printed) -> None:
    """แบบที่ ๑: number and office level with the garuda's foot, the day from the page's middle."""
    pdf = printed("letter")["pdf"]
    words, [box] = words_of(pdf), boxes_of(pdf)
    assert near(box.middle, MIDDLE)
    assert (box.top, box.bottom - box.top) == (
        pytest.approx(15, abs=0.1),
        pytest.approx(30, abs=0.05),
    )
    number, office = word(words, "ที่"), word(words, "สำนักงาน")
    assert near(number.left, LEFT)
    assert near(number.bottom, box.bottom)
    assert near(office.top, number.top)
    assert office.left > box.right
    day = next(w for w in words if w.text.startswith("....") and w.top > office.bottom)
    assert near(day.left, 105)
    for head in ("เรื่อง", "เรียน", "สิ่งที่ส่งมาด้วย"):
        assert near(word(words, head).left, LEFT), head
    assert in_order(words, "ที่", "เรื่อง", "เรียน", "สิ่งที่ส่งมาด้วย", "ด้วย", "จึงเรียน", "ขอแสดงความนับถือ")
    closing, name = word(words, "ขอแสดงความนับถือ"), word(words, "(.......", nth=-1)
    assert near(closing.middle, name.middle)
    assert near(name.middle, SIGNED)
    assert name.top - closing.bottom > 15  # room to sign
    assert word(words, "กลุ่มนโยบายและแผน").left == pytest.approx(LEFT, abs=CLOSE)
    assert word(words, "กลุ่มนโยบายและแผน").top > name.top


def test_the_minutes_stand_as_their_form(printed: Printed) -> None:
    """แบบที่ ๑๑: four lines in the middle, then the heads at the margin in the form's order."""
    words = words_of(printed("minutes")["pdf"])
    for head in ("รายงานการประชุม", "ครั้งที่", "เมื่อวัน", "ณ"):
        line = [w for w in words if w.page == 1 and near(w.top, word(words, head).top, 0.5)]
        assert near((min(w.left for w in line) + max(w.right for w in line)) / 2, MIDDLE), head
    heads = ("ผู้มาประชุม", "ผู้ไม่มาประชุม", "ผู้เข้าร่วมประชุม", "เริ่มประชุมเวลา")
    assert in_order(words, "รายงานการประชุม", "ครั้งที่", "เมื่อวัน", "ณ", *heads)
    for head in heads:
        assert near(word(words, head).left, LEFT), head
    told = [w.text for w in words]
    assert told.index("เลิกประชุมเวลา") < next(i for i, t in enumerate(told) if t.startswith("ผู้จด"))


def test_the_agenda_begins_with_its_meeting_and_numbers_its_headings(printed: Printed) -> None:
    words = words_of(printed("agenda")["pdf"])
    for head in ("ระเบียบวาระการประชุม", "ครั้งที่", "วันพฤหัสบดีที่", "ณ"):
        line = [w for w in words if w.page == 1 and near(w.top, word(words, head).top, 0.5)]
        assert near((min(w.left for w in line) + max(w.right for w in line)) / 2, MIDDLE), head
    headings = [w for w in words if w.text == "ระเบียบวาระที่"]
    assert len(headings) >= 5
    assert all(near(w.left, LEFT) for w in headings)


def shown_in(text: str, mark: str) -> str:
    """What a reader reads: without the dots of lines to fill, white space, and the mark of drafts."""
    return re.sub(r"[.…]{4,}", "", squeezed(text).replace(squeezed(mark), ""))


@pytest.mark.parametrize("key", PAPERS)
def test_word_and_pdf_say_the_same(printed: Printed, key: str) -> None:
    made = printed(key)
    [footer] = {
        p.text for p in docx.Document(io.BytesIO(made["docx"])).sections[0].footer.paragraphs
    }
    paragraphs = [
        shown_in("".join(run.text or "" for run in paragraph.iter(f"{W}t")), footer)
        for paragraph in Word(made["docx"]).document.iter(f"{W}p")
    ]
    in_word = "".join(paragraphs)
    in_pdf = shown_in(running_text(made["pdf"]), footer)
    assert len(in_word) > 300
    assert [text for text in paragraphs if text not in in_pdf] == []
    if key in WITH_HEADS_OF_TWO_ROWS:
        told = (shown_in(word, footer) for word in running_text(made["pdf"]).split())
        assert [word for word in told if word not in in_word and word not in footer] == []
    else:
        assert in_pdf == in_word


@pytest.mark.parametrize("key", PAPERS)
def test_a_screen_reader_finds_its_way(printed: Printed, key: str) -> None:
    made = printed(key)
    with pikepdf.open(io.BytesIO(made["pdf"])) as file:
        assert str(file.Root.Lang).startswith("th")
        assert bool(file.Root.MarkInfo.Marked)
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        tags = [
            (str(o.S), "/Alt" in o)
            for o in file.objects
            if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/P" in o
        ]
    assert ("/H1", False) in tags
    emblem = key in ("memo", "order", "announcement", "letter")
    assert [told for kind, told in tags if kind == "/Figure"] == [True] * emblem
    properties = docx.Document(io.BytesIO(made["docx"])).core_properties
    assert properties.title
    assert properties.language == "th-TH"
    word_file = Word(made["docx"])
    assert bool(word_file.document.findall(".//{*}tblHeader")) == (("/TH", False) in tags)
    assert etree.tostring(word_file.part("word/settings.xml")).count(b'bidi="th-TH"') == 1
