"""An office to import into: a copy of the example year."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(
        ROOT / "workspaces",
        tmp_path / "office" / "workspaces",
        ignore=shutil.ignore_patterns("submissions"),
    )
    return tmp_path / "office"
