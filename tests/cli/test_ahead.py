"""The head start: given for one large year, and never left running for nobody."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pyo1plan.cli import ahead
from pyo1plan.sources.ahead import WORTH_A_PROCESS


@pytest.fixture
def large(office: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    group = office / "workspaces" / "2570" / "proposals" / "supervision"
    text = (group / "70-SUP-001.yaml").read_text(encoding="utf-8")
    for number in range(WORTH_A_PROCESS):
        (group / f"70-SUP-{number + 100}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(office)
    monkeypatch.setattr(ahead, "_cores", lambda: 2)
    return office


def test_one_large_year_is_read_ahead(large: Path) -> None:
    ahead.begin(["validate", "2570"])
    started = ahead.head_start()
    assert started is not None
    started.end()
    assert ahead.head_start() is None


def test_several_years_are_not(large: Path) -> None:
    shutil.copytree(large / "workspaces" / "2570", large / "workspaces" / "2571")
    ahead.begin(["validate"])
    assert ahead.head_start() is None
    ahead.begin(["validate", "2571"])
    started = ahead.head_start()
    assert started is not None
    started.end()


@pytest.mark.parametrize("arguments", [[], ["render", "all"], ["validate", "2580"]])
def test_other_commands_get_none(large: Path, arguments: list[str]) -> None:
    ahead.begin(arguments)
    assert ahead.head_start() is None
