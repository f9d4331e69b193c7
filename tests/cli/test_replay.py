"""A repeated validation prints the same bytes, and never hides a finding."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from pyo1plan.cli.replay import manifest
from tests.cli.conftest import Plan
from tests.cli.test_validate import PROPOSAL, spoil


def settle(office: Path) -> None:
    """Make every file old enough to be trusted."""
    old = time.time() - 3600
    for path in office.rglob("*"):
        os.utime(path, (old, old))


def entries(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "home").rglob("validate/*.json"))


def test_an_unchanged_year_is_replayed(plan: Plan, office: Path, tmp_path: Path) -> None:
    spoil(office, "amount: 9600", "amount: 9500")
    settle(office)
    cold = plan("validate")
    (entry,) = entries(tmp_path)
    assert "line-product" in entry.read_text(encoding="utf-8")
    marked = entry.read_text(encoding="utf-8").replace("line-product", "line-PRODUCT")
    entry.write_text(marked, encoding="utf-8")
    assert "line-PRODUCT" in plan("validate").stdout, "the second run must come from the cache"
    entry.unlink()
    again = plan("validate")
    assert (again.stdout, again.returncode) == (cold.stdout, cold.returncode)
    assert (plan("validate").stdout, plan("validate").returncode) == (cold.stdout, cold.returncode)


def test_any_change_is_seen(plan: Plan, office: Path) -> None:
    settle(office)
    assert plan("validate").returncode == 0
    assert plan("validate").returncode == 0
    spoil(office, "amount: 9600", "amount: 9500")
    assert plan("validate").returncode == 1
    spoil(office, "amount: 9500", "amount: 9600")
    assert plan("validate").returncode == 0


def test_a_change_of_the_same_size_and_time_is_seen(plan: Plan, office: Path) -> None:
    settle(office)
    assert plan("validate").returncode == 0
    file = office / PROPOSAL
    status = file.stat()
    spoil(office, "amount: 9600", "amount: 9500")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert plan("validate").returncode == 1


@pytest.mark.parametrize("change", ["add", "remove", "rename"])
def test_files_that_come_and_go_are_seen(plan: Plan, office: Path, change: str) -> None:
    settle(office)
    assert plan("validate").returncode == 0
    file = office / PROPOSAL
    if change == "add":
        (file.parent / "70-SUP-099.yaml").write_text("id: x\n")
    elif change == "remove":
        (office / "workspaces/2570/budget.yaml").unlink()
    else:
        file.rename(file.with_name("70-SUP-002.yaml"))
    assert plan("validate").returncode == 1


def test_options_and_the_day_have_answers_of_their_own(plan: Plan, office: Path) -> None:
    spoil(office, "name: โครงการ", "name: การ")
    settle(office)
    assert plan("validate").returncode == 0
    assert plan("validate", "--fail-on", "warning").returncode == 1
    assert plan("validate", "--lang", "en").stdout != plan("validate").stdout


def test_a_damaged_cache_is_only_slower(plan: Plan, office: Path, tmp_path: Path) -> None:
    settle(office)
    plan("validate")
    (entry,) = entries(tmp_path)
    for damage in (b"", b"{", b"[]", b'{"roots": 1}', b"\xff"):
        entry.write_bytes(damage)
        assert plan("validate").stdout == "ไม่พบสิ่งที่ต้องแก้ไข\n"


def test_a_file_changed_just_now_is_not_trusted(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: 1")
    assert manifest([tmp_path]) is None
    old = time.time() - 3600
    os.utime(file, (old, old))
    os.utime(tmp_path, (old, old))
    assert manifest([tmp_path]) is not None


@pytest.mark.parametrize("table", [True, False])
def test_a_changed_table_of_requirements_is_seen(plan: Plan, office: Path, table: bool) -> None:
    """The table lies outside workspaces/, and may come up where there was none."""
    case = office / "workspaces/2570/reorganisations/one.yaml"
    case.parent.mkdir()
    case.write_text("kind: establish\nname: ก\nopened: 2569-10-05\n", encoding="utf-8")
    own = office / "checklists/requirements/reorganisation.yaml"
    own.parent.mkdir(parents=True)
    if table:
        own.write_text("requirements: []\n", encoding="utf-8")
    settle(office)
    assert plan("validate").returncode == 0
    assert plan("validate").returncode == 0
    own.write_text("requirements: [{key: a}]\n", encoding="utf-8")
    assert plan("validate").returncode == 1


def test_a_change_of_the_year_before_is_seen(plan: Plan, office: Path) -> None:
    """The review is held against that year's results, which may come up where there were none."""
    settle(office)
    assert plan("validate", "2570", "--fail-on", "warning").returncode == 0
    results = office / "workspaces/2569/results/q4/supervision.yaml"
    results.parent.mkdir(parents=True)
    results.write_text(
        "{quarter: 4, group: supervision, reported: 2569-10-05,"
        " projects: [{project: 69-SUP-001, status: completed, disbursed: 1}]}\n",
        encoding="utf-8",
    )
    proposal = office / "workspaces/2569/proposals/supervision/69-SUP-001.yaml"
    proposal.parent.mkdir(parents=True)
    proposal.write_text(
        "{id: 69-SUP-001, name: โครงการนิเทศ, group: supervision,"
        " budget: {total: 35000, quarters: [0, 35000, 0, 0]}}\n",
        encoding="utf-8",
    )
    changed = plan("validate", "2570", "--fail-on", "warning")
    assert changed.returncode == 1
    assert "review-figures-differ" in changed.stdout


def test_a_picture_that_comes_or_goes_is_seen(plan: Plan, office: Path) -> None:
    settings = office / "workspaces/office.yaml"
    settings.write_text(settings.read_text("utf-8") + "\nemblem: emblem/garuda.svg\n", "utf-8")
    picture = office / "workspaces/emblem/garuda.svg"
    for there in (False, True, False):
        if there:
            picture.parent.mkdir()
            picture.write_text("<svg/>")
        else:
            picture.unlink(missing_ok=True)
        settle(office)
        for _ in range(2):
            assert ("workspaces/emblem/garuda.svg" not in plan("validate").stdout) is there
