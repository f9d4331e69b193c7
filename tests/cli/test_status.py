"""`plan status` as an officer runs it: real years, days that pass, records that come and break."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.checklists.status import STATES
from pyo1plan.installed import installed
from pyo1plan.records.standard import load_checklists
from pyo1plan.records.standard import steps as numbered
from pyo1plan.thai.wrap import cells
from tests.cli.conftest import Plan

ROOT = Path(__file__).resolve().parents[2]
REGISTER = "workspaces/registers/2569/orders.yaml"
OWN = """\
job: 2
name: การจัดทำแผนปฏิบัติการประจำปีงบประมาณ
source: สำนักงาน
steps:
  - step: "2.1"
    activity: แต่งตั้งคณะกรรมการจัดทำแผน
    channels: [เว็บไซต์สำนักงาน]
    evidence:
      - order: {appoints: plan-committee}
  - step: "2.2"
    activity: ติดตามและรายงาน
    steps:
      - step: "2.2.1"
        activity: ไตรมาสที่ ๑
        months: {start: 10, end: 12}
        evidence:
          - order: {about: first-quarter}
          - order: {appoints: plan-committee}
      - step: "2.2.2"
        activity: ไตรมาสที่ ๒
        months: {start: 1, end: 3}
        evidence:
          - order: {about: second-quarter}
standards:
  - text: คณะกรรมการได้รับแต่งตั้งก่อนการประชุม
    holds_for: ["2.1"]
    to_confirm: true
"""
SIGNED = """\
orders:
  - number: 7/2569
    subject: แต่งตั้งคณะกรรมการจัดทำแผน
    date: 2569-10-05
    signed_by: director
    appoints: plan-committee
"""


@pytest.fixture
def own(office: Path) -> Path:
    """The small office with a checklist of its own for job 2 alone, and no register yet."""
    (office / "checklists").mkdir()
    (office / "checklists" / "2-annual-plan.yaml").write_text(OWN, encoding="utf-8")
    return office


def write(office: Path, file: str, text: str) -> None:
    (office / file).parent.mkdir(parents=True, exist_ok=True)
    (office / file).write_text(text, encoding="utf-8")


def told(plan: Plan, *arguments: str, on: str = "2569-10-20") -> dict[str, dict[str, Any]]:
    done = plan("status", "2570", "--on", on, "--format", "json", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return {one["step"]: one for one in json.loads(done.stdout)}


def test_a_step_from_not_due_to_done_and_back(plan: Plan, own: Path) -> None:
    assert told(plan, on="2569-09-01")["2.1"]["state"] == "not-due"
    assert told(plan, on="2569-10-02")["2.1"]["state"] == "not-yet"
    assert told(plan, on="2569-10-10")["2.1"]["state"] == "overdue"
    write(own, REGISTER, SIGNED)
    assert told(plan, on="2569-10-04")["2.1"]["state"] == "not-yet"
    assert told(plan, on="2569-10-05")["2.1"]["state"] == "done"
    (own / REGISTER).unlink()
    assert told(plan, on="2569-10-10")["2.1"]["state"] == "overdue"


def test_the_objects_that_programs_rely_on(plan: Plan, own: Path) -> None:
    write(own, REGISTER, SIGNED)
    steps = told(plan)
    assert list(steps) == ["2.1", "2.2", "2.2.1", "2.2.2"]
    assert steps["2.1"] == {
        "step": "2.1",
        "job": 2,
        "activity": "แต่งตั้งคณะกรรมการจัดทำแผน",
        "state": "done",
        "have": 1,
        "of": 1,
        "due": {"start": "2026-10-01", "end": "2026-10-09"},
        "group": "planning",
        "evidence": [
            {
                "kind": "order",
                "asked": "คำสั่งแต่งตั้งคณะกรรมการจัดทำแผน",
                "have": 1,
                "of": 1,
                "proofs": [
                    {
                        "words": "คำสั่งที่ 7/2569 ลงวันที่ 5 ตุลาคม 2569",
                        "file": REGISTER,
                        "line": 2,
                        "day": "2026-10-05",
                    }
                ],
                "missing": [],
            }
        ],
        "next": None,
        "open_work": [],
    }
    part = steps["2.2.1"]
    assert (part["state"], part["have"], part["of"]) == ("partly", 1, 2)
    assert part["due"] == {"start": "2026-10-01", "end": "2026-12-31"}
    assert [bool(e["missing"]) for e in part["evidence"]] == [True, False]
    assert "first-quarter" in part["next"]
    assert steps["2.2"]["evidence"] == []
    assert steps["2.2"]["due"] is not None


def test_one_step_is_told_with_its_parts_alone(plan: Plan, own: Path) -> None:
    assert list(told(plan, "--step", "2.2")) == ["2.2", "2.2.1", "2.2.2"]
    assert list(told(plan, "--step", "๒.๑", "--job", "๒")) == ["2.1"]


def test_the_day_may_be_given_in_either_era(plan: Plan, own: Path) -> None:
    runs = [
        plan("status", "--on", day).stdout for day in ("2569-10-20", "2026-10-20", "20 ต.ค. 69")
    ]
    assert runs[0] == runs[1] == runs[2]
    assert "20 ตุลาคม 2569" in runs[0]


def test_a_broken_record_blocks_what_it_might_prove(plan: Plan, own: Path) -> None:
    write(own, REGISTER, "orders: [")
    done = plan("status", "2570", "--on", "2569-10-20", "--format", "json")
    assert done.returncode == 0
    assert REGISTER in done.stderr
    assert "plan validate 2570" in done.stderr
    steps = {one["step"]: one for one in json.loads(done.stdout)}
    assert {steps[n]["state"] for n in ("2.1", "2.2", "2.2.1")} == {"blocked"}
    assert REGISTER in steps["2.1"]["next"]
    shown = plan("status", "2570", "--on", "2569-10-20")
    assert "ตรวจไม่ได้ 3" in plan("status", "--on", "2569-10-20", COLUMNS="80").stdout
    assert f"1. ข้อ 2.1: แก้แฟ้ม {REGISTER}" in shown.stdout
    assert f"อ่านไม่ได้: {REGISTER}" in plan("status", "--step", "2.1").stdout


def test_the_overview_in_thai(plan: Plan, own: Path) -> None:
    lines = plan("status", "2570", "--on", "2569-10-20").stdout.splitlines()
    assert lines[0] == "ความก้าวหน้าตามมาตรฐานการปฏิบัติงาน ปีงบประมาณ 2570"
    assert lines[1] == "ณ วันที่ 20 ตุลาคม 2569"
    [row] = [line for line in lines if "0/3" in line]
    assert row.split()[-6:] == ["-", "-", "1", "1", "1", "-"]
    due = lines[lines.index("งานที่เกินกำหนด และที่จะครบกำหนดใน 30 วัน") + 2].split()
    assert due[:6] == ["9", "ต.ค.", "2569", "เกิน", "11", "วัน"]
    assert "    เกินกำหนด 1: 2.1" in lines
    assert any(line.startswith("  1. ข้อ 2.1: ") for line in lines)


def test_a_group_that_sent_no_proposal_owes_it(plan: Plan, own: Path) -> None:
    text = OWN.replace('"2.2', '"2.4').replace('"2.4.2"', '"2.4.9"')
    write(own, "checklists/2-annual-plan.yaml", text)
    (own / "workspaces/2570/proposals/promotion/70-PRO-001.yaml").unlink()
    run = ("status", "2570", "--lang", "en", "--on")
    owed = "    2.4.1 has sent no project proposal (in 11 d)"
    assert "no project proposal" not in plan(*run, "2569-10-18").stdout
    lines = plan(*run, "2569-10-19").stdout.splitlines()
    assert lines[lines.index(owed) - 1] == "  กลุ่มส่งเสริมการจัดการศึกษา"


def test_a_job_tells_what_was_found_and_what_is_missing(plan: Plan, own: Path) -> None:
    write(own, REGISTER, SIGNED)
    done = plan("status", "2570", "--job", "2", "--on", "2569-10-20")
    assert "เสร็จแล้ว · หลักฐาน 1/1 · กำหนด 1–9 ตุลาคม 2569" in done.stdout
    assert f"พบ: คำสั่งที่ 7/2569 ลงวันที่ 5 ตุลาคม 2569 ({REGISTER}:2)" in done.stdout
    assert "เสร็จบางส่วน · หลักฐาน 1/2 · กำหนด 1 ต.ค. – 31 ธ.ค. 2569 (อีก 72 วัน)" in done.stdout
    part = told(plan)["2.2.1"]
    assert f"ขาด: {part['evidence'][0]['missing'][0]}" in done.stdout
    assert f"ทำต่อ: {part['next'][:20]}" in done.stdout


def test_a_step_tells_the_words_of_its_standard(plan: Plan, own: Path) -> None:
    text = plan("status", "--step", "2.1", "--on", "2569-10-10").stdout
    assert "มาตรฐาน: คณะกรรมการได้รับแต่งตั้งก่อนการประชุม (รอสำนักงานยืนยัน)" in text
    assert "ช่องทาง: เว็บไซต์สำนักงาน" in text
    assert "หลักฐาน 1: คำสั่งแต่งตั้งคณะกรรมการจัดทำแผน" in text
    assert "มีแล้ว 0 จาก 1" in text


def test_english_in_full(plan: Plan, own: Path) -> None:
    write(own, REGISTER, SIGNED)
    for arguments in ((), ("--job", "2"), ("--step", "2.1")):
        text = plan("status", "2570", "--on", "2569-10-20", "--lang", "en", *arguments).stdout
        for words in STATES.values():
            assert words.th not in text
        assert "as of 20 October 2026" in text
    assert "order 7/2569 of 5 October 2026" in text


def test_an_office_adds_a_step_and_drops_one(plan: Plan, own: Path) -> None:
    dropped = OWN[: OWN.index('      - step: "2.2.2"')] + OWN[OWN.index("standards:") :]
    added = dropped.replace(
        "steps:\n", 'steps:\n  - step: "2.7"\n    activity: ประชุมครูใหญ่ทุกอำเภอ\n', 1
    )
    write(own, "checklists/2-annual-plan.yaml", added)
    steps = told(plan)
    assert list(steps) == ["2.7", "2.1", "2.2", "2.2.1"]
    [evidence] = steps["2.7"]["evidence"]
    assert (evidence["kind"], evidence["have"], evidence["of"]) == ("attestation", 0, 1)
    assert "ประชุมครูใหญ่ทุกอำเภอ" in evidence["asked"]


def test_a_checklist_that_cannot_be_read(plan: Plan, own: Path) -> None:
    write(own, "checklists/6-correspondence.yaml", "job: 6\nname: สารบรรณ\n")
    done = plan("status", "2570", "--on", "2569-10-20", "--format", "json")
    assert done.returncode == 1
    assert "checklists/6-correspondence.yaml" in done.stderr
    assert {one["job"] for one in json.loads(done.stdout)} == {2}
    asked = plan("status", "2570", "--job", "6")
    assert (asked.returncode, asked.stdout) == (1, "")
    (own / "checklists" / "2-annual-plan.yaml").unlink()
    none = plan("status", "2570")
    assert (none.returncode, none.stdout) == (1, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--job", "7"], "1 ถึง 6"),
        (["--job", "สอง"], "1 ถึง 6"),
        (["--job", "6"], "ที่มี: 2"),
        (["--step", "2.9"], "2.2.1"),
        (["--step", "2.1", "--job", "4"], "--step"),
        (["--on", "เมื่อวาน"], "2569-12-15"),
        (["--format", "xml"], "json"),
        (["2599"], "plan init 2599"),
    ],
)
def test_wrong_use_says_what_to_type(
    plan: Plan, own: Path, arguments: list[str], said: str
) -> None:
    done = plan("status", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_nothing_is_written_and_colours_are_for_terminals(plan: Plan, own: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in own.rglob("*")}
    plain = plan("status", "--on", "2569-10-20")
    assert "\x1b" not in plain.stdout
    coloured = plan("status", "--on", "2569-10-20", FORCE_COLOR="1")
    assert "\x1b[31;1m" in coloured.stdout
    assert {p: p.stat().st_mtime_ns for p in own.rglob("*")} == before


def test_text_of_an_office_is_never_obeyed_by_the_terminal(plan: Plan, own: Path) -> None:
    text = OWN.replace("activity: แต่งตั้ง", "activity: \u202eแต่งตั้ง")
    write(own, "checklists/2-annual-plan.yaml", text)
    for arguments in ((), ("--job", "2"), ("--step", "2.1")):
        assert "\u202e" not in plan("status", "--on", "2569-10-20", *arguments).stdout


def test_an_office_without_checklists_is_judged_by_the_installed_ones(plan: Plan) -> None:
    steps = told(plan)
    standards, findings = load_checklists(installed("checklists"))
    assert (list(steps), findings) == (list(numbered(standards)), [])
    assert len(steps) > 60
    assert {one["state"] for one in steps.values()} <= set(STATES)
    assert {one["job"] for one in steps.values()} == {1, 2, 3, 4, 5, 6}


@pytest.mark.parametrize("columns", [40, 80, 100])
@pytest.mark.parametrize("arguments", [(), ("--job", "2"), ("--step", "2.4.4")], ids=str)
@pytest.mark.parametrize("language", ["th", "en"])
def test_no_line_of_the_example_year_is_wider_than_the_window(
    plan: Plan, columns: int, arguments: tuple[str, ...], language: str
) -> None:
    done = plan(
        "status", "2570", "--on", "2569-12-15", "--lang", language, *arguments,
        cwd=ROOT, COLUMNS=str(columns),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 5
    assert [line for line in done.stdout.splitlines() if cells(line) > columns] == []
