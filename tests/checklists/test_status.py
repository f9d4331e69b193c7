"""The state of a step: from its evidence, its parts and its days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pyo1plan.checklists.status import STATES, State, StepStatus, status
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.form import read_record
from pyo1plan.sources.events import read_values
from tests.checklists.office import Office


def of(office: Office, evidence: str, on: str, step: str = "2.4.1") -> StepStatus:
    """The status of one step with this evidence (lines of a list), in the small year."""
    rows = "\n".join(f"      - {line}" for line in evidence.splitlines())
    block = f"    evidence:\n{rows}\n" if rows else ""
    text = (
        "job: 2\nname: ก\nsource: ข\nsteps:\n"
        f'  - step: "2.1"\n    activity: ก\n  - step: "2.2"\n    activity: ก\n'
        f'  - step: "2.3"\n    activity: ก\n  - step: "2.4"\n    activity: ข\n    steps:\n'
        f'      - step: "{step}"\n        activity: ค\n'
    )
    text += "".join(f"    {line}\n" for line in block.splitlines())
    checklist = read_record(Checklist, read_values(text))
    assert isinstance(checklist, Checklist), checklist
    (job,) = status([checklist], office.ground(on))
    return next(s for s in job.walk() if s.step.step == step)


REVIEW = "records: {of: review}"
NEWS = "records: {of: news}"
LETTER = "letter: {about: policies, to: [all-groups]}"


@pytest.mark.parametrize(
    ("evidence", "on", "state"),
    [
        (REVIEW, "2569-10-01", "done"),
        (NEWS, "2569-10-18", "not-due"),
        (NEWS, "2569-10-19", "not-yet"),
        (NEWS, "2569-10-30", "not-yet"),
        (NEWS, "2569-10-31", "overdue"),
        (f"{REVIEW}\n{NEWS}", "2569-10-01", "partly"),
        (f"{REVIEW}\n{NEWS}", "2569-10-31", "overdue"),
        ("cases: {having: [basis]}", "2569-12-01", "not-due"),
        (f"{REVIEW}\ncases: {{having: [basis]}}", "2569-12-01", "done"),
        ("cases: {having: [basis]}\nrules: {of: [arithmetic]}", "2569-12-01", "not-due"),
        ("", "2569-10-20", "not-yet"),
    ],
)
def test_states(office: Office, evidence: str, on: str, state: State) -> None:
    assert of(office, evidence, on).state == state


def test_every_state_has_its_words() -> None:
    assert set(STATES) == {"done", "partly", "not-yet", "overdue", "not-due", "blocked"}


def test_clean_rules_alone_begin_nothing(office: Office) -> None:
    """That nothing is wrong is a condition: no step has begun because of it."""
    both = f"{NEWS}\nrules: {{of: [arithmetic]}}"
    early = of(office, both, "2569-10-01")
    assert (early.state, early.have, early.of) == ("not-due", 1, 2)
    assert of(office, both, "2569-10-20").state == "not-yet"


def test_an_unreadable_record_blocks(office: Office) -> None:
    step = of(office.break_("2570/news.yaml"), NEWS, "2569-10-31")
    assert step.state == "blocked"
    assert step.shown[0].blocked == ("workspaces/2570/news.yaml",)


def test_a_step_without_evidence_is_vouched_for(office: Office) -> None:
    step = of(office, "", "2569-10-20")
    assert step.shown[0].kind == "attestation"
    row = '{step: "2.4.1", who: ผอ., date: 2569-10-20, says: ทำแล้ว}'
    office.put("2570/attestations.yaml", f"attestations: [{row}]\n")
    assert of(office, "", "2569-10-20").state == "done"


def test_the_days_and_the_group_of_the_calendar(office: Office) -> None:
    step = of(office, LETTER, "2569-10-20")
    assert step.due is not None
    assert (step.due.start, step.due.end) == (date(2026, 10, 19), date(2026, 10, 30))
    assert step.group == "planning"
    assert (step.have, step.of) == (0, 3)
    assert step.next == step.shown[0].next


def test_a_step_that_nobody_dated_is_never_overdue(office: Office) -> None:
    office.edit("2570/year.yaml", calendar=None)
    step = of(office, NEWS, "2570-09-30")
    assert (step.due, step.state) == (None, "not-yet")


def test_the_whole_standard_is_judged_in_any_office(
    office: Office, checklists: tuple[Checklist, ...]
) -> None:
    for on in ("2569-09-01", "2569-10-20", "2570-01-04", "2571-01-01"):
        jobs = status(checklists, office.ground(on, judged=True))
        assert [job.checklist.job for job in jobs] == [1, 2, 3, 4, 5, 6]
        for step in (s for job in jobs for s in job.walk()):
            assert step.shown or step.parts
            for shown in step.shown:
                assert 0 <= shown.have <= shown.of
                assert shown.is_done or shown.is_idle or shown.blocked or shown.missing, step.step
                assert shown.is_done or shown.is_idle or shown.next, step.step
                said = [shown.asked, *shown.missing, *([shown.next] if shown.next else [])]
                said += [proof.words for proof in shown.proofs]
                assert all(w.th.strip() and w.en.strip() for w in said)
                assert all(p.day is None or p.day <= office.ground(on).on for p in shown.proofs)
                assert all(Path(p.place.file).suffix == ".yaml" for p in shown.proofs)


@pytest.mark.parametrize(
    "name",
    [
        "office.yaml",
        "2570/year.yaml",
        "2570/policies.yaml",
        "2570/schools.yaml",
        "2570/strategies.yaml",
        "2570/proposals/planning/70-PLN-001.yaml",
        "2570/meetings/2569-12-17-provincial.yaml",
    ],
)
def test_a_broken_file_is_survived_and_named(
    office: Office, checklists: tuple[Checklist, ...], name: str
) -> None:
    jobs = status(checklists, office.break_(name).ground(judged=True))
    every = [step for job in jobs for step in job.walk()]
    named = [s for s in every if any(f"workspaces/{name}" in x.blocked for x in s.shown)]
    assert named
    assert {s.state for s in named} == {"blocked"}


def test_a_folder_with_next_to_nothing(tmp_path: Path, checklists: tuple[Checklist, ...]) -> None:
    (tmp_path / "workspaces/2570").mkdir(parents=True)
    jobs = status(checklists, Office(tmp_path).ground(judged=True))
    states = {step.state for job in jobs for step in job.leaves}
    assert "done" not in states
    assert states <= {"not-yet", "not-due", "overdue"}
