"""The small clean workspace, copied where a test may change it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pyo1plan.year.repository import Repository

SMALL = Path(__file__).parent.parent / "workspaces" / "small"


@pytest.fixture
def small(tmp_path: Path) -> Repository:
    shutil.copytree(SMALL / "workspaces", tmp_path / "workspaces")
    return Repository(tmp_path)
