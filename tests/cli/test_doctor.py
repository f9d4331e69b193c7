"""`plan doctor` as an officer runs it: a real new office, real files changed, a real kill."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest

from pyo1plan.cli.checkup.folder import LONGEST_PATH, synced_by, too_long
from pyo1plan.cli.checkup.machine import encoding_of
from pyo1plan.start.copies import ORIGINS, fingerprint
from tests.cli.conftest import Plan

TOP = Path(__file__).parents[2]
AGENDA = "templates/agenda/agenda.html"
PAPER = "templates/agenda/paper.html"
ANNUAL = "checklists/2-annual-plan.yaml"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new office as `plan init` makes it."""
    folder = tmp_path_factory.mktemp("made")
    subprocess.run(
        [sys.executable, "-m", "pyo1plan", "init", "2570", "--office", "สพป.พะเยา เขต 1"],
        cwd=folder, env=os.environ | {"PYTHONPATH": str(TOP)}, check=True, capture_output=True,
    )  # fmt: skip
    return folder


@pytest.fixture
def new(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "ใหม่", symlinks=True)
    return tmp_path / "ใหม่"


def lines(plan: Plan, folder: Path, *arguments: str, code: int = 0) -> list[dict[str, Any]]:
    done = plan("doctor", *arguments, "--format", "json", cwd=folder)
    assert done.returncode == code, done.stdout + done.stderr
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    assert all({"section", "subject", "state", "file", "message", "hint", "details"} <= r.keys() for r in rows)  # fmt: skip
    assert any(r["state"] == "mend" for r in rows) == (code == 1)
    return rows


def of(rows: list[dict[str, Any]], file: str) -> dict[str, Any]:
    [row] = [row for row in rows if row["file"] == file]
    return row


def edit(file: Path, *pairs: tuple[str, str]) -> str:
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return text


def make_older(folder: Path, *names: str) -> None:
    """As if the program had brought another text of `names` when the office was made."""
    record = json.loads((folder / ORIGINS).read_bytes())
    for name in names:
        old = edit(folder / name, ("\n", "\nเดิม\n")) if name[-4:] == "html" else edit(folder / name, ("กลั่นกรอง", "พิจารณา"))  # fmt: skip
        record["files"][name] = fingerprint(old)
    (folder / ORIGINS).write_text(json.dumps(record), encoding="utf-8")


def snapshot(root: Path) -> dict[str, bytes]:
    return {
        p.relative_to(root).as_posix(): p.read_bytes()
        for p in root.rglob("*")
        if p.is_file() and ".git/" not in p.relative_to(root).as_posix()
    }


def save(folder: Path) -> None:
    for command in (["add", "-A"], ["-c", "user.name=ก", "-c", "user.email=a@b", "commit", "-qm", "ก", "--no-verify"]):  # fmt: skip
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)


def test_a_new_office_has_nothing_to_mend_and_reading_writes_nothing(plan: Plan, new: Path) -> None:
    before = snapshot(new)
    rows = lines(plan, new)
    assert {r["subject"] for r in rows if r["section"] == "program"} >= {
        "program", "pypandoc_binary", "typst", "fonts", "git", "git-user"
    }  # fmt: skip
    compared = [r for r in rows if r["section"] in ("checklists", "templates")]
    assert [r["subject"] for r in compared] == ["same", "same"]
    assert len(compared[0]["files"]) == 7
    assert snapshot(new) == before


def test_the_text_says_the_same_in_both_languages(plan: Plan, new: Path) -> None:
    thai, english = plan("doctor", cwd=new), plan("doctor", "--lang", "en", cwd=new)
    assert "ไม่มีสิ่งที่ต้องแก้" in thai.stdout
    assert "nothing to mend" in english.stdout
    assert "รายการมาตรฐานการปฏิบัติงาน" in thai.stdout
    assert (thai.returncode, english.returncode, thai.stderr) == (0, 0, "")


def test_outside_an_office_the_program_is_looked_at(plan: Plan, tmp_path: Path) -> None:
    rows = lines(plan, tmp_path)
    assert {r["section"] for r in rows} == {"program", "office"}
    assert "plan init" in rows[-1]["hint"]
    assert plan("doctor", "--upgrade", cwd=tmp_path).returncode == 2


def test_the_program_s_own_folder_has_no_differences(plan: Plan) -> None:
    rows = lines(plan, TOP)
    assert [r["subject"] for r in rows if r["section"] in ("templates", "checklists")] == ["own-folder"]  # fmt: skip
    assert plan("doctor", "--upgrade", cwd=TOP).returncode == 2


def test_a_checklist_is_compared_step_by_step(plan: Plan, new: Path) -> None:
    edit(
        new / ANNUAL,
        ('"2.7"', '"2.X"'), ('"2.6"', '"2.7"'), ('"2.X"', '"2.6"'),
        ("กำหนดเป้าหมายการพัฒนา", "กำหนดค่าเป้าหมายการพัฒนา"),
        ("{start: 1, end: 3}", "{start: 1, end: 4}"),
        ("        to_confirm: true\n        note: ข้อความตั้งแต่", "        note: ข้อความตั้งแต่"),
    )  # fmt: skip
    with (new / "checklists/5-small-schools.yaml").open("a", encoding="utf-8") as file:
        file.write("# ของเรา\n")
    rows = lines(plan, new)
    row = of(rows, ANNUAL)
    assert (row["standing"], row["state"]) == ("changed", "note")
    told = [(c["how"], c["number"], c["field"]) for c in row["changes"] if c["what"] == "step"]
    assert told == [
        ("changed", "2.3", "activity"),
        ("changed", "2.4.5", "to_confirm"),
        ("moved", "2.7", "step"),
        ("moved", "2.6", "step"),
        ("changed", "2.8.2", "months"),
    ]
    assert {"start": 1, "end": 4} in [c["new"] for c in row["changes"]]
    assert "ขั้นตอน 2.4.5 ยืนยันแล้ว" in row["details"]
    assert any("มกราคม–เมษายน" in said for said in row["details"])
    assert of(rows, "checklists/5-small-schools.yaml")["changes"] == []


def test_an_unreadable_checklist_and_template_are_to_be_mended(plan: Plan, new: Path) -> None:
    edit(new / ANNUAL, ("job: 2", "job: 2\nx: 1"))
    (new / AGENDA).write_bytes("วาระ".encode("cp874"))
    rows = [r for r in lines(plan, new, code=1) if r["state"] == "mend"]
    assert [(r["subject"], r["file"]) for r in rows] == [
        ("field-unknown", ANNUAL), ("file-encoding", AGENDA)
    ]  # fmt: skip
    refused = plan("doctor", AGENDA, "--upgrade", cwd=new)
    assert refused.returncode == 1
    assert (new / AGENDA).read_bytes() == "วาระ".encode("cp874")


def test_templates_changed_dropped_and_the_office_s_own(plan: Plan, new: Path) -> None:
    edit(new / AGENDA, ("\n", "\r\n"))
    edit(new / PAPER, ("<p", "<p class='x'\n"))
    (new / "templates/parts/words.html").unlink()
    (new / "templates/logo.png").write_bytes(b"\x89PNG")
    rows = [r for r in lines(plan, new) if r["section"] == "templates" and r["subject"] != "same"]
    assert {r["file"]: r["standing"] for r in rows} == {
        PAPER: "changed",
        "templates/parts/words.html": "dropped",
        "templates/logo.png": "only-here",
    }
    assert of(rows, PAPER)["lines_added"] > of(rows, PAPER)["lines_removed"] > 0
    shown = plan("doctor", "agenda/paper.html", cwd=new / "templates").stdout
    assert "<p class='x'" in shown


def test_the_program_s_newer_files_are_taken_and_the_office_s_are_not(
    plan: Plan, new: Path
) -> None:
    make_older(new, AGENDA, ANNUAL, PAPER)
    edit(new / PAPER, ("เดิม", "ของสำนักงาน"))
    (new / "templates/parts/words.html").unlink()
    save(new)
    rows = lines(plan, new)
    stand = {r["file"]: r["standing"] for r in rows if r.get("standing")}
    assert stand == {AGENDA: "newer", ANNUAL: "newer", PAPER: "both", "templates/parts/words.html": "dropped"}  # fmt: skip
    assert any("กลั่นกรอง" in c["new"] for c in of(rows, ANNUAL)["changes"])
    before = snapshot(new)
    dry = lines(plan, new, "--upgrade", "--dry-run")
    assert snapshot(new) == before
    assert [r["file"] for r in dry if r["subject"] == "to-write"] == [ANNUAL, AGENDA]
    done = lines(plan, new, "--upgrade")
    assert [r["file"] for r in done if r["subject"] == "written"] == [ANNUAL, AGENDA]
    after = snapshot(new)
    assert {n for n in after if after[n] != before[n]} == {ANNUAL, AGENDA, ORIGINS}
    assert after[ANNUAL] == (TOP / ANNUAL).read_bytes()
    assert [r["subject"] for r in lines(plan, new, "--upgrade")] == ["nothing", "both"]
    assert snapshot(new) == after


def test_the_office_s_words_are_overwritten_only_by_name_and_when_saved(
    plan: Plan, new: Path
) -> None:
    mine = edit(new / PAPER, ("<p", "<p class='ours'")).encode()
    refused = plan("doctor", PAPER, "--upgrade", cwd=new)
    assert refused.returncode == 1
    assert "git commit" in refused.stderr
    assert (new / PAPER).read_bytes() == mine
    save(new)
    assert lines(plan, new, PAPER, "--upgrade")[0]["subject"] == "written"
    assert (new / PAPER).read_bytes() == (TOP / PAPER).read_bytes()


def test_an_office_older_than_the_record(plan: Plan, new: Path) -> None:
    (new / ORIGINS).unlink()
    edit(new / PAPER, ("<p", "<p class='ours'"))
    assert of(lines(plan, new), PAPER)["standing"] == "unclear"
    before = snapshot(new)
    lines(plan, new, "--upgrade")
    after = snapshot(new)
    assert {n for n in after if after[n] != before.get(n)} == {ORIGINS}
    assert of(lines(plan, new), PAPER)["standing"] == "unclear"
    assert lines(plan, new, PAPER, "--keep")[0]["file"] == PAPER
    assert of(lines(plan, new), PAPER)["standing"] == "changed"
    (new / ORIGINS).write_text("{", encoding="utf-8")
    assert of(lines(plan, new, code=1), ORIGINS)["state"] == "mend"
    assert plan("doctor", "--upgrade", cwd=new).returncode == 1


def test_an_office_without_copies_may_have_them(plan: Plan, office: Path) -> None:
    rows = lines(plan, office)
    assert [r["subject"] for r in rows if r["section"] in ("checklists", "templates")] == ["no-folder"] * 2  # fmt: skip
    lines(plan, office, "checklists", "--upgrade")
    assert len(list((office / "checklists").iterdir())) == 7
    assert not (office / "templates").exists()


def wait_for(seen: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while not seen() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.0005)


@pytest.mark.parametrize("moment", ["new", "old", "changed"])
def test_a_killed_upgrade_leaves_old_or_new_and_is_completed(
    plan: Plan, new: Path, moment: str
) -> None:
    names = sorted(p.relative_to(new).as_posix() for p in (new / "templates").rglob("*.html"))
    make_older(new, *names)
    old = {name: (new / name).read_bytes() for name in names}

    def seen() -> bool:
        if moment == "changed":
            return (new / names[0]).read_bytes() != old[names[0]]
        return any(new.glob(f".plan-init-*/{moment}"))

    process = subprocess.Popen(
        [sys.executable, "-m", "pyo1plan", "doctor", "--upgrade"],
        cwd=new, env=os.environ | {"PYTHONPATH": str(TOP)}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    wait_for(seen, process)
    process.send_signal(signal.SIGKILL)
    process.wait()
    for name in names:
        assert (new / name).read_bytes() in (old[name], (TOP / name).read_bytes())
    stand = {r["standing"] for r in lines(plan, new) if r.get("standing")}
    assert stand <= {"newer"}
    lines(plan, new, "--upgrade")
    assert all((new / name).read_bytes() == (TOP / name).read_bytes() for name in names)
    assert not list(new.glob(".plan-init-*"))
    assert not [r for r in lines(plan, new) if r.get("standing")]


def test_without_git_and_with_a_font_that_is_not_there(plan: Plan, new: Path) -> None:
    edit(new / "workspaces/2570/year.yaml", ("fonts: []", "fonts: [TH ไม่มีจริง]"))
    rows = lines(plan, new, code=1)
    [font] = [r for r in rows if r["state"] == "mend"]
    assert (font["subject"], font["font"]) == ("office-font", "TH ไม่มีจริง")
    done = plan("doctor", "--format", "json", cwd=new, PATH=str(new))
    assert {r["subject"] for r in json.loads(done.stdout) if r["state"] == "mend"} == {"office-font", "git"}  # fmt: skip


def test_a_broken_office_file_is_to_be_mended(plan: Plan, new: Path) -> None:
    (new / "workspaces/office.yaml").unlink()
    edit(new / "workspaces/2570/year.yaml", ("fonts: []", "fonts: [ก"))
    rows = [r for r in lines(plan, new, code=1) if r["state"] == "mend"]
    assert [r["file"] for r in rows] == ["workspaces/office.yaml", "workspaces/2570/year.yaml"]


@pytest.mark.parametrize(
    "arguments", [["--keep"], ["--keep", "--upgrade", AGENDA], ["--dry-run"], ["templates/none"], ["../x"]]
)  # fmt: skip
def test_wrong_use(plan: Plan, new: Path, arguments: list[str]) -> None:
    before = snapshot(new)
    assert plan("doctor", *arguments, cwd=new).returncode == 2
    assert snapshot(new) == before


def test_folders_that_synchronise_themselves() -> None:
    assert synced_by(PureWindowsPath(r"C:\Users\ก\OneDrive - สพฐ\แผน")) == "OneDrive - สพฐ"
    assert synced_by(PureWindowsPath(r"\\server\share\แผน")) == r"\\server\share"
    assert synced_by(PurePosixPath("/home/ก/Documents/แผน")) == ""


def test_a_path_longer_than_windows_takes() -> None:
    def names() -> Iterator[str]:
        yield from ("ก", "ก" * (LONGEST_PATH - 3))

    assert too_long("C:", names()) == ""
    assert too_long("C:\\", names()).startswith("กก")


@pytest.mark.parametrize(
    ("environment", "page", "encoding"),
    [
        ({"LANG": "th_TH.UTF-8"}, 0, "utf8"),
        ({"LANG": "th_TH.UTF-8", "LC_ALL": "th_TH.TIS-620"}, 0, "tis620"),
        ({"LANG": "C"}, 0, ""),
        ({}, 874, "cp874"),
        ({"LANG": "x.TIS-620"}, 65001, "utf8"),
    ],
)
def test_the_terminal_s_encoding(environment: dict[str, str], page: int, encoding: str) -> None:
    assert encoding_of(environment, page) == encoding
