"""Whatever a development plan and its reviews legally hold, judging them never fails."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pyo1plan.findings import Finding
from pyo1plan.records.kinds import kind
from pyo1plan.rules.engine import Verdict, validate_period
from pyo1plan.year.editions import RevisionError, edition, editions
from pyo1plan.year.repository import WORKSPACES, Period, Repository
from tests.rules.any_record import Tree, records

ON = date(2027, 1, 4)
PERIOD = Period(2566, 2570)

#: Dotted fields that a review may change, there or not, and new values that fit or do not.
FIELDS = st.sampled_from(
    (
        "vision",
        "first",
        "strategies",
        "strategies.1",
        "strategies.S1.kpis.1.targets.2570",
        "strategies.S1.kpis.S1-K1",
        "projects.1.money",
        "projects.D-99",
        "plans.1.items.2.4.4.name",
        "calendar.2.4.4.start",
        "inside.man.weight",
        "inside.7",
        "booklet",
        "..",
        "0",
        "goals.G1.id.x",
    )
)
NEW_VALUES = st.sampled_from(
    (
        "",
        "0",
        "โครงการใหม่",
        "[]",
        "{}",
        "[{",
        "{id: D-99, name: ก, strategy: S1}",
        "[[], {a: {}}]",
        "{2570: 1}",
        "2570-02-29",
    )
)


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Tree]:
    """A plan, perhaps what it rests on, and some reviews of any fields to any values."""
    files = {"plan.yaml": draw(records(kind("development").model))}
    if draw(st.booleans()):
        files["analysis.yaml"] = draw(records(kind("analysis").model))
    names = st.sampled_from(("2566", "2569", "2570", "x"))
    reviews = draw(st.dictionaries(names, records(kind("revision").model), max_size=3))
    for name, review in reviews.items():
        changes = draw(st.lists(st.tuples(FIELDS, NEW_VALUES, st.booleans()), max_size=3))
        review["changes"] = [
            {"at": at, "record": "plan" if of_plan else "analysis", **({"to": to} if to else {})}
            for at, to, of_plan in changes
        ]
        files[f"revisions/{name}.yaml"] = review
    return files


def judged(files: dict[str, Tree]) -> Verdict:
    """The plan that these files make, judged in a folder of its own."""
    with tempfile.TemporaryDirectory() as root:
        repository = Repository(Path(root))
        folder = repository.development(PERIOD)
        for name, tree in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(tree, ensure_ascii=False), "utf-8")
        assert (Path(root) / WORKSPACES).is_dir()
        return validate_period(repository, PERIOD, ON)


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(plans())
def test_any_legal_plan_can_be_judged(files: dict[str, Tree]) -> None:
    verdict = judged(files)
    assert verdict.year.unread == ()
    assert list(verdict.findings) == sorted(verdict.findings, key=Finding.order)
    for finding in verdict.findings:
        assert finding.message.th.strip()
        assert "None" not in finding.message.th + finding.hint.th, finding
    impossible = "revision-change-impossible" in {f.rule for f in verdict.findings}
    for name in editions(verdict.year):
        try:
            assert edition(verdict.year, name).name == name
        except RevisionError:
            assert impossible
