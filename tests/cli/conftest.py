"""The command as an officer runs it: a real process in a copy of the small workspace."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.waiting import OF_THE_START, SECONDS, Waiting

SMALL = Path(__file__).parent.parent / "workspaces" / "small"
Plan = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(SMALL / "workspaces", tmp_path / "office" / "workspaces")
    return tmp_path / "office"


@pytest.fixture
def plan(office: Path, tmp_path: Path, waiting: Waiting | None) -> Plan:
    def run(
        *arguments: str, cwd: Path = office, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        variables = {k: v for k, v in os.environ.items() if not k.startswith(("PLAN_", "XDG_"))}
        variables |= {"HOME": str(home), "COLUMNS": "100", "PYTHONPATH": str(SMALL.parents[2])}
        command = [sys.executable, "-m", "pyo1plan", *arguments]
        if waiting is None or any(name.startswith(OF_THE_START) for name in environment):
            done = subprocess.run(
                command,
                cwd=cwd,
                env=variables | environment,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
            code, streams = done.returncode, [done.stdout, done.stderr]
        else:
            code = waiting.run(arguments, cwd, variables | environment, tmp_path)
            streams = [(tmp_path / name).read_bytes() for name in ("stdout", "stderr")]
        text = [stream.decode("utf-8", "strict") for stream in streams]
        assert "Traceback" not in text[1]
        return subprocess.CompletedProcess(command, code, *text)

    return run


@pytest.fixture(scope="session")
def waiting() -> Iterator[Waiting | None]:
    """Where processes can fork: one that is ready to become a command."""
    if not hasattr(os, "fork"):
        yield None
        return
    process = Waiting.begin()
    yield process
    process.end()
