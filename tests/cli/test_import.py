"""`plan import` as an officer runs it, and as machines end it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Plan
from tests.intake.handed_in import NEW, ROOT, Opened, altered, book, new, tree

ID = "70-SUP-002"
Import = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(
        ROOT / "workspaces",
        tmp_path / "office" / "workspaces",
        ignore=shutil.ignore_patterns("submissions"),
    )
    return tmp_path / "office"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def import_(plan: Plan) -> Import:
    return lambda *arguments: plan("import", *map(str, arguments), "--on", "2569-11-22")


def held(office: Path) -> dict[str, bytes]:
    files = (p for p in sorted((office / "workspaces").rglob("*")) if p.is_file())
    return {p.relative_to(office).as_posix(): p.read_bytes() for p in files}


def sent(inbox: Path) -> Path:
    file = inbox / "แบบ เสนอ.xlsx"
    file.write_bytes(book({ID: tree(ID), NEW: new(ID, "โครงการทดลอง")}, "supervision"))
    return file


def test_a_dry_run_only_shows(office: Path, inbox: Path, import_: Import) -> None:
    before = held(office)
    done = import_(sent(inbox), "--dry-run")
    assert done.returncode == 0
    assert "ใหม่" in done.stdout
    assert "70-SUP-006 โครงการทดลอง" in done.stdout
    assert held(office) == before


def test_it_writes_the_proposal_the_original_and_the_register(
    office: Path, inbox: Path, import_: Import
) -> None:
    before, file = held(office), sent(inbox)
    done = import_(file)
    assert done.returncode == 0, done.stdout
    base = "workspaces/2570"
    after = held(office)
    kept = f"{base}/submissions/supervision/แบบ เสนอ.xlsx"
    assert set(after) - set(before) == {
        f"{base}/proposals/supervision/70-SUP-006.yaml",
        kept,
        f"{base}/submissions/received.yaml",
    }
    assert after[kept] == file.read_bytes()
    register = after[f"{base}/submissions/received.yaml"].decode()
    assert hashlib.sha256(file.read_bytes()).hexdigest() in register
    assert "date: 2569-11-22" in register
    again = import_(file)
    assert again.returncode == 0
    assert "ไม่มีอะไรเปลี่ยน" in again.stdout
    assert held(office) == after


def test_what_is_refused_is_told_by_cell_and_sent_back(
    office: Path, inbox: Path, import_: Import
) -> None:
    file = inbox / "แบบ.xlsx"
    data = book({NEW: new(ID, "โครงการทดลอง")}, "supervision")
    file.write_bytes(
        altered(data, lambda at: setattr(at.cell(NEW, "start"), "value", "31 กพ 2569"))
    )
    where = Opened(data).place(NEW, "start")
    before = held(office)
    done = import_(file, "--return", inbox / "back", "--format", "json")
    assert done.returncode == 1
    [finding] = json.loads(done.stdout)
    assert (finding["cell"], finding["rule"]) == (where, "value-day")
    assert held(office) == before
    assert Opened((inbox / "back" / "แบบ.xlsx").read_bytes()).cell(NEW, "start").comment
    refused = import_(file, "--return", inbox)
    assert refused.returncode == 2
    assert "ทับแฟ้ม" in refused.stderr


def test_wrong_use_is_told(office: Path, inbox: Path, import_: Import) -> None:
    assert import_(inbox / "ไม่มี.xlsx").returncode == 2
    assert import_().returncode == 2
    done = import_(sent(inbox), "--year", "2599")
    assert done.returncode == 2


@pytest.mark.parametrize("after", [0.3, 0.7, 0.9, 1.0, 1.1, 1.2, 1.4])
def test_killed_it_leaves_old_or_new(
    after: float, office: Path, inbox: Path, import_: Import
) -> None:
    file = sent(inbox)
    before = held(office)
    run = subprocess.Popen(
        [sys.executable, "-m", "pyo1plan", "import", str(file), "--on", "2569-11-22"],
        cwd=office,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after)
    run.send_signal(signal.SIGKILL)
    run.wait()
    shown = import_(file, "--dry-run")
    assert shown.returncode == 0
    now = held(office)
    assert now == before or "นำเข้าแล้ว 2" in shown.stdout
    assert import_(file).returncode == 0
    assert "workspaces/2570/proposals/supervision/70-SUP-006.yaml" in held(office)


def test_of_two_at_once_one_waits_its_turn(office: Path, inbox: Path, import_: Import) -> None:
    import fcntl

    file = sent(inbox)
    descriptor = os.open(office / "workspaces", os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        done = import_(file)
    finally:
        os.close(descriptor)
    assert done.returncode == 75
    assert "รอให้เสร็จ" in done.stderr


def test_a_full_disk_leaves_all_as_it_was(office: Path, inbox: Path) -> None:
    file, before = sent(inbox), held(office)
    done = subprocess.run(
        ["bash", "-c", 'trap "" XFSZ; ulimit -f 8; exec "$@"', "-", sys.executable, "-m", "pyo1plan", "import", str(file)],
        cwd=office,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert held(office) == before


def test_any_command_completes_what_a_killed_import_left(office: Path, plan: Plan) -> None:
    year = office / "workspaces" / "2570"
    file = next((year / "proposals").glob("*/*.yaml"))
    stage = year / ".plan-together"
    stage.mkdir()
    (stage / "0").write_bytes(file.read_bytes() + b"# placed\n")
    (stage / "journal.json").write_text(f'["{file.relative_to(year).as_posix()}"]')
    done = plan("status", "2570")
    assert done.returncode == 0, done.stderr
    assert file.read_bytes().endswith(b"# placed\n")
    assert not stage.exists()
