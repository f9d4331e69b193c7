"""What the press refuses, and that it says in both languages what to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pyo1plan.press import PressError, pandoc, print_paper
from pyo1plan.words import Words
from tests.press.opened import chart, make


def refused(body: str, **changes: object) -> Words:
    with pytest.raises(PressError) as caught:
        print_paper(make(body, **changes), ["docx", "pdf", "html"])
    assert caught.value.words.th != caught.value.words.en
    return caught.value.words


def test_characters_without_a_glyph_are_named_with_their_place() -> None:
    words = refused("<p>โครงการ 😀 ดี และ 漢</p>")
    assert "U+1F600 😀 GRINNING FACE" in words.en
    assert "โครงการ 😀 ดี" in words.en
    assert "2 character(s)" in words.en
    assert "โปรดแก้ข้อความ" in words.th


def test_the_mark_and_the_title_are_checked_too() -> None:
    assert "U+1F600" in refused("<p>ก</p>", mark="ร่าง 😀").en
    assert "U+1F600" in refused("<p>ก</p>", title="แผน 😀").en


@pytest.mark.parametrize("broken", ["\x00", "\ud800", "\x07", "&#7;"])
def test_broken_characters_are_refused(broken: str) -> None:
    assert "U+" in refused(f"<p>ก{broken}</p>").en


@pytest.mark.parametrize("tag", ["script", "ul", "img", "a", "iframe", "style", "svg"])
def test_tags_outside_the_dialect_are_refused(tag: str) -> None:
    assert f"<{tag}>" in refused(f"<p>ก</p><{tag}>x</{tag}>").en


def test_a_table_in_a_table_is_refused() -> None:
    inner = "<table><tr><td>1</td></tr></table>"
    assert "inside a table" in refused(f"<table><tr><td>{inner}</td></tr></table>").en


@pytest.mark.parametrize(
    "data",
    [
        "{}",
        "no json",
        '{"kind": "radar", "rows": [["ก", "1"]]}',
        '{"kind": "bars", "rows": []}',
        '{"kind": "bars", "rows": [["ก", "-1"]]}',
        '{"kind": "bars", "rows": [["ก", "NaN"]]}',
        '{"kind": "bars", "rows": [["ก", "หนึ่ง"]]}',
    ],
)
def test_wrong_charts_are_refused(data: str) -> None:
    words = refused(f"<figure class='chart' data-chart='{data}' data-alt='x'></figure>")
    assert "docs/printing.md" in words.th


def test_a_charts_labels_are_checked_too() -> None:
    data = '{"kind": "bars", "rows": [["\\u6f22 ก", "1"]]}'
    assert "U+6F22" in refused(f"<figure data-chart='{data}' data-alt='x'></figure>").en


def test_a_chart_without_a_description_is_refused() -> None:
    assert "data-alt" in refused(chart("bars", alt="")).en


def test_a_broken_pandoc_names_the_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = tmp_path / "pandoc"
    wrong.write_text("#!/bin/sh\necho 'ไม่ใช่ pandoc' >&2\nexit 9\n", encoding="utf-8")
    wrong.chmod(0o755)
    monkeypatch.setattr(pandoc, "program", lambda: wrong)
    words = refused("<p>ก</p>")
    assert "pip install" in words.th
    assert "ไม่ใช่ pandoc" in words.en


def test_a_missing_pandoc_names_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc.program.cache_clear()
    monkeypatch.setattr(sys, "path", [p for p in sys.path if "site-packages" not in p])
    monkeypatch.delitem(sys.modules, "pypandoc", raising=False)
    with pytest.raises(PressError) as caught:
        pandoc.program()
    assert "pypandoc_binary" in caught.value.words.en
    monkeypatch.undo()
    pandoc.program.cache_clear()
    assert pandoc.program().is_file()


def test_a_pandoc_on_the_path_is_never_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoy = tmp_path / "pandoc"
    decoy.write_text("#!/bin/sh\nexit 9\n", encoding="utf-8")
    decoy.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYPANDOC_PANDOC", str(decoy))
    assert print_paper(make("<p>ก</p>"), ["docx"])["docx"].startswith(b"PK")


def test_a_stamp_without_a_zone_is_a_defect_of_the_caller() -> None:
    from datetime import datetime

    with pytest.raises(ValueError, match="aware"):
        make("<p>ก</p>", stamp=datetime(2026, 1, 1))
