"""A quarter's results come in through the same door as proposals: merged, told by cell, never twice."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pyo1plan.intake.asking.ask import Asked
from pyo1plan.intake.importing.door_results import ResultsShelf
from pyo1plan.records.results import Results
from pyo1plan.sources.together import Changed
from tests.intake.handed_in import Opened
from tests.intake.small_office import filled, form, imported, opened_in, year_of

STATUS, SPENT, SAID = (f"projects.{name}.rows" for name in ("status", "disbursed", "summary"))
SHEET = "ไตรมาส 1"
SOUND: dict[tuple[str, int], Any] = {
    ("reported", 1): "9 ม.ค. 2570",
    (STATUS, 1): "อยู่ระหว่างดำเนินการ",
    (SPENT, 1): "๑,๒๐๐.๕๐",
    (SAID, 1): "อบรมแล้วหนึ่งรุ่น",
}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return opened_in(tmp_path)


def blank(office: Path, *, again: bool = False) -> bytes:
    return form(office, "results", "supervision", Asked(filled=again, quarter="1"))


def reported(office: Path) -> Results:
    (held,) = year_of(office).every("results", Results)
    assert held.file == "workspaces/2570/results/q1/supervision.yaml"
    return held.record


def test_a_report_comes_in_once(office: Path, tmp_path: Path) -> None:
    data = filled(blank(office), SOUND)
    done = imported(office, tmp_path, ("1.xlsx", data))
    (fate,) = done.fates
    assert (fate.state, fate.id) == ("new", "q1-supervision"), done.all_findings
    (project,) = reported(office).projects
    assert (project.status, project.disbursed) == ("under-way", Decimal("1200.5"))
    again = imported(office, tmp_path, ("1.xlsx", data))
    assert ([f.state for f in again.fates], again.changes) == (["before"], {})


def test_one_cell_changes_one_line_and_comments_stay(office: Path, tmp_path: Path) -> None:
    imported(office, tmp_path, ("1.xlsx", filled(blank(office), SOUND)))
    file = office / "workspaces/2570/results/q1/supervision.yaml"
    file.write_text(file.read_text().replace("    status:", "    # ตรวจแล้ว\n    status:"))
    before = file.read_text().splitlines()
    theirs = filled(blank(office, again=True), {(SAID, 1): "อบรมแล้วสองรุ่น"})
    done = imported(office, tmp_path, ("2.xlsx", theirs))
    assert [f.state for f in done.fates] == ["changed"], done.all_findings
    after = file.read_text().splitlines()
    pairs = zip(before, after, strict=True)
    assert [new.strip() for old, new in pairs if old != new] == ["summary: อบรมแล้วสองรุ่น"]


def test_a_field_is_named_by_its_project_and_judged_by_what_is_known(
    office: Path, tmp_path: Path
) -> None:
    imported(office, tmp_path, ("1.xlsx", filled(blank(office), SOUND)))
    file = office / "workspaces/2570/results/q1/supervision.yaml"
    file.write_text(file.read_text().replace("1200.5", "1300"))
    theirs = filled(blank(office, again=True), {(SAID, 1): "อบรมแล้วสองรุ่น"})
    file.write_text(file.read_text().replace("1300", "1400"))
    done = imported(office, tmp_path, ("2.xlsx", theirs))
    # What went out (1300) is in no original and no commit: by the last import both are told apart.
    assert [(f.label.th.split(" › ")[-1], f.state) for f in done.fates[0].fields] == [
        ("เบิกจ่ายสะสม (บาท)", "conflict"),
        ("ผลการดำเนินงาน", "taken"),
    ]
    assert done.fates[0].fields[0].label.th.startswith("70-SUP-001: ")


def test_what_is_wrong_is_told_at_its_cell(office: Path, tmp_path: Path) -> None:
    data = filled(blank(office), {**SOUND, (SPENT, 1): "พันบาท"})
    done = imported(office, tmp_path, ("1.xlsx", data))
    assert [(f.rule, f.place.cell) for f in done.all_findings] == [
        ("value-number", Opened(data).place(SHEET, SPENT))
    ]
    assert done.changes == {}


def test_a_blank_report_is_none(office: Path, tmp_path: Path) -> None:
    done = imported(office, tmp_path, ("1.xlsx", blank(office)))
    assert [f.rule for f in done.all_findings] == ["import-blank"]


def test_several_kinds_come_in_together(office: Path, tmp_path: Path) -> None:
    proposals = form(office, "proposal", "supervision", Asked(0, filled=True))
    scores = filled(form(office, "scores", "1", Asked()), {("proposals.scores.need.rows", 1): 4})
    results = filled(blank(office), SOUND)
    done = imported(
        office, tmp_path, ("s.xlsx", scores), ("p.xlsx", proposals), ("r.xlsx", results)
    )
    assert [(f.source.name, f.state) for f in done.fates] == [
        ("s.xlsx", "new"),
        ("p.xlsx", "unchanged"),
        ("r.xlsx", "new"),
    ]
    assert sorted(name for name in done.changes if "/submissions/" not in name) == [
        "2570/results/q1/supervision.yaml",
        "2570/scores.yaml",
    ]


def test_what_an_editor_saved_meanwhile_is_not_written_over(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file changes after it was read and before it is written: nothing is."""
    imported(office, tmp_path, ("1.xlsx", filled(blank(office), SOUND)))
    theirs = filled(blank(office, again=True), {(SAID, 1): "อบรมแล้วสองรุ่น"})
    file = office / "workspaces/2570/results/q1/supervision.yaml"
    alone = ResultsShelf.alone

    def edited(shelf: ResultsShelf, held: Any) -> Any:
        file.write_text(f"{file.read_text()}# แก้ในโปรแกรมแก้ไข\n")
        return alone(shelf, held)

    monkeypatch.setattr(ResultsShelf, "alone", edited)
    with pytest.raises(Changed):
        imported(office, tmp_path, ("2.xlsx", theirs))
    assert "สองรุ่น" not in file.read_text()
    assert file.read_text().endswith("# แก้ในโปรแกรมแก้ไข\n")
