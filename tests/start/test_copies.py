"""The record of what a new office's copies came from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.installed import installed
from pyo1plan.sources.problems import Problem
from pyo1plan.start.copies import (
    ORIGINS,
    Origins,
    fingerprint,
    names_in,
    origins_of,
    read_origins,
    shipped,
)
from pyo1plan.start.fresh import fresh_office
from pyo1plan.start.naming import names_of

names = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1)


@given(st.dictionaries(names, st.none() | st.text("0123456789abcdef", min_size=64, max_size=64)))
def test_the_same_record_gives_the_same_bytes(files: dict[str, str | None]) -> None:
    data = Origins(files).data()
    assert data == Origins(dict(reversed(files.items()))).data()
    assert json.loads(data)["files"] == files


def test_a_record_on_the_disk(tmp_path: Path) -> None:
    assert read_origins(tmp_path) is None
    record = Origins({"templates/ก.html": fingerprint("ก"), "checklists/x.yaml": None})
    (tmp_path / ORIGINS).write_bytes(record.data())
    assert read_origins(tmp_path) == record


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{", b'{"files": {}}', b'{"files": {"a": 1}, "program": "1"}', b"\xff\xfe",
     b'{"files": [], "program": "1"}', b"[" * 100_000],
)  # fmt: skip
def test_a_damaged_record_is_a_problem(tmp_path: Path, data: bytes) -> None:
    (tmp_path / ORIGINS).write_bytes(data)
    assert isinstance(read_origins(tmp_path), Problem)


@given(st.text())
def test_line_ends_leave_no_trace_in_a_fingerprint(text: str) -> None:
    lines = text.replace("\r", "")
    assert fingerprint(lines) == fingerprint(lines.replace("\n", "\r\n"))
    assert fingerprint(lines) != fingerprint(lines + "ก")


def test_a_new_office_records_every_file_that_it_copies() -> None:
    files = fresh_office(2571, names_of("สพป.พะเยา เขต 1"))
    copied = shipped()
    assert {n for n in files if n.startswith(("templates/", "checklists/"))} == set(copied)
    assert all(files[name] == text.encode() for name, text in copied.items())
    assert files[ORIGINS] == origins_of(copied).data()


def test_what_editors_leave_behind_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "parts").mkdir()
    for name in ("a.html", "a.html~", ".a.swp", "~$a.docx", "__pycache__/x.pyc", "parts/b.html"):
        (tmp_path / name).write_text("x")
    assert list(names_in(tmp_path)) == ["a.html", "parts/b.html"]
    assert list(names_in(tmp_path / "none")) == []
    jobs = [name for name in names_in(installed("checklists")) if name[0] in "123456"]
    assert len(jobs) == 6
