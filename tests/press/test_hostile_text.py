"""Text is text: whatever an officer types comes out of every format as it went in."""

from __future__ import annotations

import random
import re
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pyo1plan.press import print_paper
from tests.press.opened import W, Word, make, running_text, squeezed

TOKENS = [
    *("#", "#let x = 1", "= หัวข้อ", "== h", "- ข้อ", "+ ข้อ", "1. ข้อ", "/ คำ: นิยาม", "$x^2$", "@ref", "<label>"),
    *("...", "..", "-?", "--", "---", "\\", "\\n", '"', "'", "“", "`", "```", "~", "*", "**b**", "_", "__i__"),
    *("[#\"x\";]", "#\"", "\";", "whole(\"x\")", "#whole(\"x\");", "table.cell(align: left)[", "table.cell(colspan: 2)[#\"y\";]"),
    *("  align: (left,),", "{{ 7*7 }}", "{% raw %}", "<script>alert(1)</script>", "<b>", "</td>", "&amp;", "&#39;", "&", "]]>"),
    *("<w:t>", "<w:altChunk r:id=\"toc\"/>", "![x](http://x/y.png)", "[a](b)", "# h", "|a|b|", ":::", "^1", "H~2~O"),
    *("\u200b", "\u200d", "\u2060", "\u00ad", "\u00a0", "ๆ", " ๆ", "ฯ", "ฯลฯ", "ๆๆ", "น้ำ", "ปั้น", "ที่", "กตัญญู", "จำนวน"),
    *("054-471-234", "ก", "A", " ", "  ", "%", "//", "/*", "*/", "https://x.go.th/a_b?c=d#e", "---\ntitle: x\n---"),
]  # fmt: skip
PLACES = 8


def body_of(texts: list[str]) -> str:
    out = ["<h1>จุดเริ่ม</h1>"]
    for number, text in enumerate(texts):
        safe = escape(text)
        out.append(
            f"<p>K{number}A{safe}K{number}B</p><h1>K{number}C{safe}K{number}D</h1>"
            f"<div class='item l1'>K{number}E{safe}K{number}F</div>"
            f"<table class='plan'><caption>K{number}G{safe}K{number}H</caption>"
            f"<thead><tr><th>{safe}</th></tr></thead><tbody><tr><td>K{number}I</td></tr>"
            # a second table: a header is printed again where a page ends
            f"</tbody></table><table class='plan'><tbody><tr><td>x</td></tr>"
            f"<tr><td>K{number}N</td></tr><tr><td>{safe}</td></tr>"
            f"<tr><td>K{number}J{safe}</td></tr><tr><td>K{number}K</td></tr>"
            f"</tbody></table><div class='note'>K{number}L{safe}K{number}M</div>"
        )
    return "".join(out)


def found_in(text: str, number: int) -> list[str]:
    """What stands in the eight places of one payload, all squeezed."""

    def between(left: str, right: str) -> str:
        found = re.search(f"K{number}{left}(.*?)K{number}{right}", text, re.S)
        assert found, f"K{number}{left}…K{number}{right} is gone"
        return found.group(1)

    pairs = ("AB", "CD", "EF", "GH", "HI", "NJ", "JK", "LM")
    return [between(*pair) for pair in pairs]


def assert_text_is_text(texts: list[str]) -> None:
    made = print_paper(make(body_of(texts), numerals="arabic"), ["docx", "pdf"])
    word = Word(made["docx"])
    assert len(word.paragraphs("Heading1")) == len(texts) + 1
    readings = {"docx": squeezed(word.text()), "pdf": squeezed(running_text(made["pdf"]))}
    for form, reading in readings.items():
        for number, text in enumerate(texts):
            assert found_in(reading, number) == [squeezed(text)] * PLACES, (form, text)


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("seed", range(3))
def test_tokens_of_every_markup_come_out_as_they_went_in(seed: int) -> None:
    chance = random.Random(seed)
    texts = TOKENS if seed == 0 else []
    texts = [*texts, *("".join(chance.choices(TOKENS, k=chance.randint(1, 9))) for _ in range(60))]
    assert_text_is_text(texts)


@pytest.mark.needs("pdftotext")
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=8).map("".join))
def test_any_mixture_comes_out_as_it_went_in(text: str) -> None:
    assert_text_is_text([text])


def test_a_data_value_is_no_place_of_the_press() -> None:
    evil = escape('<w:altChunk r:id="toc"/><div class="toc"></div>')
    word = Word(print_paper(make(f"<p>{evil}</p>"), ["docx"])["docx"])
    assert not [e for e in word.document.iter() if e.tag == f"{W}altChunk"]
    assert word.text() == '<w:altChunk r:id="toc"/><div class="toc"></div>'
