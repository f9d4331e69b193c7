"""`plan init 2571-2575` as an officer meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Plan

NEW = "workspaces/development/2571-2575"


@pytest.mark.parametrize("asked", ["2571-2575", "๒๕๗๑-๒๕๗๕"])
def test_a_plan_begins_and_can_be_validated(plan: Plan, office: Path, asked: str) -> None:
    done = plan("init", asked)
    assert done.returncode == 0
    assert "plan validate 2571-2575" in done.stdout
    assert {p.name for p in (office / NEW).iterdir()} == {
        "plan.yaml", "analysis.yaml", "publications.yaml", "filed.yaml", "attestations.yaml", "meetings", "revisions",
    }  # fmt: skip
    again = plan("init", asked)
    assert again.returncode == 1
    assert "2571-2575" in again.stderr


def test_the_direction_is_carried(plan: Plan, office: Path) -> None:
    assert plan("init", "2571-2575", "--from", "2566-2570").returncode == 0
    assert "องค์กรแห่งคุณภาพ" in (office / NEW / "plan.yaml").read_text(encoding="utf-8")


def test_dry_run_writes_nothing(plan: Plan, office: Path) -> None:
    done = plan("init", "2571-2575", "--dry-run")
    assert f"{NEW}/plan.yaml" in done.stdout
    assert not (office / NEW).exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("2571-2575", "--from", "2561-2565"),
        ("2571-2575", "--office", "สพป.พะเยา เขต 1"),
        ("2575-2571",),
        ("2571-2675",),
    ],
)
def test_wrong_use_is_refused(plan: Plan, office: Path, arguments: tuple[str, ...]) -> None:
    assert plan("init", *arguments).returncode == 2
    assert not (office / NEW).exists()


def test_an_office_comes_first(plan: Plan, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    done = plan("init", "2571-2575", cwd=empty)
    assert done.returncode == 2
    assert "plan init 2571" in done.stderr
    assert not list(empty.iterdir())
