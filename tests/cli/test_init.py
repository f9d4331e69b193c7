"""`plan init` as an officer runs it: real processes, a real git, killed and starved for real."""

from __future__ import annotations

import json
import os
import pty
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Plan

TOP = Path(__file__).parents[2]
NAME = "สพป.พะเยา เขต 1"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "สำนักงาน ใหม่"
    folder.mkdir()
    return folder


def in_git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "core.quotePath=false", *arguments], cwd=root, capture_output=True, text=True, check=True
    )  # fmt: skip
    return done.stdout


def snapshot(root: Path) -> dict[str, bytes]:
    return {
        p.relative_to(root).as_posix(): p.read_bytes()
        for p in root.rglob("*")
        if p.is_file() and ".git/" not in p.relative_to(root).as_posix()
    }


def processes(root: Path, *arguments: str, **more: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(TOP), "HOME": str(root.parent)}
    return subprocess.Popen(
        [sys.executable, "-m", "pyo1plan", *arguments],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        **more,  # type: ignore[call-overload]
    )


def test_a_new_office_is_whole_and_passes(plan: Plan, empty: Path) -> None:
    done = plan("init", "2571", "--office", NAME, "--code", "56010000", cwd=empty)
    assert done.returncode == 0, done.stderr
    assert "ขั้นต่อไป" in done.stdout
    office = (empty / "workspaces/office.yaml").read_text(encoding="utf-8")
    assert "name: สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพะเยา เขต 1 " in office
    assert 'code: "56010000"' in office
    assert in_git(empty, "status", "--porcelain") == ""
    assert in_git(empty, "log", "--format=%s").splitlines() == ["เริ่มแผนปีงบประมาณ 2571"]
    assert in_git(empty, "config", "core.hooksPath").strip() == ".githooks"
    assert in_git(empty, "ls-files", "-s", ".githooks").startswith("100755")
    judged = plan("validate", "2571", "--format", "json", cwd=empty)
    assert judged.returncode == 0, judged.stdout
    assert {finding["severity"] for finding in json.loads(judged.stdout)} <= {"warning", "advice"}


def test_an_office_without_a_name_in_another_locale(plan: Plan, empty: Path) -> None:
    """Also: whom git does not know, and what an editor is told of the files."""
    locale = {"LC_ALL": "C", "PYTHONIOENCODING": "cp874", "TZ": "America/Los_Angeles"}
    done = plan("init", "๒๕๗๑", cwd=empty, GIT_CONFIG_NOSYSTEM="1", **locale)
    assert done.returncode == 0, done.stderr
    assert "ชื่อ plan" in done.stdout
    assert in_git(empty, "log", "--format=%an <%ae>").strip() == "plan <plan@localhost>"
    assert "ชื่อสำนักงาน รหัส จังหวัด" in done.stdout
    settings = json.loads((empty / ".vscode/settings.json").read_text(encoding="utf-8"))
    bound = settings["yaml.schemas"]
    assert all(
        json.loads((empty / schema).read_text(encoding="utf-8"))["properties"] for schema in bound
    )
    found = {p for globs in bound.values() for glob in globs for p in empty.glob(glob)}
    assert set(empty.glob("workspaces/**/*.yaml")) <= found


def test_what_stands_there_is_kept_and_named(plan: Plan, empty: Path) -> None:
    (empty / "README.md").write_text("ของเดิม", encoding="utf-8")
    (empty / "templates").write_text("แฟ้มขวางทาง", encoding="utf-8")
    (empty / "อื่น.txt").write_text("ก", encoding="utf-8")
    done = plan("init", "2571", cwd=empty)
    assert done.returncode == 0, done.stderr
    assert "คงไว้ตามเดิม" in done.stdout
    assert "README.md" in done.stdout
    assert (empty / "README.md").read_text(encoding="utf-8") == "ของเดิม"
    assert (empty / "templates").read_text(encoding="utf-8") == "แฟ้มขวางทาง"
    left = {line[3:] for line in in_git(empty, "status", "--porcelain").splitlines()}
    assert left == {"README.md", "templates", "อื่น.txt"}


def test_a_dry_run_writes_nothing(plan: Plan, empty: Path, office: Path) -> None:
    for folder, wanted in ((empty, "workspaces/2571/year.yaml"), (office, "71-SUP-001.yaml")):
        before = snapshot(folder)
        done = plan("init", "2571", "--dry-run", cwd=folder)
        assert done.returncode == 0
        assert wanted in done.stdout
        assert snapshot(folder) == before
        assert not (folder / ".git").exists()


def test_the_next_year(plan: Plan, office: Path) -> None:
    before = snapshot(office)
    done = plan("init", "2571", cwd=office / "workspaces")
    assert done.returncode == 0, done.stderr
    assert "โครงการต่อเนื่องที่ยกมา 1 โครงการ" in done.stdout
    after = snapshot(office)
    assert {name: after[name] for name in before} == before
    assert (office / "workspaces/2571/proposals/supervision/71-SUP-001.yaml").is_file()
    again = plan("init", "2571", cwd=office)
    assert again.returncode == 1
    assert "มีอะไรเปลี่ยน" in again.stderr
    assert snapshot(office) == after


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2571", "--from", "2569"], "2570"),
        (["2570", "--from", "2571"], "-"),
        (["2571", "--office", NAME], "office.yaml"),
        (["2028"], "2571"),
        (["ปีหน้า"], "2570"),
    ],
)
def test_wrong_use(plan: Plan, office: Path, arguments: list[str], said: str) -> None:
    before = snapshot(office)
    done = plan("init", *arguments, cwd=office)
    assert done.returncode == 2
    assert said in done.stderr
    assert snapshot(office) == before


@pytest.mark.parametrize("name", ["ก: ข", "a\nb: c", "${year}"])
def test_an_unusable_name_is_refused_before_anything_is_written(
    plan: Plan, empty: Path, name: str
) -> None:
    assert plan("init", "2571", "--office", name, cwd=empty).returncode in (0, 2)
    for file in empty.glob("workspaces/office.yaml"):
        assert "\nb: c" not in file.read_text(encoding="utf-8")


def test_an_old_year_with_errors_in_its_frame_is_refused(plan: Plan, office: Path) -> None:
    (office / "workspaces/2570/budget.yaml").write_text("sources: 5\n", encoding="utf-8")
    done = plan("--lang", "en", "init", "2571", cwd=office)
    assert done.returncode == 1
    assert "plan validate 2570" in done.stderr
    assert not (office / "workspaces/2571").exists()


def test_without_git_the_files_are_there_and_the_same_command_ends_the_work(
    plan: Plan, empty: Path, tmp_path: Path
) -> None:
    nothing = tmp_path / "bin"
    nothing.mkdir()
    done = plan("init", "2571", cwd=empty, PATH=str(nothing))
    assert done.returncode == 1
    assert "git-scm.com" in done.stderr
    assert (empty / "workspaces/2571/year.yaml").is_file()
    assert plan("validate", "2571", cwd=empty, PATH=str(nothing)).returncode == 0
    assert plan("init", "2571", cwd=empty).returncode == 0
    assert in_git(empty, "status", "--porcelain") == ""


def test_grounds_of_git(plan: Plan, empty: Path) -> None:
    in_git(empty, "init", "--quiet")
    (empty / "ก.txt").write_text("ก", encoding="utf-8")
    assert plan("init", "2571", cwd=empty).returncode == 0
    assert in_git(empty, "status", "--porcelain") == "?? ก.txt\n"
    assert plan("init", "2571", cwd=empty).returncode == 1
    inner = empty / "ข้างใน"
    inner.mkdir()
    shutil.rmtree(empty / "workspaces")
    done = plan("init", "2571", cwd=inner)
    assert done.returncode == 0
    assert not (inner / ".git").exists()
    assert "ไม่สร้างคลังใหม่" in done.stdout


def test_the_hook_stops_a_wrong_plan_and_says_how_to_go_on(
    plan: Plan, empty: Path, tmp_path: Path
) -> None:
    assert plan("init", "2571", cwd=empty).returncode == 0
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "plan").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pyo1plan "$@"\n')
    (tools / "plan").chmod(0o755)
    budget = empty / "workspaces/2571/budget.yaml"
    budget.write_text(budget.read_text(encoding="utf-8") + "x: 1\n", encoding="utf-8")

    def commit(path: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PATH": path, "PYTHONPATH": str(TOP), "HOME": str(tmp_path)}
        command = ["git", "-c", "user.name=ก", "-c", "user.email=a@b", "commit", "-qam", "แก้"]
        return subprocess.run(
            command, cwd=empty, env=environment, capture_output=True, text=True, check=False
        )

    refused = commit(f"{tools}:{os.environ['PATH']}")
    assert refused.returncode == 1
    assert "budget.yaml" in refused.stdout + refused.stderr
    assert "--no-verify" in refused.stderr
    git_alone = tmp_path / "git-alone"
    git_alone.mkdir()
    for tool in ("git", "sh"):
        (git_alone / tool).symlink_to(shutil.which(tool) or "")
    assert "ไม่พบคำสั่ง plan" in commit(str(git_alone)).stderr
    budget.write_text(
        budget.read_text(encoding="utf-8").replace("x: 1\n", "# ก\n"), encoding="utf-8"
    )
    assert commit(f"{tools}:{os.environ['PATH']}").returncode == 0


def wait_for(seen: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while not seen() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.001)


@pytest.mark.parametrize(
    "moment",
    [".plan-init-*/.git/index", "schemas", "workspaces/2571/year.yaml", ".git"],
)  # fmt: skip
def test_a_killed_run_is_completed_by_the_next(plan: Plan, empty: Path, moment: str) -> None:
    process = processes(empty, "init", "2571", "--office", NAME)
    wait_for(lambda: any(empty.glob(moment)), process)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    whole = (empty / ".git").exists()  # moved in last
    name = [] if (empty / "workspaces/office.yaml").exists() else ["--office", NAME]
    done = plan("init", "2571", *name, cwd=empty)
    assert done.returncode == (1 if whole else 0), done.stderr
    assert in_git(empty, "status", "--porcelain") == ""
    assert len(in_git(empty, "log", "--format=%h").split()) == 1
    assert not list(empty.glob(".plan-init-*"))
    assert (empty / "workspaces/2571/year.yaml").is_file()


@pytest.mark.parametrize("moment", [".plan-init-*/2571/schools.yaml", "2571"])
def test_a_killed_next_year_is_there_whole_or_not(plan: Plan, office: Path, moment: str) -> None:
    workspaces = office / "workspaces"
    process = processes(office, "init", "2571")
    wait_for(lambda: any(workspaces.glob(moment)), process)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    there = (workspaces / "2571").exists()
    first = snapshot(workspaces / "2571")
    done = plan("init", "2571", cwd=office)
    assert done.returncode == (1 if there else 0)
    assert (workspaces / "2571/year.yaml").is_file()
    assert not list(workspaces.glob(".plan-init-*"))
    if there:
        assert snapshot(workspaces / "2571") == first


@pytest.mark.parametrize("most", [100, 4000])
def test_a_full_disk_changes_nothing(empty: Path, office: Path, most: int) -> None:
    def starve() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    for folder in (empty, office):
        before = snapshot(folder)
        process = processes(folder, "init", "2571", preexec_fn=starve)
        _, said = process.communicate(timeout=60)
        assert process.returncode == 1, said.decode()
        assert "Traceback" not in said.decode()
        assert snapshot(folder) == before
        assert sorted(p.name for p in folder.iterdir()) == sorted({n.split("/")[0] for n in before})


def test_two_at_once_do_not_disturb_each_other(empty: Path) -> None:
    runs = [processes(empty, "init", "2571") for _ in range(2)]
    for run in runs:
        run.communicate(timeout=60)
    assert {run.returncode for run in runs} <= {0, 1, 75}
    assert 0 in {run.returncode for run in runs}
    assert in_git(empty, "status", "--porcelain") == ""
    assert len(in_git(empty, "log", "--format=%h").split()) == 1


def test_on_a_terminal_the_name_is_asked_for(empty: Path) -> None:
    master, slave = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(TOP), "HOME": str(empty.parent), "TERM": "dumb"}
    process = subprocess.Popen(
        [sys.executable, "-m", "pyo1plan", "init", "2571"],
        cwd=empty, env=environment, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    os.write(master, f"{NAME}\n56010000\n".encode())
    shown = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    assert process.wait(timeout=60) == 0
    assert "ชื่อสำนักงาน" in shown.decode()
    text = (empty / "workspaces/office.yaml").read_text(encoding="utf-8")
    assert f"short_name: {NAME} " in text
    assert "province: พะเยา " in text
