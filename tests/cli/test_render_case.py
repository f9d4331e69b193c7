"""`plan render` of cases of reorganisation: each by name, all of them, and what is said where one is not ready."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Plan
from tests.workspaces.reorganised_year import reorganised_year


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "office").mkdir()
    reorganised_year(tmp_path / "office")
    return tmp_path / "office"


def test_a_case_is_printed_by_its_name(plan: Plan, office: Path) -> None:
    done = plan("render", "reorganisation-case", "2570", "--case", "merge-somut", "--to", "html")
    assert done.returncode == 0, done.stderr
    page = office / "build/2570/reorganisation-case-merge-somut.html"
    assert "รวมโรงเรียนบ้านห้วยสมมติ" in page.read_text(encoding="utf-8")


def test_a_case_that_is_not_ready_is_refused_in_both_languages(plan: Plan, office: Path) -> None:
    asked = ("render", "reorganisation-case", "2570", "--case", "transfer-tha", "--to", "html")
    done = plan(*asked)
    assert (done.returncode, done.stdout) == (1, "")
    assert "ยังไม่พร้อมเสนอ กศจ. เพราะยังขาด 8 ข้อ" in done.stderr
    assert "8 things lack" in plan("--lang", "en", *asked).stderr
    assert not (office / "build").exists()


def test_wrong_use_says_what_there_is(plan: Plan) -> None:
    unknown = plan("render", "reorganisation-announcement", "2570", "--case", "nowhere")
    assert unknown.returncode == 1
    assert "merge-somut" in unknown.stderr
    other = plan("render", "small-schools", "2570", "--case", "merge-somut")
    assert other.returncode == 2
    assert "--case" in other.stderr


def test_an_error_in_a_case_stops_the_years_papers(plan: Plan, office: Path) -> None:
    case = office / "workspaces/2570/reorganisations/transfer-tha.yaml"
    case.write_text(case.read_text(encoding="utf-8") + "proposed: 2569-12-01\n", encoding="utf-8")
    done = plan("validate", "2570")
    assert done.returncode == 1
    assert "reorganisation-not-ready" in done.stdout
    assert plan("render", "reorganisation-plan", "2570", "--to", "html").returncode == 1
