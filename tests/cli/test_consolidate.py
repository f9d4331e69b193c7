"""`plan consolidate` as an officer runs it: on a sound year, and above all on one that is not."""

from __future__ import annotations

import io
import json
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from pyo1plan.thai.wrap import cells
from tests.cli.conftest import Plan
from tests.cli.test_render import commit, sums

PROPOSALS = "workspaces/2570/proposals"
BUILD = "build/2570"
SENT = f"""\
received:
  - file: supervision/a.xlsx
    sha256: "{"0" * 64}"
    date: 2569-10-20
    group: supervision
    proposals: [{{id: 70-SUP-001, sheet: ก, number: 1}}]
  - file: promotion/b.xlsx
    sha256: "{"0" * 64}"
    date: 2569-11-03
    group: promotion
    proposals: [{{id: 70-PRO-001, sheet: ก, number: 1}}]
"""


@pytest.fixture
def troubled(office: Path) -> Path:
    """The small office with a wrong total, a file that cannot be read, and a group that is silent."""
    wrong = office / PROPOSALS / "supervision" / "70-SUP-001.yaml"
    text = wrong.read_text(encoding="utf-8")
    assert "total: " in text
    head, _, rest = text.partition("total: ")
    stated = rest.split(",")[0].split("\n")[0]
    wrong.write_text(f"{head}total: 99000{rest.removeprefix(stated)}", encoding="utf-8")
    (office / PROPOSALS / "promotion" / "70-PRO-001.yaml").write_text("id: [", encoding="utf-8")
    (office / PROPOSALS / "planning" / "70-PLN-001.yaml").unlink()
    return office


def told(plan: Plan, *arguments: str, on: str = "2569-11-02") -> dict[str, Any]:
    done = plan("consolidate", "2570", "--on", on, "--format", "json", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    value: dict[str, Any] = json.loads(done.stdout)
    return value


def by_group(value: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {group["group"]: group for group in value["groups"]}


def state_of(folder: Path) -> dict[Path, tuple[int, bytes]]:
    return {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in folder.rglob("*") if p.is_file()}


def test_tables_and_papers_of_a_year(plan: Plan, office: Path) -> None:
    before = state_of(office / "workspaces")
    done = plan("consolidate", "2570", "--on", "2569-11-02")
    assert (done.returncode, done.stderr) == (0, "")
    for name in ("docx", "pdf", "xlsx"):
        assert f"{BUILD}/consolidation.{name} พิมพ์แล้ว" in done.stdout
    assert set(sums(office / BUILD)) == {f"consolidation.{n}" for n in ("docx", "pdf", "xlsx")}
    assert state_of(office / "workspaces") == before, "consolidating changes no proposal"
    again = plan("consolidate", "2570", "--on", "2569-11-02")
    assert again.stdout.count("ไม่มีอะไรเปลี่ยน") == 3


def test_errors_are_shown_and_stop_nothing(plan: Plan, troubled: Path) -> None:
    before = state_of(troubled / "workspaces")
    done = plan("consolidate", "2570", "--on", "2569-11-02", "--to", "docx,xlsx")
    assert done.returncode == 0, done.stderr
    assert "ข้อผิดพลาด" in done.stdout
    assert "เกินกำหนด ยังไม่ส่ง" in done.stdout
    assert "promotion/70-PRO-001.yaml" in done.stdout
    assert state_of(troubled / "workspaces") == before
    paper = docx.Document(str(troubled / BUILD / "consolidation.docx"))
    first = " ".join(p.text for p in paper.paragraphs[:8])
    assert "ข้อมูลยังมีข้อผิดพลาด" in first
    book = openpyxl.load_workbook(
        io.BytesIO((troubled / BUILD / "consolidation.xlsx").read_bytes()), data_only=True
    )
    lines = [row[0].value for row in book["สรุป"].iter_rows(max_row=9)]
    assert any("ข้อมูลยังมีข้อผิดพลาด" in str(line) for line in lines)
    assert plan("render", "annual-plan", "2570").returncode == 1, "other papers still refuse"


def test_the_figures_for_programs(plan: Plan, troubled: Path) -> None:
    value = told(plan)
    groups = by_group(value)
    assert groups["planning"]["state"] == "missing"
    assert groups["promotion"]["unread"] == [f"{PROPOSALS}/promotion/70-PRO-001.yaml"]
    assert groups["supervision"]["error"] > 0
    assert Decimal(value["total"]) == 99000 == sum(Decimal(g["amount"]) for g in value["groups"])
    assert Decimal(groups["supervision"]["left"]) == 60000 - 99000
    crossed = value["by_group_and_quarter"]["supervision"]
    assert sum(map(Decimal, crossed.values())) == 99000
    assert Decimal(crossed[""]) != 0, "what the lines do not explain stands by itself"
    assert {"kind": "strategy", "code": "S2"}.items() <= next(
        gap.items() for gap in value["gaps"] if gap["kind"] == "strategy"
    )
    assert value["unread"] == groups["promotion"]["unread"]


def test_before_the_deadline_nobody_is_late(plan: Plan, troubled: Path) -> None:
    assert by_group(told(plan, on="2569-10-30"))["planning"]["state"] == "waiting"


def test_the_register_of_files_says_who_was_late(plan: Plan, office: Path) -> None:
    file = office / "workspaces" / "2570" / "submissions" / "received.yaml"
    file.parent.mkdir()
    file.write_text(SENT, encoding="utf-8")
    groups = by_group(told(plan))
    assert groups["supervision"]["state"] == "sent"
    assert groups["promotion"]["state"] == "late"
    assert groups["promotion"]["last_received"] == "2026-11-03"
    assert groups["planning"]["last_received"] is None


def test_json_prints_papers_only_when_asked(plan: Plan, office: Path) -> None:
    told(plan)
    assert not (office / "build").exists()
    done = plan("consolidate", "2570", "--format", "json", "--to", "xlsx")
    json.loads(done.stdout)
    assert "consolidation.xlsx" in done.stderr
    assert set(sums(office / BUILD)) == {"consolidation.xlsx"}


def test_a_later_stage(plan: Plan) -> None:
    submitted, screened = told(plan), told(plan, "--stage", "screened")
    assert screened["stage"] == "screened"
    assert Decimal(screened["total"]) < Decimal(submitted["total"])
    assert by_group(screened)["planning"]["state"] == "sent"


@pytest.mark.parametrize("columns", ["80", "100"])
@pytest.mark.parametrize("language", ["th", "en"])
def test_no_line_is_wider_than_the_window(
    plan: Plan, troubled: Path, columns: str, language: str
) -> None:
    done = plan("--lang", language, "consolidate", "2570", "--to", "none", COLUMNS=columns)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert max(map(cells, lines)) <= int(columns)
    assert sum("99,000" in line for line in lines) >= 4


def test_render_prints_the_same_paper(plan: Plan, office: Path) -> None:
    commit(office)
    done = plan("render", "consolidation", "2570", "--to", "html,xlsx")
    assert done.returncode == 0, done.stderr
    assert set(sums(office / BUILD)) == {"consolidation.html", "consolidation.xlsx"}
    plan("render", "consolidation", "2570", "--to", "xlsx", "--out", "again", TZ="Asia/Tokyo")
    assert (
        sums(office / BUILD)["consolidation.xlsx"] == sums(office / "again")["consolidation.xlsx"]
    )


@pytest.mark.parametrize("to", ["docx,odt", "ics", ""])
def test_unknown_formats(plan: Plan, office: Path, to: str) -> None:
    done = plan("consolidate", "2570", "--to", to)
    assert done.returncode == 2
    assert "docx, pdf, html, xlsx, none" in done.stderr
    assert not (office / "build").exists()


def test_without_the_office_it_says_what_to_mend(plan: Plan, office: Path) -> None:
    (office / "workspaces" / "office.yaml").write_text("name: [", encoding="utf-8")
    done = plan("consolidate", "2570")
    assert done.returncode == 1
    assert "office.yaml" in done.stderr
    assert not (office / "build").exists()


@pytest.mark.needs("pdftotext")
def test_the_paper_says_it_holds_errors(plan: Plan, troubled: Path) -> None:
    done = plan("consolidate", "2570", "--to", "pdf", "--on", "2569-11-02")
    assert done.returncode == 0, done.stderr
    file = troubled / BUILD / "consolidation.pdf"
    text = subprocess.run(
        ["pdftotext", "-f", "1", "-l", "1", str(file), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "มีข้อผิดพลาด" in text.replace("\n", "")
