"""Jobs 4 and 5 walked from nothing to done: every step by what the workspace shows, none by a tick."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from pyo1plan.checklists.status import status
from pyo1plan.records.checklist import Checklist
from pyo1plan.year.repository import WORKSPACES
from tests.checklists.office import Office
from tests.workspaces.reorganised_year import REORGANISED, YEAR, reorganised_year

#: After everything of the invented year.
ON = "2570-09-15"
BOOKLET = b"%PDF-1.4 booklet"
_LETTER = (
    "  - {register_number: %d, date: 2569-10-15, from: สำนักงาน, to: ก, subject: ข, about: %s,"
    " recipients: [%s]}\n"
)
_PUBLISHED = "  - {document: %s, channel: website, date: 2570-07-01, file: attachments/booklet.pdf, fingerprint: %s}\n"
_TAKEN = (
    "body: provincial-committee\nnumber: 7/2570\ndate: 2570-07-14\n"
    "items:\n"
    "  - {heading: 4, title: ก, approves: small-schools-report, outcome: acknowledge}\n"
    "  - {heading: 4, title: ข, approves: reorganisation-report, outcome: acknowledge}\n"
)
_COMMITTEE = (
    "body: reorganisation-committee\nnumber: 1/2569\ndate: 2569-11-20\n"
    "items: [{heading: 5, title: ก, approves: reorganisation-plan}]\n"
    "attendance: {present: [{position: ประธาน}]}\n"
    "minutes: {taken_by: เลขานุการ, date: 2569-11-21}\n"
)


@pytest.fixture
def invented(tmp_path: Path) -> Office:
    """The invented year, with cases of all kinds."""
    reorganised_year(tmp_path)
    return Office(tmp_path)


def states(office: Office, checklists: tuple[Checklist, ...], job: int) -> dict[str, str]:
    """The state of each step of `job` that is done by itself, by its number."""
    made = status([c for c in checklists if c.job == job], office.ground(ON, judged=True))
    return {leaf.step.step: leaf.state for one in made for leaf in one.leaves}


def told(office: Office) -> None:
    """All that both jobs ask of registers, meetings and publications."""
    letters = (
        ("regulation", "all-schools"),
        ("small-schools-policy", "all-schools"),
        ("reorganisation-report", "obec"),
    )
    rows = "".join(_LETTER % (i, *letter) for i, letter in enumerate(letters, 1))
    office.put("registers/2569/letters-out.yaml", f"letters:\n{rows}")
    office.keep(f"{YEAR}/attachments/booklet.pdf", BOOKLET)
    mark = hashlib.sha256(BOOKLET).hexdigest()
    published = "".join(
        _PUBLISHED % (key, mark) for key in ("small-schools", "reorganisation-report")
    )
    office.put(f"{YEAR}/publications.yaml", f"publications:\n{published}")
    office.put(f"{YEAR}/meetings/2570-07-14-provincial-committee.yaml", _TAKEN)
    office.put(f"{YEAR}/meetings/2569-11-20-reorganisation-committee.yaml", _COMMITTEE)


def test_job_5_from_nothing_to_done(invented: Office, checklists: tuple[Checklist, ...]) -> None:
    for name in ("small-schools.yaml", "population.yaml"):
        invented.take(f"{YEAR}/{name}")
    for name in ("2569-12-24-provincial-committee", "2570-06-15-executives-meeting"):
        invented.take(f"{YEAR}/meetings/{name}.yaml")
    shutil.rmtree(invented.root / WORKSPACES / f"{YEAR}/reorganisations")
    invented.take("registers/2569/orders.yaml")
    nothing = states(invented, checklists, 5)
    assert set(nothing) == {"5.1", "5.2", "5.3", "5.4.1", "5.4.2", "5.4.3", "5.5"}
    assert "done" not in nothing.values()
    assert {nothing[step] for step in ("5.1", "5.2", "5.4.1", "5.4.2", "5.4.3", "5.5")} == {
        "not-yet"
    }

    shutil.copytree(REORGANISED, invented.root / WORKSPACES, dirs_exist_ok=True)
    planned = states(invented, checklists, 5)
    assert planned["5.1"] == "partly", "studied, but nobody was told"
    assert planned["5.4.3"] == "not-yet", "printed or not, nothing was published"
    assert planned["5.5"] == "partly", "one of the two bodies took note"
    assert {planned[step] for step in ("5.2", "5.3", "5.4.1", "5.4.2")} == {"done"}

    told(invented)
    assert set(states(invented, checklists, 5).values()) == {"done"}


@pytest.mark.parametrize("field", ["participation", "bands", "indicators", "measures"])
def test_a_plan_without_one_of_its_parts_is_no_whole_plan(
    invented: Office, checklists: tuple[Checklist, ...], field: str
) -> None:
    invented.edit(f"{YEAR}/small-schools.yaml", **{field: None}, reports=None)
    assert states(invented, checklists, 5)["5.4.2"] == "partly"


def test_a_small_school_left_out_keeps_the_plan_from_being_done(
    invented: Office, checklists: tuple[Checklist, ...]
) -> None:
    assert states(invented, checklists, 5)["5.4.2"] == "done"
    one = {"band": "0-40", "year": "2570", "measure": "ก"}
    invented.edit(f"{YEAR}/small-schools.yaml", measures=[one], reports=None)
    assert states(invented, checklists, 5)["5.4.2"] == "partly"


def test_job_4_from_cases_under_way_to_done(
    invented: Office, checklists: tuple[Checklist, ...]
) -> None:
    begun = states(invented, checklists, 4)
    assert begun["4.1"] == "partly"
    assert {begun[step] for step in ("4.2", "4.3.1", "4.3.2", "4.3.4")} == {"done"}
    assert begun["4.3.3"] == "not-yet"
    assert {begun[step] for step in ("4.4.1", "4.4.2", "4.4.3", "4.4.4", "4.5")} == {"partly"}

    told(invented)
    for case in ("expand-thung", "transfer-tha", "establish-mai"):
        invented.take(f"{YEAR}/reorganisations/{case}.yaml")
    nearly = states(invented, checklists, 4)
    assert {s: state for s, state in nearly.items() if state != "done"} == {"4.5": "partly"}

    invented.edit(
        f"{YEAR}/reorganisations/dissolve-doi.yaml",
        reports=[{"date": "2570-06-20", "to": "obec", "result": "เลิกแล้วเสร็จ"}],
    )
    assert set(states(invented, checklists, 4).values()) == {"done"}


def test_without_a_regulation_studied_the_first_step_is_not_done(
    invented: Office, checklists: tuple[Checklist, ...]
) -> None:
    told(invented)
    assert states(invented, checklists, 4)["4.1"] == "done"
    invented.take(f"{YEAR}/regulations.yaml")
    assert states(invented, checklists, 4)["4.1"] == "partly"
