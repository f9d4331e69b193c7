"""`plan validate` on development plans: one alone, with a year, or all that stand there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Plan
from tests.cli.test_replay import settle

FOLDER = "workspaces/development/2566-2570"


def spoil(office: Path, old: str, new: str) -> None:
    file = office / FOLDER / "plan.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def rules_said(text: str) -> set[tuple[str, str]]:
    return {(finding["rule"], finding["file"]) for finding in json.loads(text)}


@pytest.mark.parametrize("asked", ["2566-2570", "๒๕๖๖-๒๕๗๐"])
def test_a_plan_is_judged_alone(plan: Plan, office: Path, asked: str) -> None:
    assert plan("validate", asked).returncode == 0
    shutil.rmtree(office / "workspaces/2570")
    spoil(office, "strategy: S2", "strategy: S9")
    done = plan("validate", asked, "--format", "json")
    assert done.returncode == 1
    assert ("development-project-strategy-unknown", f"{FOLDER}/plan.yaml") in rules_said(
        done.stdout
    )


def test_without_a_year_every_plan_is_judged_and_nothing_told_twice(
    plan: Plan, office: Path
) -> None:
    old = office / "workspaces/development/2561-2565"
    shutil.copytree(office / FOLDER, old)
    done = plan("validate", "--format", "json")
    assert ("development-folder", "workspaces/development/2561-2565/plan.yaml") in rules_said(
        done.stdout
    )
    shutil.rmtree(old)
    spoil(office, "goals: [G2]", "goals: [G9]")
    found = json.loads(plan("validate", "--format", "json").stdout)
    assert [f["rule"] for f in found].count("development-goal-unknown") == 1


def test_an_office_may_have_plans_and_no_year_yet(plan: Plan, office: Path) -> None:
    shutil.rmtree(office / "workspaces/2570")
    assert plan("validate").returncode == 0
    shutil.rmtree(office / "workspaces/development")
    assert plan("validate").returncode == 2


def test_a_plan_that_is_not_there_is_refused(plan: Plan) -> None:
    done = plan("validate", "2571-2575")
    assert done.returncode == 2
    assert "2566-2570" in done.stderr


@pytest.mark.parametrize("asked", [(), ("2570",), ("2566-2570",)])
def test_a_change_in_a_plan_or_a_new_plan_is_seen(
    plan: Plan, office: Path, asked: tuple[str, ...]
) -> None:
    settle(office)
    assert plan("validate", *asked).returncode == 0
    assert plan("validate", *asked).returncode == 0
    shutil.copytree(office / FOLDER, office / "workspaces/development/2567-2571")
    assert "2567-2571" in plan("validate", *asked).stdout
    shutil.rmtree(office / "workspaces/development/2567-2571")
    spoil(office, "goals: [G2]", "goals: [G9]")
    assert plan("validate", *asked).returncode == 1


def test_a_register_that_comes_up_is_seen(plan: Plan, office: Path) -> None:
    settle(office)
    assert plan("validate", "2570").returncode == 0
    assert plan("validate", "2570").returncode == 0
    register = office / "workspaces/registers/2569/orders.yaml"
    register.parent.mkdir(parents=True)
    register.write_text("- ไม่ใช่ทะเบียน\n", encoding="utf-8")
    assert plan("validate", "2570").returncode == 1
