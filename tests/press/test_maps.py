"""Maps: every point in the frame, none hidden behind another of its place, the same picture everywhere."""

from __future__ import annotations

import json
import math
import re
from html import escape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from pyo1plan.press import PressError, print_paper
from pyo1plan.press.maps import Map, Mark, Name
from tests.press.opened import Word, make

NOTE = "ตำแหน่งโดยประมาณจากศูนย์กลางตำบล"


def figure(**changes: Any) -> str:
    mark = {"latitude": "19.17", "longitude": "99.89", "size": "40", "of": 0, "rough": True}
    data = {
        "marks": [mark, {**mark, "longitude": "99.95", "of": 1, "size": "0"}],
        "names": [["19.17", "99.89", "เวียง 1"]],
        "classes": ["1–40 คน", "41 คนขึ้นไป"],
        "notes": [NOTE],
        **changes,
    }
    said = escape(json.dumps(data, ensure_ascii=False))
    return (
        f'<figure class="map" data-map="{said}" data-alt="แผนที่โรงเรียน 2 แห่ง">'
        "<figcaption>แผนที่ที่ 1 ที่ตั้ง</figcaption></figure>"
    )


def test_all_formats_hold_the_map_and_its_words() -> None:
    paper = make(f"<h1>ก</h1>{figure()}", numerals="thai")
    first = print_paper(paper, ["docx", "pdf", "html"])
    assert print_paper(paper, ["html"])["html"] == first["html"]
    page = html.fromstring(first["html"])
    [drawing] = page.xpath("//figure/*[local-name()='svg']")
    assert drawing.get("aria-label") == "แผนที่โรงเรียน 2 แห่ง"
    assert page.xpath("string(//figcaption)") == "แผนที่ที่ ๑ ที่ตั้ง"
    assert "data-map" not in first["html"].decode()
    drawn = Word(first["docx"]).document.iter("{*}docPr")
    assert [each.get("descr") for each in drawn] == ["แผนที่โรงเรียน 2 แห่ง"]
    assert first["pdf"].startswith(b"%PDF")


def test_a_web_page_tells_of_a_point_under_the_pointer() -> None:
    mark = {"latitude": "19.1", "longitude": "99.9", "size": "9", "of": 0, "rough": False}
    said = {**mark, "label": "<b>บ้านทุ่ง</b> & (99010001)"}
    made = print_paper(make(f"<h1>ก</h1>{figure(marks=[said, mark])}"), ["html"])["html"]
    page = html.fromstring(made)
    [point] = page.xpath("//*[local-name()='circle'][@class='point']")
    assert [title.text for title in point] == ["<b>บ้านทุ่ง</b> & (99010001)"]
    box = next(page.iter("svg")).get("viewbox") or next(page.iter("svg")).get("viewBox")
    assert box is not None
    wide, high = (float(one) for one in box.split()[2:])
    assert 0 < float(point.get("cx")) < wide
    assert 0 < float(point.get("cy")) < high
    assert b"<script" not in made


@pytest.mark.parametrize(
    "changes",
    [
        {"marks": []},
        {"classes": []},
        {"marks": [{"latitude": "91", "longitude": "99", "size": "1", "of": 0, "rough": False}]},
        {"marks": [{"latitude": "x", "longitude": "99", "size": "1", "of": 0, "rough": False}]},
        {"marks": [{"latitude": "9", "longitude": "99", "size": "-1", "of": 0, "rough": False}]},
        {"marks": [{"latitude": "9", "longitude": "99", "size": "1", "of": 7, "rough": False}]},
        {"marks": [{"latitude": "9", "longitude": "NaN", "size": "1", "of": 0, "rough": False}]},
        {"names": [["9", "99"]]},
        {"notes": ["漢"]},
    ],
)
def test_what_is_no_map_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(PressError) as refused:
        print_paper(make(figure(**changes)), ["html"])
    assert re.search("[ก-ฮ]", refused.value.words.th)


def test_a_map_without_words_for_the_blind_is_refused() -> None:
    silent = figure().replace('data-alt="แผนที่โรงเรียน 2 แห่ง"', 'data-alt=" "')
    with pytest.raises(PressError):
        print_paper(make(silent), ["html"])


PLACES = st.tuples(st.integers(1900, 1960), st.integers(9960, 10030))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PLACES, st.integers(0, 900)), min_size=1, max_size=40))
def test_points_stand_in_the_frame_and_apart(found: list[tuple[tuple[int, int], int]]) -> None:
    marks = tuple(Mark(a / 100, b / 100, float(size), 0, False) for (a, b), size in found)
    names = (Name(marks[0].latitude, marks[0].longitude, "ก"),)
    data = Map("map", "", (), "แผนที่", "", 16.0, marks, names, ("คน",), ()).data("arabic")
    drawn = data["marks"]
    assert len(drawn) == len(marks)
    assert data["down"] <= 14.01
    crowd = max(math.sqrt(n) for n in range(len(marks))) * 0.32 if len(marks) > 1 else 0
    for mark in drawn:
        assert 0.5 - crowd <= mark["x"] <= 16.0 + crowd
        assert 0.5 - crowd <= mark["y"] <= data["down"] + crowd
    spots = {(mark["x"], mark["y"]) for mark in drawn}
    assert len(spots) == len(drawn)
    assert [m["r"] for m in drawn] == sorted((m["r"] for m in drawn), reverse=True)
