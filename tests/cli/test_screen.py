"""`plan screen` as an officer runs it: what fits, what does not, and what would have to be."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pyo1plan.thai.wrap import cells
from tests.cli.conftest import Plan

ROOT = Path(__file__).resolve().parents[2]
DATA = "screening: [{key: alignment, name: สอดคล้อง, weight: 60, scored_by: data}, {key: need, name: จำเป็น, weight: 40, scored_by: members}]\n"


@pytest.fixture
def scoring(office: Path) -> Path:
    """The small office with a criterion that can be computed."""
    file = office / "workspaces/2570/year.yaml"
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"^screening:\n(?:  .*\n)+", DATA, text, flags=re.M)
    file.write_text(text, encoding="utf-8")
    return office


def state(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_everything_fits_and_nothing_is_written(plan: Plan, scoring: Path) -> None:
    before = state(scoring)
    done = plan("screen", "2570")
    assert (done.returncode, done.stderr) == (0, "")
    assert "ข้อเสนอทุกโครงการอยู่ในวงเงิน" in done.stdout
    assert "มิใช่มติ" in done.stdout
    assert state(scoring) == before


def test_a_tight_limit_leaves_out_and_says_what_it_takes(plan: Plan, scoring: Path) -> None:
    before = state(scoring)
    done = plan("screen", "--limit", "supervision=๓๙,๙๙๙.๗๕")
    assert done.returncode == 0
    assert "ขาด 0.25 บาท" in done.stdout
    assert "ลดงบโครงการ 0.25 บาท" in done.stdout
    assert state(scoring) == before


@pytest.mark.parametrize("columns", ["40", "80", "100", "140"])
def test_no_line_is_wider_than_the_terminal(plan: Plan, scoring: Path, columns: str) -> None:
    done = plan("screen", "--cut-percent", "50", COLUMNS=columns)
    assert "70-SUP-001" in done.stdout
    assert max(cells(line) for line in done.stdout.splitlines()) <= int(columns)


def test_json_holds_exact_numbers(plan: Plan, scoring: Path) -> None:
    done = plan("screen", "--format", "json", "--limit", "group:supervision=39999.75")
    told = json.loads(done.stdout)
    assert told["weight_counted"] == "60"
    assert [c["counts"] for c in told["criteria"]] == [True, False]
    by_id = {p["id"]: p for p in told["proposals"]}
    left = by_id["70-SUP-001"]
    assert left["suggested"] is False
    assert left["lacks"] == [{"kind": "group", "key": "supervision", "amount": "0.25"}]
    assert left["cut"] == "0.25"
    assert sum(p["suggested"] for p in told["proposals"]) == len(by_id) - 1
    assert all("lacks" not in p for p in told["proposals"] if p["suggested"])


def test_members_scores_come_in(plan: Plan, scoring: Path) -> None:
    entries = "\n".join(
        f"  - {{proposal: {id_}, criterion: need, member: 1, score: {score}}}"
        for id_, score in (("70-SUP-001", 5), ("70-PRO-001", 1), ("70-PLN-001", 3))
    )
    file = scoring / "workspaces/2570/scores.yaml"
    file.write_text(f"scores:\n{entries}\n", encoding="utf-8")
    told = json.loads(plan("screen", "--format", "json").stdout)
    assert told["weight_counted"] == "100"
    points = {p["id"]: p["scores"]["need"]["points"] for p in told["proposals"]}
    assert points == {"70-SUP-001": "100.00", "70-PRO-001": "20.00", "70-PLN-001": "60.00"}
    file.write_text("scores:\n  - {proposal: x, criterion: need, member: 1, score: 9}\n", encoding="utf-8")  # fmt: skip
    done = plan("screen")
    assert "scores.yaml" in done.stderr


def test_impossible_musts_say_why_and_fail(plan: Plan, scoring: Path) -> None:
    file = scoring / "workspaces/2570/year.yaml"
    file.write_text(
        file.read_text(encoding="utf-8") + "selection: {must: [70-SUP-001]}\n", encoding="utf-8"
    )
    done = plan("screen", "--limit", "supervision=10000")
    assert done.returncode == 1
    assert "ไม่เสนอแนะ" in done.stdout
    assert "70-SUP-001" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--limit", "supervison=1"),
        ("--limit", "supervision"),
        ("--limit", "supervision=-1"),
        ("--limit", "supervision=1.005"),
        ("--cut-percent", "101"),
        ("--cut-percent", "ก"),
        ("--limit", "total=1", "--to", "pdf"),
    ],
)
def test_wrong_use_is_told_in_thai(plan: Plan, scoring: Path, arguments: tuple[str, ...]) -> None:
    done = plan("screen", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.search("[ก-๙]", done.stderr)


def test_the_sheet_is_printed_though_a_ceiling_is_broken(plan: Plan, scoring: Path) -> None:
    file = scoring / "workspaces/2570/budget.yaml"
    text = file.read_text(encoding="utf-8").replace("supervision, amount: 60000", "supervision, amount: 10000")  # fmt: skip
    file.write_text(text, encoding="utf-8")
    assert plan("validate", "2570").returncode == 1
    done = plan("screen", "2570", "--to", "html", "--out", str(scoring / "out"))
    assert done.returncode == 0, done.stderr
    page = (scoring / "out/screening.html").read_text(encoding="utf-8")
    assert "ไม่เสนอ" in page
    assert "มิใช่มติ" in page
