"""Whatever the records of job 3 legally hold, judging them says what is wrong and never fails."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pyo1plan.findings import Finding
from pyo1plan.records.kinds import kind
from pyo1plan.rules.engine import validate
from pyo1plan.year.repository import WORKSPACES
from tests.rules.any_record import records
from tests.workspaces.asked_year import YEAR, asked_year

#: Files of each kind; briefs and meetings may be several.
FILES = {
    "integration-plans": ("plans",),
    "integration-project": ("projects/70-SUP-001", "projects/x"),
    "integration-submissions": ("submissions",),
    "integration-meeting": ("meetings/x", "meetings/y"),
    "integration-reports": ("reports",),
}


def years() -> st.SearchStrategy[dict[str, Any]]:
    """Any legal record in any of the files, or none."""
    names = {name: key for key, listed in FILES.items() for name in listed}
    trees = {name: records(kind(key).model) for name, key in names.items()}
    return st.fixed_dictionaries({}, optional=trees)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(years())
def test_any_legal_record_can_be_judged(files: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        repository = asked_year(Path(folder))
        for name, tree in files.items():
            path = Path(folder) / WORKSPACES / str(YEAR) / "integration" / f"{name}.yaml"
            path.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
        verdict = validate(repository, YEAR, date(2027, 1, 4))
    assert verdict.year.unread == ()
    assert list(verdict.findings) == sorted(verdict.findings, key=Finding.order)
    for finding in verdict.findings:
        assert finding.step, finding
        assert "None" not in finding.message.th + finding.hint.th, finding
