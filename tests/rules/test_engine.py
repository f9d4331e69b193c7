"""How a year is judged: what is blocked, what is waived, and that processes change nothing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pyo1plan.findings import Finding
from pyo1plan.rules.standing import standing
from pyo1plan.sources.ahead import Ahead
from pyo1plan.year.repository import Repository

Lay = Judge = Callable[..., Any]

PROPOSAL = "proposals/supervision/70-SUP-001.yaml"
WRONG_TOTAL = {PROPOSAL: "budget: {total: 39999}"}


def waiver(**changes: str) -> dict[str, str]:
    """The wrong total, and a waiver of it that `changes` may spoil."""
    fields = {"rule": "project-total", "record": "70-SUP-001", "until": "2570-03-31", **changes}
    named = ", ".join(f"{key}: {value}" for key, value in fields.items())
    return {**WRONG_TOTAL, "waivers.yaml": f"waivers: [{{{named}, reason: รอมติ, who: ผอ.กลุ่ม}}]"}


def of(findings: tuple[Finding, ...], rule: str) -> list[Finding]:
    return [f for f in findings if f.rule == rule]


def test_an_unreadable_file_blocks_the_rules_that_need_it(lay: Lay, judge: Judge) -> None:
    repository = lay(WRONG_TOTAL)
    (repository.year(2570) / "budget.yaml").write_text("sources: [", "utf-8")
    findings = judge(repository).findings
    (blocked,) = of(findings, "rules-blocked")
    assert blocked.severity == "advice"
    assert blocked.place.file.endswith("budget.yaml")
    for rule in ("group-ceiling", "source-ceiling"):
        assert rule in blocked.message.th
        assert of(findings, rule) == []
    assert "project-total" not in blocked.message.th
    assert len(of(findings, "project-total")) == 1
    assert of(findings, "yaml-syntax")


def test_an_unreadable_proposal_blocks_the_sums_of_the_year(lay: Lay, judge: Judge) -> None:
    """A sum without one of its projects would be rubbish; other proposals are still judged."""
    repository = lay({"budget.yaml": "ceilings: [{group: promotion, amount: 1}]", **WRONG_TOTAL})
    path = repository.year(2570) / "proposals/planning/70-PLN-001.yaml"
    path.write_text(path.read_text("utf-8").replace("total: 14800", "total: มาก"), "utf-8")
    findings = judge(repository).findings
    assert of(findings, "group-ceiling") == []
    assert "group-ceiling" in of(findings, "rules-blocked")[0].message.th
    assert len(of(findings, "value-number")) == 1
    assert len(of(findings, "project-total")) == 1


def test_only_what_the_unreadable_file_blocks_is_named(lay: Lay, judge: Judge) -> None:
    """A list of schools that the office has not made is no reason for a rule to be called blocked."""
    repository = lay({})
    (repository.year(2570) / "schools.yaml").unlink()
    (repository.year(2570) / "review.yaml").write_text("projects: [", "utf-8")
    findings = judge(repository).findings
    assert of(findings, "yaml-syntax")
    (blocked,) = of(findings, "rules-blocked")
    assert blocked.message.th.endswith(": review-figures-differ, review-follower-missing")


def test_nothing_is_blocked_where_all_is_read(lay: Lay, judge: Judge) -> None:
    assert of(judge(lay(WRONG_TOTAL)).findings, "rules-blocked") == []


def test_a_waiver_turns_an_error_into_advice(lay: Lay, judge: Judge) -> None:
    findings = judge(lay(waiver())).findings
    (waived,) = of(findings, "project-total")
    assert waived.severity == "advice"
    assert "รอมติ" in waived.message.th
    assert "31 มีนาคม 2570" in waived.message.th
    assert not [f for f in findings if f.rule.startswith("waiver-")]


def test_an_expired_waiver_waives_nothing(lay: Lay, judge: Judge) -> None:
    repository = lay(waiver())
    assert of(judge(repository, date(2027, 3, 31)).findings, "waiver-expired") == []
    findings = judge(repository, date(2027, 4, 1)).findings
    assert of(findings, "project-total")[0].severity == "error"
    assert of(findings, "waiver-expired")[0].place.file.endswith("waivers.yaml")


@pytest.mark.parametrize("changes", [{"record": "70-PLN-001"}, {"rule": "project-period"}])
def test_an_unused_waiver_is_told(changes: dict[str, str], lay: Lay, judge: Judge) -> None:
    findings = judge(lay(waiver(**changes))).findings
    assert of(findings, "project-total")[0].severity == "error"
    assert of(findings, "waiver-unused")[0].severity == "warning"


def test_what_cannot_be_read_cannot_be_waived(lay: Lay, judge: Judge) -> None:
    repository = lay(waiver(rule="yaml-syntax"))
    (repository.year(2570) / PROPOSAL).write_text("id: [", "utf-8")
    findings = judge(repository).findings
    assert [f.severity for f in of(findings, "yaml-syntax")] == ["error"]
    assert len(of(findings, "waiver-unused")) == 1


def test_only_the_chosen_rules_run(lay: Lay, judge: Judge) -> None:
    """A waiver of a rule that was not run is not called unused."""
    repository = lay({**waiver(rule="name-begins"), PROPOSAL: "budget: {total: 1}"})
    findings = judge(repository, only=frozenset(["project-total"])).findings
    assert {f.rule for f in findings} == {"project-total"}


def test_a_rule_of_another_kind_serves_the_step_of_this_one(lay: Lay, judge: Judge) -> None:
    plan = "{school: '99010001', strategies: [{strategy: S9}]}"
    findings = judge(
        lay(
            {
                "school-plans/99010001.yaml": plan,
                "development/2566-2570/school-plans/99010001.yaml": plan,
            }
        )
    ).findings
    steps = {f.place.file: f.step for f in of(findings, "school-plan-strategy-unknown")}
    assert sorted(steps.values()) == ["1.9", "2.7"]
    assert next(step for file, step in steps.items() if "development" in file) == "1.9"


@pytest.mark.parametrize("arrived", [0, 43])
def test_two_processes_find_what_one_finds(arrived: int, lay: Lay, judge: Judge) -> None:
    """However much the second process had read before the first one asked."""
    repository = lay(WRONG_TOTAL)
    _multiply(repository, 40)
    broken = repository.year(2570) / "proposals/planning/70-PLN-001.yaml"
    broken.write_text("id: [", "utf-8")
    alone = judge(repository)
    ahead = Ahead(sorted(repository.year(2570).glob("proposals/*/*.yaml")))
    _wait_for(ahead, arrived)
    together = judge(repository, ahead=ahead)
    assert len(alone.year.proposals) == 42
    assert len(of(alone.findings, "id-equals-file")) == 40
    assert together == alone


def _wait_for(ahead: Ahead, files: int) -> None:
    until = time.monotonic() + 30
    while len(ahead._ready) < files:
        assert time.monotonic() < until, "the second process sent nothing"
        time.sleep(0.01)


def _multiply(repository: Repository, copies: int) -> None:
    source = repository.year(2570) / PROPOSAL
    for number in range(2, copies + 2):
        shutil.copy(source, source.with_name(f"70-SUP-{number:03}.yaml"))


def test_findings_stand_in_the_order_of_their_places(lay: Lay, judge: Judge) -> None:
    repository = lay({PROPOSAL: "{budget: {total: 1}, name: ก, objectives: [ก, ข]}"})
    findings = judge(repository).findings
    assert len(findings) > 4
    assert list(findings) == sorted(findings, key=Finding.order)
    assert judge(repository).findings == findings


def test_reading_writes_nothing(lay: Lay, judge: Judge) -> None:
    repository = lay(WRONG_TOTAL)
    before = {p: p.read_bytes() for p in repository.root.rglob("*") if p.is_file()}
    judge(repository)
    assert {p: p.read_bytes() for p in repository.root.rglob("*") if p.is_file()} == before


def test_the_plan_of_one_year_is_not_that_of_another(lay: Lay, judge: Judge) -> None:
    """However alike the two are, and however often each is asked for."""
    repository = lay({})
    first, again = judge(repository).year, judge(repository).year
    assert standing(first) is standing(first)
    assert standing(again)[-1] is again.proposals[-1]
    assert standing(first)[-1] is first.proposals[-1]
