"""The papers of a calendar year's registers: every line of the data, in the columns of the official form."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from pyo1plan.documents.missing import NotReady
from pyo1plan.documents.registers import (
    coordination_summary,
    letter_summary,
    letters_in,
    letters_out,
    order_register,
)
from pyo1plan.documents.typeset import to_html
from pyo1plan.press import Paper, print_paper
from pyo1plan.records.letters import Letters
from pyo1plan.year.load import load_calendar
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import Plan
from tests.documents.conftest import ROOT, SMALL, STAMP, TEMPLATES
from tests.intake.letters_written import line, register

#: Where the columns of form 13 begin and end across the sheet, as parts of its width, measured on the
#: picture of the form in the Royal Gazette (เลขทะเบียนรับ, ที่, ลงวันที่, จาก, ถึง, เรื่อง, การปฏิบัติ, หมายเหตุ).
FORM = (0.0, 0.076, 0.185, 0.255, 0.364, 0.474, 0.724, 0.870, 1.0)
HEADS = ("ทะเบียนรับ", "ที่", "ลงวันที่", "จาก", "ถึง", "เรื่อง", "การปฏิบัติ", "หมายเหตุ")


@pytest.fixture(scope="module")
def registers() -> Year:
    year, findings = load_calendar(Repository(ROOT), 2569)
    assert findings == []
    return year


def plan(year: Year) -> Plan:
    return Plan(year, "current", ())


def text(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", " ", html)).split())


def test_every_letter_stands_in_its_register(registers: Year) -> None:
    for module, kind in ((letters_in, "letters-in"), (letters_out, "letters-out")):
        made = module.content(plan(registers), STAMP, False)
        html = to_html(made, [TEMPLATES])
        [held] = registers.every(kind, Letters)
        for one in held.record.letters:
            assert one.subject in unescape(html)
        printed = [int(n) for n in re.findall(r'<tr><td class="c">([0-9]+)</td>', html)]
        assert printed == [one.register_number for one in held.record.letters]
        assert "ข้อมูลตัวอย่าง" in made.mark


def test_a_secret_letter_says_only_that_it_is_one(tmp_path: Path) -> None:
    register(tmp_path, line(1, "แผนจับกุม", ", secrecy: secret, action: ลับมากนัก, note: บ้านเลขที่ 9"))
    year, _ = load_calendar(Repository(tmp_path), 2569)
    said = text(to_html(letters_in.content(plan(year), STAMP, False), [TEMPLATES]))
    assert "(เรื่องลับ)" in said
    assert "แผนจับกุม" not in said
    assert "ลับมากนัก" not in said
    assert "บ้านเลขที่" not in said
    summed = text(to_html(letter_summary.content(plan(year), STAMP, False, None), [TEMPLATES]))
    assert "แผนจับกุม" not in summed
    told = text(to_html(letters_in.content(plan(year), STAMP, True), [TEMPLATES]))
    assert "แผนจับกุม" in told


def test_text_of_a_letter_is_text(tmp_path: Path) -> None:
    register(tmp_path, line(1, '"<b>{{ 7*7 }}</b> & =1+1"'))
    year, _ = load_calendar(Repository(tmp_path), 2569)
    html = to_html(letters_in.content(plan(year), STAMP, False), [TEMPLATES])
    assert "&lt;b&gt;{{ 7*7 }}&lt;/b&gt; &amp; =1+1" in html


def test_the_summaries_tell_what_the_registers_hold(registers: Year) -> None:
    received, sent = (
        sum(len(h.record.letters) for h in registers.every(kind, Letters))
        for kind in ("letters-in", "letters-out")
    )
    said = text(to_html(letter_summary.content(plan(registers), STAMP, False, None), [TEMPLATES]))
    assert f"หนังสือรับ {received} ฉบับ หนังสือส่ง {sent} ฉบับ" in said
    early = letter_summary.content(plan(registers), STAMP, False, date(2026, 10, 31))
    assert f"หนังสือรับ {received} ฉบับ" not in text(to_html(early, [TEMPLATES]))
    for module in (coordination_summary, order_register):
        arguments = (None,) if module is coordination_summary else ()
        html = to_html(module.content(plan(registers), STAMP, False, *arguments), [TEMPLATES])
        assert "พ.ศ. 2569" in text(html)


def test_nothing_is_printed_as_if_filled() -> None:
    year, _ = load_calendar(Repository(SMALL), 2569)
    for module in (letters_in, letters_out, order_register):
        with pytest.raises(NotReady, match="plan letter"):
            module.content(plan(year), STAMP, False)


@pytest.mark.needs("pdftotext")
def test_the_columns_stand_where_the_form_has_them(registers: Year, tmp_path: Path) -> None:
    made = letters_in.content(plan(registers), STAMP, False)
    paper = Paper(to_html(made, [TEMPLATES]), made.title, STAMP.when, made.mark, made.numerals)
    file = tmp_path / "in.pdf"
    file.write_bytes(print_paper(paper, ["pdf"])["pdf"])
    boxes = subprocess.run(
        ["pdftotext", "-bbox", "-f", "1", "-l", "1", str(file), "-"], capture_output=True, text=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip
    page = re.search(r'<page width="([0-9.]+)" height="([0-9.]+)"', boxes)
    assert page is not None
    wide, high = float(page[1]), float(page[2])
    assert wide > high  # landscape
    words = [
        (m[3], float(m[1]), float(m[2]))
        for m in re.finditer(
            r'xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)" yMax="[0-9.]+">([^<]*)<', boxes
        )
    ]
    middles = {}
    for head in HEADS:
        left, right = next((a, b) for word, a, b in words if word.replace("\u2060", "") == head)
        middles[head] = (left + right) / 2
    left, right = 2.0 / 29.7 * wide, wide - 2.0 / 29.7 * wide
    first, last = middles["ทะเบียนรับ"], middles["หมายเหตุ"]
    span = (last - first) / ((FORM[7] + FORM[8]) / 2 - (FORM[0] + FORM[1]) / 2)
    for i, head in enumerate(HEADS):
        wanted = first + span * ((FORM[i] + FORM[i + 1]) / 2 - (FORM[0] + FORM[1]) / 2)
        assert abs(middles[head] - wanted) < 0.012 * span, head
    assert left < first < last < right
