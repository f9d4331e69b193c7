"""The checklists that travel with the program, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyo1plan.installed import installed
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.standard import load_checklists
from tests.checklists.office import Office, office_in


@pytest.fixture(scope="session")
def checklists() -> tuple[Checklist, ...]:
    loaded, findings = load_checklists(installed("checklists"))
    assert findings == []
    return loaded


@pytest.fixture(scope="session")
def printed(checklists: tuple[Checklist, ...]) -> tuple[Checklist, ...]:
    """Those that the office's document has a table for: all but job 3."""
    return tuple(c for c in checklists if not c.proposed)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A copy of the small example office in the test's own folder."""
    return office_in(tmp_path)
