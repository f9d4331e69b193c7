"""Commands that write are alone in the workspaces; what a killed one left is completed, wherever."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Plan

MEETING = "2569-11-12-plan-committee"


@pytest.fixture
def another_at_work(office: Path) -> Iterator[None]:
    import fcntl

    descriptor = os.open(office / "workspaces", os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield
    os.close(descriptor)


def held(office: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in (office / "workspaces").rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    "command",
    [
        ("import", "new.yaml"),
        ("decide", "70-PLN-001", "agree", "--meeting", MEETING, "--yes"),
        ("meeting", "new", "plan-committee", "--date", "2569-12-08"),
    ],
    ids=lambda command: command[0],
)
@pytest.mark.usefixtures("another_at_work")
def test_of_two_that_write_one_waits_its_turn(
    command: tuple[str, ...], plan: Plan, office: Path
) -> None:
    (office / "new.yaml").write_text("name: ก\n", encoding="utf-8")
    before = held(office)
    done = plan(*command)
    assert done.returncode == 75, done.stderr
    assert "รอให้เสร็จ" in done.stderr
    assert held(office) == before


@pytest.mark.usefixtures("another_at_work")
def test_who_only_looks_need_not_wait(plan: Plan) -> None:
    done = plan("meeting", "new", "plan-committee", "--date", "2569-12-08", "--dry-run")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("home", [".", "2570"], ids=["now", "earlier version"])
def test_any_command_completes_what_a_killed_one_left(home: str, plan: Plan, office: Path) -> None:
    root = office / "workspaces" / home
    file = office / "workspaces" / "2570" / "budget.yaml"
    stage = root / ".plan-together"
    stage.mkdir()
    (stage / "0").write_bytes(file.read_bytes() + b"# placed\n")
    (stage / "journal.json").write_text(f'["{os.path.relpath(file, root)}"]')
    assert plan("meeting", "list").returncode == 0
    assert file.read_bytes().endswith(b"# placed\n")
    assert not stage.exists()
