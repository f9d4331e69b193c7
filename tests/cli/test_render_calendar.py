"""`plan render calendar`: the paper, the calendar file, and who may have one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import Plan
from tests.cli.test_render import commit, sums

CHECKLISTS = Path(__file__).parents[2] / "checklists"
BUILD = "build/2570"


def uids(file: Path) -> list[str]:
    return [str(event["uid"]) for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]


def test_a_calendar_file_is_written_once(plan: Plan, office: Path) -> None:
    done = plan("render", "calendar", "2570", "--to", "ics")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == f"{BUILD}/calendar.ics พิมพ์แล้ว"
    assert set(sums(office / BUILD)) == {"calendar.ics"}
    assert "2.4.4-2570@example.go.th" in uids(office / BUILD / "calendar.ics")
    again = plan("render", "calendar", "2570", "--to", "ics")
    assert again.stdout.strip() == f"{BUILD}/calendar.ics ไม่มีอะไรเปลี่ยน"


def test_beside_the_paper(plan: Plan, office: Path) -> None:
    done = plan("render", "calendar", "2570", "--to", "html,ics")
    assert done.returncode == 0, done.stderr
    assert set(sums(office / BUILD)) == {"calendar.html", "calendar.ics"}


def test_all_gives_a_calendar_file_to_the_calendar_only(plan: Plan, office: Path) -> None:
    done = plan("render", "all", "2570", "--to", "html,ics")
    assert done.returncode == 0, done.stderr
    made = set(sums(office / BUILD))
    assert {name for name in made if name.endswith(".ics")} == {"calendar.ics"}
    assert {"annual-plan.html", "calendar.html"} <= made


@pytest.mark.parametrize("document", ["agenda", "annual-plan"])
def test_another_document_has_none_and_says_what_to_type(
    plan: Plan, office: Path, document: str
) -> None:
    thai = plan("render", document, "2570", "--to", "pdf,ics")
    assert thai.returncode == 2
    assert "plan render calendar 2570 --to ics" in thai.stderr
    english = plan("--lang", "en", "render", document, "2570", "--to", "ics")
    assert f"{document} cannot be had as ics" in english.stderr
    assert not (office / "build").exists()


def test_the_same_commit_gives_the_same_file(plan: Plan, office: Path, tmp_path: Path) -> None:
    commit(office)
    shutil.copytree(office, tmp_path / "elsewhere")
    first = plan(
        "render", "calendar", "--to", "ics", "--out", str(tmp_path / "a"),
        TZ="UTC", PYTHONHASHSEED="0",
    )  # fmt: skip
    second = plan(
        "render", "calendar", "--to", "ics", "--out", str(tmp_path / "b"),
        cwd=tmp_path / "elsewhere", TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7",
    )  # fmt: skip
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert sums(tmp_path / "a") == sums(tmp_path / "b")
    assert b"DTSTAMP:20261120T030000Z" in (tmp_path / "a" / "calendar.ics").read_bytes()


def test_a_moved_day_is_written_anew_under_the_same_uid(plan: Plan, office: Path) -> None:
    plan("render", "calendar", "--to", "ics")
    before = office / BUILD / "calendar.ics"
    named, data = uids(before), before.read_bytes()
    year = office / "workspaces/2570/year.yaml"
    text = year.read_text(encoding="utf-8")
    year.write_text(text.replace("end: 2569-10-09", "end: 2569-11-09", 1), encoding="utf-8")
    done = plan("render", "calendar", "--to", "ics")
    assert "พิมพ์แล้ว" in done.stdout
    assert uids(before) == named
    assert before.read_bytes() != data
    assert b"DTEND;VALUE=DATE:20261110" in before.read_bytes()


def test_the_office_s_own_standards_count(plan: Plan, office: Path) -> None:
    shutil.copytree(CHECKLISTS, office / "checklists")
    own = office / "checklists/6-correspondence.yaml"
    step = '  - step: "6.1"\n'
    text = own.read_text(encoding="utf-8")
    assert text.count(step) == 1
    assert plan("render", "calendar", "--to", "ics").returncode == 0
    assert not [uid for uid in uids(office / BUILD / "calendar.ics") if uid.startswith("6.")]
    own.write_text(
        text.replace(step, f"{step}    months: {{start: 5, end: 6}}\n"), encoding="utf-8"
    )
    assert plan("render", "calendar", "--to", "ics").returncode == 0
    assert [uid for uid in uids(office / BUILD / "calendar.ics") if uid.startswith("6.")] == [
        f"6.1.{part}-2570@example.go.th" for part in (1, 2, 3)
    ]


def test_a_broken_standard_is_named_and_nothing_printed(plan: Plan, office: Path) -> None:
    shutil.copytree(CHECKLISTS, office / "checklists")
    own = office / "checklists/2-annual-plan.yaml"
    text = own.read_text(encoding="utf-8")
    own.write_text(
        text.replace("{start: 10, end: 12}", "{start: 10, end: 13}", 1), encoding="utf-8"
    )
    done = plan("render", "calendar", "2570")
    assert done.returncode == 1
    assert "checklists/2-annual-plan.yaml:" in done.stderr
    assert not (office / "build").exists()
