"""Who has sent and who is late; pairs and findings of groups, told once each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyo1plan.findings import SEVERITIES, Finding, Place, Related
from pyo1plan.installed import installed
from pyo1plan.intake.consolidating.consolidation import consolidation
from pyo1plan.intake.consolidating.sending import STATES, deadline_of, folder_of, sendings
from pyo1plan.records.base import Record
from pyo1plan.records.form import read_record
from pyo1plan.records.standard import load_checklists
from pyo1plan.records.submissions import Submissions
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Year
from pyo1plan.year.stage import plan_at
from tests.intake.written import YEAR

STANDARDS = load_checklists(installed("checklists"))[0]
DEADLINE = date(2026, 11, 20)
FILE = "workspaces/2570/submissions/received.yaml"
BROKEN = "workspaces/2570/proposals/audit/70-AUD-001.yaml"
SAID = Words("ก", "a")


def without(group: str, year: Year = YEAR) -> Year:
    return replace(year, proposals=tuple(h for h in year.proposals if h.record.group != group))


def received(*entries: tuple[str, str], year: Year = YEAR) -> Year:
    """The year with a register that says which group sent on which day."""
    tree = {
        "received": [
            {
                "file": f"{group}/a.xlsx",
                "sha256": "0" * 64,
                "date": day,
                "group": group,
                "proposals": [{"id": "x", "sheet": "ก", "number": "1"}],
            }
            for group, day in entries
        ]
    }
    record = read_record(Submissions, tree)
    assert isinstance(record, Record)
    held = Held(FILE, "received", record, "")
    return replace(year, others=(*year.others, ("submissions", held)))


def states(year: Year, on: date = DEADLINE) -> dict[str, str]:
    return {one.group: one.state for one in sendings(year, DEADLINE, on)}


def finding(file: str, rule: str = "x", severity: str = "error", *related: str) -> Finding:
    places = tuple(Related(Place(other), SAID) for other in related)
    return Finding(rule, severity, Place(file), SAID, SAID, related=places)  # type: ignore[arg-type]


def test_the_deadline_is_that_of_the_step() -> None:
    assert deadline_of(STANDARDS, YEAR.frame) == DEADLINE
    assert deadline_of((), YEAR.frame) is None


def test_a_group_without_a_proposal_is_late_after_the_deadline() -> None:
    year = without("audit")
    assert states(year)["audit"] == "waiting"
    after = states(year, DEADLINE + timedelta(days=1))
    assert after["audit"] == "missing"
    assert {state for group, state in after.items() if group != "audit"} == {"sent"}
    undated = {s.group: s.state for s in sendings(year, None, date(2030, 1, 1))}
    assert undated["audit"] == "waiting"


def test_the_first_file_decides_whether_a_group_was_late() -> None:
    year = received(
        ("legal", "2569-11-21"),
        ("ict", "2569-11-20"),
        ("ict", "2569-12-01"),
        ("audit", "2569-11-01"),
        year=without("audit"),
    )
    by_group = {one.group: one for one in sendings(year, DEADLINE, DEADLINE)}
    assert (by_group["legal"].state, by_group["ict"].state) == ("late", "sent")
    assert by_group["ict"].last == date(2026, 12, 1)
    assert by_group["finance"].last is None
    assert by_group["audit"].state == "waiting", "what came is not there any more"


def test_a_file_that_cannot_be_read_was_sent_nevertheless() -> None:
    year = replace(without("audit"), unread=(("proposal", BROKEN), ("budget", "b.yaml")))
    made = consolidation(plan_at(year, "submitted"), (), STANDARDS, DEADLINE)
    audit = next(one for one in made.sendings if one.group == "audit")
    assert (audit.has_sent, audit.proposals, audit.unread) == (True, 0, (BROKEN,))
    assert made.unread == ("b.yaml",)


def test_a_group_that_no_list_knows_stands_last() -> None:
    held = YEAR.proposals[0]
    stranger = replace(held, record=held.record.model_copy(update={"group": "nobody"}))
    year = replace(YEAR, proposals=(stranger, *YEAR.proposals[1:]))
    last = sendings(year, DEADLINE, DEADLINE)[-1]
    assert (last.group, last.name, last.proposals) == ("nobody", None, 1)


def test_pairs_of_two_groups_come_first_and_two_rules_make_one_pair() -> None:
    files = [held.file for held in YEAR.proposals]
    same = [h.file for h in YEAR.proposals if h.record.group == "supervision"][:2]
    findings = (
        finding(same[1], "projects-alike", "warning", same[0]),
        finding(files[-1], "projects-alike", "warning", files[0]),
        finding(files[-1], "project-name-doubled", "error", files[0]),
        finding(files[-1], "line-product", "error", files[0]),
    )
    first, second = consolidation(plan_at(YEAR, "submitted"), findings, STANDARDS, DEADLINE).pairs
    assert (first.across, second.across) == (True, False)
    assert first.rules == ("projects-alike", "project-name-doubled")
    assert (second.first.file, second.second.file) == tuple(same)


def test_what_is_alike_is_told_though_a_file_keeps_the_rules_from_judging() -> None:
    held = next(h for h in YEAR.proposals if h.record.group == "supervision")
    copied = {"id": "70-PRO-099", "group": "promotion"}
    file = "workspaces/2570/proposals/promotion/70-PRO-099.yaml"
    copy = Held(file, "70-PRO-099", held.record.model_copy(update=copied), held.text)
    year = replace(YEAR, proposals=(*YEAR.proposals, copy), unread=(("proposal", BROKEN),))
    (pair,) = consolidation(plan_at(year, "submitted"), (), STANDARDS, DEADLINE).pairs
    assert pair.across
    assert set(pair.rules) == {"projects-alike", "project-name-doubled"}


FILES = [held.file for held in YEAR.proposals] + [BROKEN, "workspaces/office.yaml", "workspaces/2570/budget.yaml"]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(FILES), st.sampled_from(SEVERITIES)), max_size=40))
def test_every_finding_is_told_under_one_group(drawn: list[tuple[str, str]]) -> None:
    findings = tuple(finding(file, "x", severity) for file, severity in drawn)
    made = consolidation(plan_at(YEAR, "submitted"), findings, STANDARDS, DEADLINE)
    told = [f for one in made.faults for f in one.findings]
    assert sorted(map(id, told)) == sorted(map(id, findings))
    for severity in SEVERITIES:
        assert made.count(severity) == sum(f.severity == severity for f in findings)
    for one in made.faults:
        assert {folder_of(f.place.file) for f in one.findings} <= {one.group}


@pytest.mark.parametrize("state", STATES)
def test_states_are_told_in_both_languages(state: str) -> None:
    words = STATES[state]  # type: ignore[index]
    assert words.th
    assert words.en
