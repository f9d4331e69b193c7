"""Files as they really arrive: wrong encodings, no files at all, characters nobody sees."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pyo1plan.sources.problems import Problem
from pyo1plan.sources.text import MOST_BYTES, decode, read_text


def rule_of(data: bytes) -> str:
    problem = decode(data)
    assert isinstance(problem, Problem)
    return problem.rule


def test_utf8_with_and_without_a_mark() -> None:
    assert decode("ก: ข\n".encode()) == "ก: ข\n"
    assert decode(b"\xef\xbb\xbf" + "ก: ข\n".encode()) == "ก: ข\n"


def test_thai_windows_text_is_recognised() -> None:
    problem = decode("a: 1\nname: โครงการ\n".encode("cp874"))
    assert isinstance(problem, Problem)
    assert problem.rule == "file-encoding"
    assert "874" in problem.message.th
    assert (problem.line, problem.column) == (2, 7)


def test_utf16_is_recognised() -> None:
    problem = decode("name: ก".encode("utf-16"))
    assert isinstance(problem, Problem)
    assert "UTF-16" in problem.message.en


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x85", "\u2028", "\ufeff", "\x7f"])
def test_control_characters_are_placed(character: str) -> None:
    problem = decode(f"a: 1\nb: x{character}y\n".encode())
    assert isinstance(problem, Problem)
    assert problem.rule == "file-control-character"
    assert (problem.line, problem.column) == (2, 5)


def test_line_ends_of_every_system() -> None:
    assert decode(b"a: 1\r\nb: 2\r\n") == "a: 1\r\nb: 2\r\n"
    assert rule_of(b"a: 1\rb: 2\r") == "file-control-character"


def test_a_folder_a_link_and_a_pipe_are_refused(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("a: 1")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "link.yaml").symlink_to(tmp_path / "real.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    for name in ("folder.yaml", "link.yaml", "pipe.yaml"):
        problem = read_text(tmp_path / name)
        assert isinstance(problem, Problem)
        assert problem.rule == "file-kind"


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    problem = read_text(file)
    assert isinstance(problem, Problem)
    assert problem.rule == "file-too-big"


def test_an_absent_file_is_a_problem(tmp_path: Path) -> None:
    problem = read_text(tmp_path / "absent.yaml")
    assert isinstance(problem, Problem)
    assert problem.rule == "file-unreadable"
