"""`plan letter` as an officer meets it, also several officers at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SMALL, Plan

TWO = ("--subject", "ขอข้อมูลสารสนเทศทางการศึกษา", "--from", "สพฐ.")
REGISTER = "workspaces/registers/2569/letters-in.yaml"
#: How many register at once.
MANY = 6


def test_letters_are_registered_shown_and_judged(plan: Plan, office: Path) -> None:
    for day, more in (("2569-10-14", ["--due", "2569-10-20"]), ("2569-10-15", ["--secrecy", "ลับ"])):
        done = plan("letter", "in", *TWO, "--registered", day, *more)
        assert done.returncode == 0, done.stderr
    assert "เลขที่ 2" in done.stdout
    assert (
        plan(
            "letter",
            "out",
            "--to",
            "สพฐ.",
            "--subject",
            "ส่งข้อมูล",
            "--reply-to",
            "1",
            "--registered",
            "2569-10-16",
        ).returncode
        == 0
    )
    assert (
        plan(
            "letter",
            "order",
            "--subject",
            "แต่งตั้ง",
            "--number",
            "9/2569",
            "--date",
            "2569-10-17",
            "--registered",
            "2569-10-17",
        ).returncode
        == 0
    )
    listed = json.loads(plan("letter", "list", "--year", "2569", "--format", "json").stdout)
    assert [
        (one["register"], one["register_number"], one["date"], one["subject"]) for one in listed
    ] == [
        ("in", 1, "2026-10-14", TWO[1]),
        ("in", 2, "2026-10-15", "(เรื่องลับ)"),
        ("out", 1, "2026-10-16", "ส่งข้อมูล"),
    ]
    assert {one["number"] for one in listed} == {None}  # the system gives it, never the register
    assert listed[0]["acted"] == "2026-10-16"  # answered
    found = json.loads(plan("letter", "search", "สารสนเทศ", "--format", "json").stdout)
    assert [one["register_number"] for one in found] == [1]
    assert "2" in plan("letter", "search", "สารสนเทศ", "--secret").stdout
    assert plan("letter", "due", "--on", "2569-11-30").stdout.startswith("ไม่มีหนังสือที่รอ")
    assert "รับ 2 ฉบับ" in plan("letter", "summary", "2569", "--on", "2569-12-01").stdout
    assert "(เรื่องลับ)" in plan("letter", "show", "๒", "2569").stdout
    assert (
        plan("letter", "act", "2", "2569", "--action", "เก็บเข้าตู้", "--on", "2569-10-16").returncode
        == 0
    )
    assert plan("validate", "2570").returncode == 0


def test_no_report_shows_what_a_secret_letter_is_about(plan: Plan, office: Path) -> None:
    secret = ("--from", "สพฐ.", "--subject", "แผนจับกุม", "--secrecy", "ลับมาก")
    assert (
        plan(
            "letter", "in", *secret, "--date", "2569-10-15", "--registered", "2569-10-14"
        ).returncode
        == 0
    )
    judged = plan("validate", "2570")
    assert "letter-registered-early" in judged.stdout
    every = [
        plan("validate", "2570", "--format", form).stdout
        for form in ("text", "json", "sarif", "github")
    ]
    every += [
        plan("letter", *words.split()).stdout
        for words in ("list", "search แผนจับกุม", "due", "show 1")
    ]
    assert [text for text in every if "จับกุม" in text and "ไม่พบ" not in text] == []


def test_a_dry_run_writes_nothing(plan: Plan, office: Path) -> None:
    done = plan("letter", "in", *TWO, "--registered", "2569-10-14", "--dry-run")
    assert done.returncode == 0
    assert "register_number" not in done.stdout
    assert not (office / "workspaces/registers/2569/letters-in.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["in", *TWO, "--date", "เมื่อวาน"], 2, "ไม่ใช่วันที่"),
        (["in", *TWO, "--urgency", "ช้า"], 2, "เลือกจาก normal (ปกติ)"),
        (["in", *TWO, "--group", "กลุ่ม"], 2, "--group"),
        (["list", "--year", "2569"], 2, "ลงทะเบียนฉบับแรกด้วย plan letter in"),
        (["show", "1"], 2, "plan letter in"),
        (["renumber", "inn"], 2, "workspaces/registers"),
        (["import", "ไม่มี.csv"], 2, "ไม่มี.csv"),
        (["import", "x.csv", "--mapping", "ไม่มี"], 2, "smart-area"),
    ],
)
def test_wrong_use_is_told_with_what_to_type(
    plan: Plan, arguments: list[str], code: int, said: str
) -> None:
    done = plan("letter", *arguments)
    assert (done.returncode, said in done.stderr) == (code, True), done.stderr


def test_officers_who_register_at_once_get_numbers_of_their_own(office: Path) -> None:
    (office / "workspaces/registers/2569").mkdir(parents=True)
    environment = os.environ | {"PYTHONPATH": str(SMALL.parents[2]), "PLAN_NO_CACHE": "1"}
    command = [sys.executable, "-m", "pyo1plan", "letter", "in", *TWO, "--registered", "2569-10-14"]
    running = [
        subprocess.Popen(
            [*command, "--note", f"คนที่ {i}"],
            cwd=office,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for i in range(MANY)
    ]
    for process in running:
        _, said = process.communicate(timeout=120)
        assert process.returncode == 0, said.decode()
    lines = (office / REGISTER).read_text("utf-8").splitlines()
    entries = [line for line in lines if line.startswith("  - {")]
    assert [line.partition(",")[0] for line in entries] == [
        f"  - {{register_number: {i}" for i in range(1, MANY + 1)
    ]
    assert len({line.partition("คนที่")[2] for line in entries}) == MANY


def test_an_export_is_imported_once(plan: Plan, office: Path) -> None:
    export = office / "out.csv"
    export.write_text(
        "เลขทะเบียนรับ,ที่,ลงวันที่,จาก,เรื่อง,วันลงทะเบียน\n"
        "7,ศธ 1/2,10/10/2569,สพฐ.,=1+1,14/10/2569\n"
        "8,ศธ 1/3,11/10/2569,สพฐ.,ขอข้อมูล,14/10/2569\n",
        "utf-8",
    )
    done = plan("letter", "import", "out.csv", "--mapping", "smart-area")
    assert (done.returncode, "ลง 2 ฉบับ" in done.stdout) == (0, True), done.stderr
    assert "verified" in done.stderr
    before = (office / REGISTER).read_bytes()
    again = plan("letter", "import", "out.csv", "--mapping", "smart-area")
    assert (again.returncode, "มีในทะเบียนแล้ว 2 ฉบับ" in again.stdout) == (0, True)
    assert (office / REGISTER).read_bytes() == before
    assert plan("validate", "2570").returncode == 0


def test_nothing_is_written_of_an_export_with_faults(plan: Plan, office: Path) -> None:
    (office / "out.csv").write_text(
        "ที่,ลงวันที่,จาก,เรื่อง\n1,10/10/2569,ก,ข\n2,32/10/2569,ก,ข\n", "utf-8"
    )
    done = plan("letter", "import", "out.csv", "--mapping", "smart-area")
    assert (done.returncode, "out.csv:3" in done.stderr) == (1, True), done.stderr
    assert not (office / REGISTER).exists()


def test_what_was_written_is_told_as_the_list_tells_it(plan: Plan) -> None:
    asked = "letter in --from สพฐ. --subject ทดลอง --date 2569-10-14 --registered 2569-10-15"
    done = plan(*asked.split(), "--format", "json")
    assert done.returncode == 0, done.stderr
    written = json.loads(done.stdout)
    shown = plan("letter", "show", "1", "--year", "2569", "--format", "json")
    listed = json.loads(shown.stdout)
    assert listed.items() >= {k: v for k, v in written.items() if k != "file"}.items()
    assert plan("letter", "show", "1", "2569", "--year", "2568").returncode == 2
