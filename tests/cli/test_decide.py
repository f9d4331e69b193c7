"""`plan decide` as an officer meets it: shown, recorded, refused; nothing else in the file moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Plan

ID = "2569-11-12-plan-committee"


@pytest.fixture
def minutes(office: Path) -> Path:
    """The committee's file before anything was decided; the province has not met yet."""
    folder = office / "workspaces/2570/meetings"
    (folder / "2569-12-17-provincial.yaml").unlink()
    file = folder / f"{ID}.yaml"
    text = file.read_text(encoding="utf-8")
    text = text[: text.index("    decisions:")] + "    # มติบันทึกหลังประชุม\nnote: ไม่มี   # หมายเหตุ\n"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_change_is_shown_and_recorded(plan: Plan, minutes: Path) -> None:
    before = minutes.read_text(encoding="utf-8")
    done = plan(
        "decide", "70-PLN-001", "agree-with-changes", "--meeting", ID,
        "--change", "activities.1.lines.2.quantity=80", "--reason", "พิมพ์เฉพาะเท่าที่แจกจ่าย",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "activities.1.lines.2.quantity" in done.stdout
    assert "100 → 80" in done.stdout
    assert "budget.total" in done.stdout
    assert "(ปรับตาม)" in done.stdout
    assert "84,800.00 บาท → " not in done.stdout
    assert "3 โครงการ 84,800.00 → 3 โครงการ 82,400.00 บาท" in done.stdout
    after = minutes.read_text(encoding="utf-8")
    start = after.index("    decisions:")
    end = after.index("    # มติบันทึก")
    assert after[:start] + after[end:] == before
    assert plan("validate", "2570").returncode == 0


def test_all_that_is_left_is_decided_in_one_go(plan: Plan, minutes: Path) -> None:
    plan("decide", "70-SUP-001", "reject", "--meeting", ID, "--reason", "ซ้ำซ้อน")
    done = plan("decide", "--all", "เห็นชอบ", "--meeting", ID)
    assert done.returncode == 0, done.stderr
    assert minutes.read_text(encoding="utf-8").count("decision: agree") == 2
    again = plan("decide", "--all", "agree", "--meeting", ID)
    assert again.returncode == 1
    assert "ครบทุกโครงการแล้ว" in again.stderr


def test_several_projects_and_a_dry_run(plan: Plan, minutes: Path) -> None:
    before = minutes.read_bytes()
    shown = plan("decide", "70-SUP-001", "70-PRO-001", "postpone", "--meeting", ID, "--dry-run")
    assert shown.returncode == 0
    assert "3 โครงการ 84,800.00 → 1 โครงการ 14,800.00 บาท" in shown.stdout
    assert minutes.read_bytes() == before


def test_split_and_merge_and_transfer(plan: Plan, minutes: Path) -> None:
    gone = plan("decide", "70-SUP-001", "merge", "--into", "70-PRO-001", "--meeting", ID)
    assert gone.returncode == 0, gone.stderr
    assert "70-SUP-001 งบประมาณ: 40,000.00 → 0.00 บาท" in gone.stdout
    assert "70-PRO-001 งบประมาณ: 30,000.00 → 70,000.00 บาท" in gone.stdout
    moved = plan(
        "--lang", "en", "decide", "70-PRO-001", "transfer", "--transfer-to", "70-PLN-001",
        "--amount", "1,000", "--from-line", "1.1", "--item-name", "ค่าพาหนะ", "--meeting", ID,
    )  # fmt: skip
    assert moved.returncode == 0, moved.stderr
    assert "70-PLN-001 total: 14,800.00 → 15,800.00 baht" in moved.stdout
    split = plan(
        "decide", "70-PLN-001", "split", "--part", "70-PLN-002: 1: โครงการใหม่", "--meeting", ID
    )
    assert split.returncode == 1
    assert "สองโครงการขึ้นไป" in split.stderr


@pytest.mark.parametrize(
    "arguments, code, said",
    [
        (["70-SUP-001", "agreed"], 2, "หมายถึง agree หรือไม่"),
        (["agree"], 2, "ระบุรหัสโครงการ"),
        (["70-SUP-001", "agree", "--all"], 2, "โดยไม่ระบุรหัส"),
        (["70-SUP-01", "agree"], 1, "หมายถึง 70-SUP-001 หรือไม่"),
        (["70-SUP-001", "agree-with-changes", "--change", "name"], 2, "ช่อง=ค่า"),
        (["70-SUP-001", "agree-with-changes", "--change", "nam=x"], 1, "ไม่มีช่องนี้"),
        (["70-SUP-001", "split", "--part", "70-SUP-002"], 2, "รหัสใหม่: กิจกรรมที่: ชื่อ"),
        (["70-SUP-001", "agree", "--total", "หมื่น"], 2, "ยังไม่บันทึก"),
        (["70-SUP-001", "agree", "--total", "39000"], 1, "39,000.00 บาท"),
    ],
)
def test_refusals_say_what_to_do_and_change_nothing(
    plan: Plan, minutes: Path, arguments: list[str], code: int, said: str
) -> None:
    before = minutes.read_bytes()
    done = plan("decide", *arguments, "--meeting", ID)
    assert (done.returncode, said in done.stderr) == (code, True), done.stderr
    assert minutes.read_bytes() == before


def test_an_unknown_meeting_is_told_with_the_nearest(plan: Plan, minutes: Path) -> None:
    done = plan("decide", "70-SUP-001", "agree", "--meeting", "2569-11-12-plan-comittee")
    assert done.returncode == 1
    assert f"หมายถึง {ID} หรือไม่" in done.stderr
