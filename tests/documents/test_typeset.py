"""Templates: hostile text, an office's own files, and what is said of a template that is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.documents.document import Content
from pyo1plan.documents.plans.annual_plan import content
from pyo1plan.documents.typeset import TemplateProblem, to_html
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.documents.conftest import STAMP, TEMPLATES

HOSTILE = "</td><script>alert('1')</script>{{ 7 * 7 }} \" & <b>ตัวหนา</b>"


def of(template: str, **values: Any) -> Content:
    return Content("x", "", template, "", values, "", "thai")


def made(folder: Path, text: str, **values: Any) -> str:
    folder.joinpath("x.html").write_text(text, encoding="utf-8")
    return to_html(of("x.html", **values), [folder])


def test_text_of_the_data_is_never_markup(small: Year) -> None:
    plan = plan_at(small, "submitted")
    hostile = tuple(
        replace(
            held,
            record=held.record.model_copy(
                update={"name": HOSTILE, "rationale": HOSTILE, "objectives": (HOSTILE,)}
            ),
        )
        for held in plan.proposals
    )
    body = to_html(content(replace(plan, proposals=hostile), STAMP), [TEMPLATES])
    assert "<script" not in body
    assert "<b>" not in body
    assert "{{ 7 * 7 }}" in body
    assert "&lt;/td&gt;&lt;script&gt;" in body


def test_a_chart_survives_hostile_names(small: Year) -> None:
    import json

    from lxml import html

    office = small.frame.office
    assert office is not None
    sources = tuple(s.model_copy(update={"name": HOSTILE}) for s in office.record.fund_sources)
    named = replace(office, record=office.record.model_copy(update={"fund_sources": sources}))
    year = replace(small, frame=replace(small.frame, office=named))
    body = to_html(content(plan_at(year, "submitted"), STAMP), [TEMPLATES])
    figures = html.fragment_fromstring(body, create_parent="div").findall(".//figure")
    labels = [row[0] for f in figures for row in json.loads(f.get("data-chart"))["rows"]]
    assert len(figures) == 3
    assert any("script" in label for label in labels)


def test_the_offices_own_template_comes_first(small: Year, tmp_path: Path) -> None:
    own = tmp_path / "annual-plan"
    own.mkdir()
    own.joinpath("foreword.html").write_text("<h1>คำนำของเรา</h1>", encoding="utf-8")
    body = to_html(content(plan_at(small, "submitted"), STAMP), [tmp_path, TEMPLATES])
    assert "<h1>คำนำของเรา</h1>" in body
    assert "<h1>คำนำ</h1>" not in body
    assert "สภาพทั่วไปและข้อมูลพื้นฐาน" in body


def test_the_order_of_parts_is_the_templates(small: Year, tmp_path: Path) -> None:
    booklet = TEMPLATES.joinpath("annual-plan/booklet.html").read_text(encoding="utf-8")
    two, three = (
        '{% include "annual-plan/part-2.html" %}',
        '{% include "annual-plan/part-3.html" %}',
    )
    swapped = booklet.replace(two, "X").replace(three, two).replace("X", three)
    own = tmp_path / "annual-plan"
    own.mkdir()
    own.joinpath("booklet.html").write_text(swapped, encoding="utf-8")
    made_of = content(plan_at(small, "submitted"), STAMP)
    before, after = to_html(made_of, [TEMPLATES]), to_html(made_of, [tmp_path, TEMPLATES])
    assert before.index("<h1>ส่วนที่ 2") < before.index("<h1>ส่วนที่ 3")
    assert after.index("<h1>ส่วนที่ 3") < after.index("<h1>ส่วนที่ 2")


@pytest.mark.parametrize(
    "text, line, said",
    [
        ("หนึ่ง\n{{ nothing }}", 2, "nothing"),
        ("หนึ่ง\n\n{{ name.absent }}", 3, "absent"),
        ("{% if %}", 1, "แม่แบบเขียนผิดรูปแบบ"),
        ("ก\n{% include 'gone.html' %}", 2, "ไม่พบแม่แบบ gone.html"),
        ("ก\n{{ name|nofilter }}", 2, "nofilter"),
        ("ก\n{{ name|baht }}", 2, "str"),
        ("ก\n{{ name.__class__.__mro__ }}", 2, "__class__"),
        ("ก\n{{ 1 / 0 }}", 2, "division"),
        ("{% include 'x.html' %}", 1, "without end"),
    ],
)
def test_a_wrong_template_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(TemplateProblem) as problem:
        made(tmp_path, text, name="ชื่อ")
    assert problem.value.line == line
    assert problem.value.file.endswith("x.html")
    assert said in problem.value.words.th + problem.value.words.en


def test_templates_cannot_change_the_data(tmp_path: Path) -> None:
    rows = [1]
    with pytest.raises(TemplateProblem, match="append"):
        made(tmp_path, "{{ rows.append(2) }}", rows=rows)
    assert rows == [1]


def test_an_absent_value_is_a_dotted_blank(tmp_path: Path) -> None:
    assert made(tmp_path, "ที่ {{ number }}", number=None) == f"ที่ {'.' * 30}"


def test_numbers_run_on_across_templates(tmp_path: Path) -> None:
    tmp_path.joinpath("y.html").write_text("{{ next('t') }}", encoding="utf-8")
    text = "{{ next('t') }}{% include 'y.html' %}{{ next('u') }}{{ next('t') }}"
    assert made(tmp_path, text) == "1213"
