"""Digits by document: Thai or Arabic for people, and never a digit changed in what is copied or dialled."""

from __future__ import annotations

import re
from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from pyo1plan.press import print_paper
from tests.press.opened import make

KEPT = (
    "70-SUP-003", "71-CL-01", "0 5443 1234", "081-555-1234", "+66 5443 1234", "โทร. 1579",
    "plan@pyo1.go.th", "a1b2@obec2.go.th", "https://www.pyo1.go.th/pyo1?id=12",
    "www.pyo1.go.th/pyo1", "56010001", "1063160141", "แผน2569.xlsx", "O-NET66", "A4",
)  # fmt: skip
NUMBERS = ("2569", "1,250.50", "12.30", "3/2569", "๒๕๗๐", "ร้อยละ ๙๗.๕")
WORDS = ("โครงการ", "ปีงบประมาณ", "ครั้งที่", "บาท", "(", ")", "และ")
tokens = st.sampled_from((*KEPT, *NUMBERS, *WORDS))
texts = st.lists(tokens, min_size=1, max_size=12)


def shown(body: str, numerals: str) -> str:
    page = print_paper(make(body, numerals=numerals), ["html"])["html"].decode()
    return str(html.document_fromstring(page).find(".//main").text_content()).strip()


def digits(text: str) -> str:
    return re.sub(r"[^0-9๐-๙]", "", text)


@settings(max_examples=40, deadline=None)
@given(texts)
def test_what_is_copied_or_dialled_keeps_its_digits(chosen: list[str]) -> None:
    body = "".join(f"<p>{escape(token)}</p>" for token in chosen)
    for numerals, wrong in (("thai", "[0-9]"), ("arabic", "[๐-๙]")):
        lines = [line for line in shown(body, numerals).splitlines() if line.strip()]
        printed = shown(body, numerals)
        for token in set(chosen) & set(KEPT):
            assert printed.count(token) >= chosen.count(token)
        for token in chosen:
            if token in NUMBERS:
                assert not re.search(wrong, _without_kept(printed)), lines


def _without_kept(text: str) -> str:
    for token in sorted(KEPT, key=len, reverse=True):
        text = text.replace(token, "")
    return text


@settings(max_examples=40, deadline=None)
@given(texts)
def test_only_digits_ever_change(chosen: list[str]) -> None:
    body = f"<p>{escape(' '.join(chosen))}</p>"
    thai, arabic = shown(body, "thai"), shown(body, "arabic")
    table = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    assert thai.translate(table) == arabic.translate(table) == " ".join(chosen).translate(table)


def test_a_code_keeps_its_digits_whatever_it_looks_like() -> None:
    body = '<p><span class="code">12/๓๔</span> และ 12/๓๔</p>'
    assert shown(body, "thai") == "12/๓๔ และ ๑๒/๓๔"
    assert shown(body, "arabic") == "12/๓๔ และ 12/34"


def test_the_number_of_a_letter_stays_as_it_was_issued() -> None:
    body = "<p>ที่ ศธ ๐๔๐๐๐/ว ๑๒๓ ลงวันที่ ๕ ตุลาคม ๒๕๖๙</p>"
    assert shown(body, "arabic") == "ที่ ศธ ๐๔๐๐๐/ว ๑๒๓ ลงวันที่ 5 ตุลาคม 2569"
