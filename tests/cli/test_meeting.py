"""`plan meeting` as an officer meets it: a file written once, a list that tells how far each came."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Plan


def test_a_meeting_is_called_and_holds(plan: Plan, office: Path) -> None:
    done = plan(
        "meeting", "new", "plan-committee", "--date", "2569-12-08", "--start", "9.30",
        "--place", "ห้องประชุม 1", "--about", "annual-plan",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    file = office / "workspaces/2570/meetings/2569-12-08-plan-committee.yaml"
    text = file.read_text(encoding="utf-8")
    assert "number: 2/2569" in text
    assert "previous: 2569-11-12-plan-committee " in text
    assert "approves: annual-plan" in text
    assert plan("validate", "2570").returncode == 0
    before = file.read_bytes()
    again = plan("meeting", "new", "plan-committee", "--date", "8/12/2569")
    assert again.returncode == 1
    assert "มี workspaces/2570/meetings/2569-12-08-plan-committee.yaml อยู่แล้ว" in again.stderr
    assert file.read_bytes() == before


def test_a_dry_run_writes_nothing(plan: Plan, office: Path) -> None:
    folder = office / "workspaces/2570/meetings"
    before = sorted(folder.iterdir())
    done = plan(
        "meeting", "new", "plan-committee", "--date", "2569-12-08", "--number", "๕", "--dry-run"
    )
    assert done.returncode == 0
    assert "number: 5/2569" in done.stdout
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["plan-comittee", "--date", "2569-12-08"], "หมายถึง plan-committee หรือไม่"),
        (["plan-committee", "--date", "พรุ่งนี้"], "ไม่ใช่วันที่"),
        (["plan-committee", "--date", "2569-12-08", "--start", "25.00"], "ไม่ใช่เวลา"),
        (["plan-committee", "--date", "2569-12-08", "--number", "แรก"], "เขียนเช่น 2 หรือ 2/2569"),
        (["plan-committee", "--date", "2569-12-08", "--about", "anual-plan"], "หมายถึง annual-plan"),
    ],
)
def test_wrong_use_is_told_with_what_to_type(plan: Plan, arguments: list[str], said: str) -> None:
    done = plan("meeting", "new", *arguments)
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr


def test_a_day_outside_the_year_is_pointed_out(plan: Plan) -> None:
    done = plan(
        "meeting", "new", "plan-committee", "--date", "2571-01-05", "--year", "2570", "--dry-run"
    )
    assert done.returncode == 0
    assert "ไม่อยู่ในปีงบประมาณ 2570" in done.stderr


def test_the_list_tells_how_far_each_meeting_came(plan: Plan) -> None:
    rows = json.loads(plan("meeting", "list", "2570", "--format", "json").stdout)
    assert [(r["id"], r["items"], r["decisions"], r["held"], r["minuted"]) for r in rows] == [
        ("2569-11-12-plan-committee", 2, 3, False, False),
        ("2569-12-17-provincial", 1, 3, False, False),
    ]
    text = plan("meeting", "list").stdout
    assert "2569-11-12-plan-committee" in text
    assert "ยังไม่มีบัญชีผู้มาประชุม" in text


def test_from_the_call_to_the_minutes(plan: Plan, office: Path) -> None:
    id_ = "2569-12-01-plan-committee"
    plan("meeting", "new", "plan-committee", "--date", "2569-12-01", "--about", "annual-plan",
         "--start", "9.30", "--place", "ห้องประชุม")  # fmt: skip
    for document in ("invitation", "meeting-pack"):
        made = plan("render", document, "2570", "--meeting", id_, "--to", "html")
        assert made.returncode == 0, made.stderr
    early = plan("render", "minutes", "2570", "--meeting", id_, "--to", "html")
    assert early.returncode == 1
    assert "attendance.present" in early.stderr
    decided = plan("decide", "70-PRO-001", "postpone", "--meeting", id_, "--reason", "รองบประมาณ")
    assert decided.returncode == 0, decided.stderr
    assert "3 โครงการ 82,400.00 → 2 โครงการ 52,400.00 บาท" in decided.stdout
    file = office / f"workspaces/2570/meetings/{id_}.yaml"
    text = file.read_text(encoding="utf-8").replace("end:  ", "end: 12.00 ")
    text = text.replace("previous: 2569-11-12-plan-committee", "previous:")
    file.write_text(
        text + "attendance: {present: [{position: ผู้อำนวยการ, role: ประธานกรรมการ}]}\n",
        encoding="utf-8",
    )
    made = plan("render", "minutes", "2570", "--to", "html")
    assert made.returncode == 0, made.stderr
    page = (office / f"build/2570/minutes-{id_}.html").read_text(encoding="utf-8")
    assert "รองบประมาณ" in page
    assert "เลิกประชุมเวลา" in page


def test_minutes_and_orders_say_where_there_is_nothing_yet(plan: Plan) -> None:
    minutes = plan("render", "minutes", "2570")
    assert (minutes.returncode, "attendance" in minutes.stderr) == (1, True)
    order = plan("render", "order", "2570")
    assert (order.returncode, "duties" in order.stderr) == (1, True)
    wrong = plan("render", "order", "2570", "--meeting", "2569-11-12-plan-committee")
    assert (wrong.returncode, "ไม่ใช้ --meeting" in wrong.stderr) == (2, True)


WORK = """
  - heading: 3
    title: ติดตาม
    assignments: [{what: เสนอลงนาม, who: นักวิเคราะห์, by: 2569-11-30}, {what: แจ้งโรงเรียน, who: ธุรการ}]  # สองงาน
"""


def test_work_stays_open_until_it_is_closed(plan: Plan, office: Path) -> None:
    id_ = "2569-11-12-plan-committee"
    file = office / f"workspaces/2570/meetings/{id_}.yaml"
    before = file.read_text(encoding="utf-8").replace("\nitems:\n", f"\nitems:{WORK}", 1)
    assert "แจ้งโรงเรียน" in before
    file.write_text(before, encoding="utf-8")

    def open_work() -> list[tuple[str, str, bool]]:
        steps = json.loads(plan("status", "2570", "--on", "2569-12-02", "--format", "json").stdout)
        return [
            (step["step"], work["what"], work["overdue"])
            for step in steps
            for work in step["open_work"]
        ]

    assert open_work() == [("2.4.3", "เสนอลงนาม", True), ("2.4.3", "แจ้งโรงเรียน", False)]
    which = plan("meeting", "close", id_)
    assert (which.returncode, "  2. แจ้งโรงเรียน — ธุรการ" in which.stderr) == (2, True)
    wrong = plan("meeting", "close", "2569-11-12-plan-comitee", "1")
    assert (wrong.returncode, f"หมายถึง {id_} หรือไม่" in wrong.stderr) == (2, True)
    early = plan("meeting", "close", id_, "2", "--on", "2569-11-11")
    assert (early.returncode, "ก่อนวันประชุม" in early.stderr) == (2, True)
    assert plan("meeting", "close", id_, "2", "--dry-run").returncode == 0
    assert file.read_text(encoding="utf-8") == before
    done = plan("meeting", "close", id_, "๒", "--on", "1 ธ.ค. 2569", "--result", "แจ้งแล้ว: ครบ")
    assert done.returncode == 0, done.stderr
    assert file.read_text(encoding="utf-8") == before.replace(
        "who: ธุรการ}", 'who: ธุรการ, done: 2569-12-01, result: "แจ้งแล้ว: ครบ"}'
    )
    assert open_work() == [("2.4.3", "เสนอลงนาม", True)]
    again = plan("meeting", "close", id_, "2")
    assert (again.returncode, "เสร็จแล้วเมื่อ 1 ธ.ค. 2569" in again.stderr) == (1, True)
