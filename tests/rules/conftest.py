"""The small example year with fragments laid over it: what the rules' examples are tried on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from pyo1plan.rules.engine import Verdict, validate
from pyo1plan.year.repository import DEVELOPMENT, OFFICE_FILE, REGISTERS, WORKSPACES, Repository

SMALL = Path(__file__).parent.parent / "workspaces" / "small"
YEAR = 2570
#: What stands beside the year's folder, not in it.
SHARED = (OFFICE_FILE, f"{DEVELOPMENT}/", f"{REGISTERS}/", f"{YEAR - 1}/")
CHECKLISTS = "checklists/"
#: A day of the fiscal year after both meetings.
ON = date(2027, 1, 4)

Lay = Callable[[Mapping[str, str]], Repository]
Judge = Callable[..., Verdict]


def laid(root: Path, fragments: Mapping[str, str]) -> Repository:
    """A copy of the small year in `root` with `fragments` (YAML by file) laid over its files.

    Maps are merged, a key with nothing behind it is taken away, anything else is replaced.
    """
    shutil.copytree(SMALL / WORKSPACES, root / WORKSPACES)
    for name, fragment in fragments.items():
        path = root / _place(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        base = yaml.load(path.read_text("utf-8"), yaml.BaseLoader) if path.exists() else {}
        value = merged(base, yaml.load(fragment, yaml.BaseLoader))
        path.write_text(yaml.dump(value, allow_unicode=True, sort_keys=False), "utf-8")
    return Repository(root)


def _place(name: str) -> str:
    """Where a file of an example lies: in the year's folder, unless its name says otherwise."""
    if name.startswith(CHECKLISTS):
        return name
    return f"{WORKSPACES}/{name}" if name.startswith(SHARED) else f"{WORKSPACES}/{YEAR}/{name}"


def merged(base: Any, over: Any) -> Any:
    """`over` laid on `base`, as `laid` says."""
    if isinstance(over, list):
        return [merged(None, value) for value in over]
    if not isinstance(over, dict):
        return over
    base = base if isinstance(base, dict) else {}
    whole = {**base, **{key: merged(base.get(key), value) for key, value in over.items()}}
    return {key: value for key, value in whole.items() if value != ""}


@pytest.fixture
def small() -> Repository:
    """The small year as it stands."""
    return Repository(SMALL)


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lays fragments over a copy of the small year in the test's own folder."""
    return lambda fragments: laid(tmp_path, fragments)


@pytest.fixture
def judge() -> Judge:
    """Reads and judges the small year, or a copy of it, with any option of `validate`."""

    def verdict(repository: Repository, on: date = ON, **options: Any) -> Verdict:
        return validate(repository, YEAR, on, **options)

    return verdict
