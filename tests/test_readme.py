"""Every command that the README shows is run, in both languages' pages."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "README.en.md")


def blocks(page: str) -> list[list[str]]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [block.strip().splitlines() for block in re.findall(r"```sh\n(.*?)```", text, re.S)]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    words = shlex.split(command)
    assert words[0] == "plan"
    return subprocess.run(
        [sys.executable, "-m", "pyo1plan", *words[1:]],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PLAN_NO_CACHE": "1"},
        capture_output=True,
        check=False,
        timeout=300,
    )


def test_both_pages_show_the_same_commands() -> None:
    first, second = (blocks(page) for page in PAGES)
    assert first == second


def test_the_two_commands_of_a_fresh_machine_are_run_by_ci() -> None:
    made = [line for block in blocks(PAGES[0]) for line in block if line.startswith("make ")]
    assert made == ["make demo", "make test"]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in script if line in made] == made


def test_a_year_of_ones_own(tmp_path: Path) -> None:
    block = next(b for b in blocks(PAGES[0]) if b[0].startswith("plan init"))
    for command in block:
        done = run(command, tmp_path)
        assert done.returncode == 0, (command, done.stderr.decode())
    assert list((tmp_path / "build" / "2570").glob("agenda-*.docx"))


@pytest.fixture
def example(tmp_path: Path) -> Path:
    for name in ("workspaces", "templates", "checklists"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def shown() -> list[list[str]]:
    """The blocks of commands that are run on the example years."""
    return [b for b in blocks(PAGES[0]) if not b[0].startswith(("make", "plan init"))]


@pytest.mark.parametrize("block", shown(), ids=lambda block: " ".join(block[0].split()[1:3]))
def test_the_commands_on_the_example_years(example: Path, block: list[str]) -> None:
    for command in block:
        done = run(command, example)
        assert done.returncode == 0, (command, done.stderr.decode())


def test_every_block_of_commands_is_run() -> None:
    commands = [line for block in blocks(PAGES[0]) for line in block if line.startswith("plan ")]
    run_here = [line for block in shown() for line in block]
    assert len(commands) == len(run_here) + 3
    assert len(run_here) > 30
