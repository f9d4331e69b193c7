"""Whatever a year legally holds, judging it says what is wrong and never fails."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pyo1plan.findings import Finding
from pyo1plan.records.kinds import KINDS, Kind
from pyo1plan.rules.engine import Verdict, validate
from pyo1plan.year.repository import WORKSPACES, Repository
from pyo1plan.year.stage import STAGES, plan_at
from tests.rules.any_record import CODES, KEYS, Tree, records

YEAR = 2570
ON = date(2027, 1, 4)
#: Where the records of each home lie below `workspaces/`.
FOLDERS = {
    "year": f"{YEAR}/",
    "development": "development/2566-2570/",
    "registers": "registers/2569/",
    "workspaces": "",
}
#: What reading may say of legal records: of the year as a whole, never of a value.
OF_THE_YEAR = {
    "file-missing",
    "file-supplied-missing",
    "rules-blocked",
    "waiver-unused",
    "waiver-expired",
}

#: Dotted fields that a decision may change, there or not, and new values that fit or do not.
FIELDS = st.sampled_from(
    (
        "name",
        "budget.total",
        "budget.quarters.1",
        "activities.1.lines.1.amount",
        "activities.1.lines",
        "activities",
        "owner.name",
        "kpis.2.target",
        "align.obec",
        "0",
        "..",
        "id",
    )
)
NEW_VALUES = st.sampled_from(("0", "39,000", "โครงการใหม่", "[]", "[P1]", "{}", "[{", "2570-02-29"))


def one_file(kind: Kind) -> st.SearchStrategy[dict[str, Tree]]:
    """The file of a kind that has one, there or not."""
    there = records(kind.model).map(lambda tree: {f"{FOLDERS[kind.home]}{kind.pattern}": tree})
    return st.just({}) | there


def proposals() -> st.SearchStrategy[dict[str, Tree]]:
    """Some proposals in some groups' folders; two files may have one name."""
    name = st.tuples(st.sampled_from(KEYS[:3]), st.sampled_from(CODES[:3]))
    files = name.map(lambda parts: f"{YEAR}/proposals/{parts[0]}/{parts[1]}.yaml")
    return st.dictionaries(files, records(_model("proposal")), max_size=4)


@st.composite
def meetings(draw: st.DrawFn) -> dict[str, Tree]:
    """Some meetings; decisions may change any field to any text."""
    names = ("2569-11-12-plan-committee", "x")
    files = st.sampled_from([f"{YEAR}/meetings/{name}.yaml" for name in names])
    made = draw(st.dictionaries(files, records(_model("meeting")), max_size=2))
    for meeting in made.values():
        for item in meeting.get("items", ()):
            for decision in item.get("decisions", ()):
                if "changes" in decision:
                    decision["changes"] = draw(st.dictionaries(FIELDS, NEW_VALUES, max_size=3))
    return made


def _model(key: str) -> Any:
    return next(kind.model for kind in KINDS if kind.key == key)


def years() -> st.SearchStrategy[dict[str, Tree]]:
    """Every file of a year by its name, in any combination."""
    single = [one_file(kind) for kind in KINDS if "*" not in kind.pattern]
    parts = st.tuples(*single, proposals(), meetings())
    return parts.map(lambda maps: {name: tree for files in maps for name, tree in files.items()})


def judged(files: dict[str, Tree]) -> Verdict:
    """The year that these files make, judged in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        year = Path(folder) / WORKSPACES / str(YEAR)
        year.mkdir(parents=True)
        for name, tree in files.items():
            path = year.parent / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(tree, ensure_ascii=False), "utf-8")
        return validate(Repository(Path(folder)), YEAR, ON)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(years())
def test_any_legal_year_can_be_judged(files: dict[str, Tree]) -> None:
    verdict = judged(files)
    assert verdict.year.unread == ()
    assert [f for f in verdict.findings if not f.step and f.rule not in OF_THE_YEAR] == []
    assert list(verdict.findings) == sorted(verdict.findings, key=Finding.order)
    for finding in verdict.findings:
        assert finding.message.th.strip(), finding
        assert finding.message.en.strip(), finding
        assert "None" not in finding.message.th + finding.hint.th, finding
    if "decision-change-impossible" not in {f.rule for f in verdict.findings}:
        for stage in STAGES:
            plan_at(verdict.year, stage)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_the_least_of_every_record_can_be_judged(kind: Kind) -> None:
    """Only what the model requires, each list as short as it may be."""
    pattern = kind.pattern.replace("*/*", "planning/70-PLN-001").replace("*", "x")
    name = f"{FOLDERS[kind.home]}{pattern}"
    wanted = {n for n, info in kind.model.model_fields.items() if info.is_required()}

    @settings(max_examples=3, deadline=None)
    @given(records(kind.model))
    def judge(tree: dict[str, Tree]) -> None:
        least = {key: value for key, value in tree.items() if key in wanted}
        assert judged({name: least}).year.unread == ()

    judge()
