"""The command as an officer runs it: a real process in a copy of the small workspace."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = Path(__file__).parent.parent / "workspaces" / "small"
Plan = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(SMALL / "workspaces", tmp_path / "office" / "workspaces")
    return tmp_path / "office"


@pytest.fixture
def plan(office: Path, tmp_path: Path) -> Plan:
    def run(
        *arguments: str, cwd: Path = office, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        variables = {k: v for k, v in os.environ.items() if not k.startswith(("PLAN_", "XDG_"))}
        variables |= {"HOME": str(home), "COLUMNS": "100", "PYTHONPATH": str(SMALL.parents[2])}
        done = subprocess.run(
            [sys.executable, "-m", "pyo1plan", *arguments],
            cwd=cwd,
            env=variables | environment,
            capture_output=True,
            timeout=120,
            check=False,
        )
        text = [stream.decode("utf-8", "strict") for stream in (done.stdout, done.stderr)]
        assert "Traceback" not in text[1]
        return subprocess.CompletedProcess(done.args, done.returncode, *text)

    return run
