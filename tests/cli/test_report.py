"""`plan report` as an officer runs it: figures, papers, and what it says where nobody reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Plan
from tests.cli.test_render import commit

RESULTS = "workspaces/2570/results"


def put(office: Path, quarter: int, group: str, text: str) -> None:
    path = office / RESULTS / f"q{quarter}" / f"{group}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    day = {1: "2570-01-08", 2: "2570-04-08"}[quarter]
    path.write_text(
        f"quarter: {quarter}\ngroup: {group}\nreported: {day}\nprojects:\n{text}", "utf-8"
    )


@pytest.fixture
def reported(office: Path) -> Path:
    """The small office, whose supervisors reported two quarters and nobody else anything."""
    one = "  - {project: 70-SUP-001, status: under-way, money: [{source: obec, disbursed: %s}]}\n"
    put(office, 1, "supervision", one % "1000")
    put(office, 2, "supervision", one % "15000.25")
    return office


def test_a_quarter_on_the_terminal_and_on_paper(plan: Plan, reported: Path) -> None:
    commit(reported)
    done = plan("report", "2", "--year", "2570", "--to", "html,xlsx")
    assert (done.returncode, done.stderr) == (0, "")
    assert "คิดเป็นร้อยละ 18.20 ของวงเงินตามแผน 82,400.00 บาท ต่ำกว่าเป้าหมายร้อยละ 33.80" in " ".join(
        done.stdout.split()
    ).replace("ร้อย ละ", "ร้อยละ")
    assert "ยังไม่รายงาน 2 โครงการ" in done.stdout
    for name in ("html", "xlsx"):
        assert (reported / f"build/2570/quarterly-report-q2.{name}").is_file()
    again = plan("render", "quarterly-report", "2570", "--quarter", "๒", "--to", "html,xlsx")
    assert again.stdout.count("ไม่มีอะไรเปลี่ยน") == 2, "the same papers by the other door"


def test_the_stable_form(plan: Plan, reported: Path) -> None:
    done = plan("report", "half", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    value = json.loads(done.stdout)
    assert (value["year"], value["period"], value["quarter"], value["errors"]) == (2570, "half", "2", 0)  # fmt: skip
    assert value["total"]["disbursed"] == "15000.25"
    assert [point["in_quarter"] for point in value["trend"]] == ["1000", "14000.25"]
    assert value["owing"] == {"planning": ["70-PLN-001"], "promotion": ["70-PRO-001"]}
    assert {one["group"]: one["group_name"] for one in value["hurry"]}[
        "planning"
    ] == "กลุ่มนโยบายและแผน"
    assert not (reported / "build").exists(), "json prints no papers unless asked to"


def test_english(plan: Plan, reported: Path) -> None:
    done = plan("--lang", "en", "report", "1", "--to", "none")
    assert done.returncode == 0
    assert "percent of the plan's 82,400.00" in " ".join(done.stdout.split())
    assert "To hurry" in done.stdout


def test_a_quarter_that_nobody_reported(plan: Plan, reported: Path) -> None:
    done = plan("report", "๓")
    assert (done.returncode, done.stdout) == (1, "")
    for said in (
        "ยังไม่มีกลุ่มใดรายงานผลไตรมาสที่ 3",
        "plan form results 2570 --quarter 3",
        "results/q3/",
    ):
        assert said in done.stderr
    assert not (reported / "build").exists()
    assert plan("render", "yearly-report").returncode == 1


def test_errors_are_told_and_stop_the_papers(plan: Plan, reported: Path) -> None:
    put(
        reported, 2, "supervision", "  - {project: 70-SUP-001, status: completed, disbursed: 900}\n"
    )
    done = plan("report", "2", "--to", "docx")
    assert done.returncode == 1
    assert "ข้อมูลยังมีข้อผิดพลาด 2 รายการ" in done.stdout
    assert "plan validate" in done.stderr
    assert not (reported / "build").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report"], "plan report 1 --year 2570"),
        (["report", "5"], "ไม่มีรอบ “5”"),
        (["report", "ครึ่งปี"], "half"),
        (["report", "1", "--to", "ics"], "เลือกจาก docx, pdf, html, xlsx, none"),
        (["report", "1", "--year", "2580"], "2580"),
        (["render", "quarterly-report", "--quarter", "0"], "1 ถึง 4"),
        (["render", "annual-plan", "--quarter", "1"], "ไม่ใช้ --quarter"),
    ],
)
def test_wrong_use(plan: Plan, reported: Path, arguments: list[str], said: str) -> None:
    done = plan(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
