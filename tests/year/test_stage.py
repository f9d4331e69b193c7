"""The plan at its stages: who decided, and up to when it counts."""

from __future__ import annotations

from pathlib import Path

from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository
from pyo1plan.year.stage import plan_at, stages_reached

AGENDA = """
body: {body}
number: 1/2569
date: {day}
items:
  - heading: 4
    title: พิจารณา
    decisions:
      - {{proposal: {proposal}, decision: {decision}}}
"""


def put(small: Repository, day: str, body: str, proposal: str, decision: str) -> None:
    text = AGENDA.format(body=body, day=day, proposal=proposal, decision=decision)
    (small.year(2570) / "meetings" / f"{day}-{body}.yaml").write_text(text, encoding="utf-8")


def empty(small: Repository) -> None:
    for file in (small.year(2570) / "meetings").iterdir():
        file.unlink()


def bodies(small: Repository) -> tuple[str, str]:
    year, _ = load_year(small, 2570)
    assert year.frame.settings is not None
    record = year.frame.settings.record
    assert record.plan_committee is not None
    return record.plan_committee, record.approvals["annual-plan"]


def ids(small: Repository, stage: str) -> set[str]:
    year, _ = load_year(small, 2570)
    return {held.id for held in plan_at(year, stage).proposals}  # type: ignore[arg-type]


def test_a_year_without_decisions_is_submitted(small: Repository) -> None:
    empty(small)
    year, _ = load_year(small, 2570)
    assert stages_reached(year) == ("submitted",)
    assert len(plan_at(year, "endorsed").proposals) == len(year.proposals)


def test_each_stage_counts_its_own_decisions(small: Repository) -> None:
    committee, approving = bodies(small)
    empty(small)
    put(small, "2569-11-12", committee, "70-SUP-001", "reject")
    put(small, "2569-12-17", approving, "70-PRO-001", "postpone")
    assert "endorsed" not in stages_reached(load_year(small, 2570)[0]), "nothing was agreed to yet"
    put(small, "2569-12-18", approving, "70-PLN-001", "agree")
    put(small, "2570-03-01", committee, "70-PLN-001", "reject")
    everything = {"70-SUP-001", "70-PRO-001", "70-PLN-001"}
    assert ids(small, "submitted") == everything
    assert ids(small, "screened") == everything - {"70-SUP-001"}
    assert ids(small, "endorsed") == everything - {"70-SUP-001", "70-PRO-001"}
    assert ids(small, "current") == set()


def test_the_plan_as_a_whole_can_be_agreed_to(small: Repository) -> None:
    committee, approving = bodies(small)
    empty(small)
    put(small, "2569-11-12", committee, "70-SUP-001", "reject")
    whole = AGENDA.split("    decisions")[0] + "    approves: annual-plan\n    outcome: {outcome}\n"
    file = small.year(2570) / "meetings" / f"2569-12-17-{approving}.yaml"
    for outcome, reached in (("postpone", "screened"), ("agree", "current")):
        text = whole.format(body=approving, day="2569-12-17", outcome=outcome)
        file.write_text(text, encoding="utf-8")
        assert stages_reached(load_year(small, 2570)[0])[-1] == reached
    assert ids(small, "endorsed") == {"70-PRO-001", "70-PLN-001"}


def test_reading_writes_nothing(small: Repository) -> None:
    before = {
        p: (p.stat().st_mtime_ns, p.read_bytes()) for p in small.root.rglob("*") if p.is_file()
    }
    load_year(small, 2570)
    after = {
        p: (p.stat().st_mtime_ns, p.read_bytes()) for p in small.root.rglob("*") if p.is_file()
    }
    assert before == after


def test_the_nearest_folder_upwards_is_the_office(small: Repository) -> None:
    from pyo1plan.year.repository import find_repository

    found = find_repository(small.year(2570) / "meetings")
    assert found is not None
    assert found.root == Path(small.root).resolve()
