"""The small year that documents are tested with, and the golden files' one bless command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pyo1plan.documents.document import Stamp
from pyo1plan.year.load import load_period, load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Period, Repository
from tests.workspaces.reorganised_year import YEAR, reorganised_year

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
SMALL = ROOT / "tests" / "workspaces" / "small"
GOLDEN = Path(__file__).with_name("golden")
STAMP = Stamp("3f2c1ab4", datetime(2026, 12, 20, 18, 30, tzinfo=UTC), changed=False)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def small() -> Year:
    """The small year: three projects, of which the plan committee cuts one."""
    year, findings = load_year(Repository(SMALL), 2570)
    assert not findings
    return year


@pytest.fixture(scope="session")
def example() -> Year:
    """The example year that travels with the toolkit."""
    year, findings = load_year(Repository(ROOT), 2570)
    assert [f for f in findings if f.severity == "error"] == []
    return year


@pytest.fixture(scope="session")
def finished() -> Year:
    """The year before the example, with results of all its quarters."""
    year, findings = load_year(Repository(ROOT), 2569)
    assert [f for f in findings if f.severity == "error"] == []
    return year


@pytest.fixture(scope="session")
def reorganised(tmp_path_factory: pytest.TempPathFactory) -> Year:
    """The small year with cases of reorganisation on invented schools."""
    year, findings = load_year(reorganised_year(tmp_path_factory.mktemp("reorganised")), YEAR)
    assert findings == []
    return year


@pytest.fixture(scope="session")
def period() -> Year:
    """The development plan that travels with the toolkit."""
    year, findings = load_period(Repository(ROOT), Period(2566, 2570))
    assert [f for f in findings if f.severity == "error"] == []
    return year


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with its golden file; `pytest --bless` writes the file instead."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--bless", default=False):
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8"), f"{name} changed: see it, then --bless"

    return compare
