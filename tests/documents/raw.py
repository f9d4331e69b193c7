"""The small year's files read without the toolkit, and sums made of them: an independent witness."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml


def read(path: Path) -> Any:
    """The file with every scalar as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def proposals(root: Path, year: int = 2570) -> list[dict[str, Any]]:
    """Every proposal as sent, in the order of the files."""
    folder = root / "workspaces" / str(year) / "proposals"
    return [read(path) for path in sorted(folder.glob("*/*.yaml"))]


def lines(projects: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every line of expense with its project."""
    for project in projects:
        for activity in project["activities"]:
            for line in activity.get("lines", ()):
                yield project, line


def baht(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace("_", ""))
