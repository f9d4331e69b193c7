"""The survey of the school-age population: the form goes out, comes back filled, and is judged by the rules."""

from __future__ import annotations

import io
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pyo1plan.intake.asking.ask import Asked
from pyo1plan.intake.asking.population import population_form
from pyo1plan.intake.importing.importing import Import, plan_import
from pyo1plan.intake.importing.merging import Side
from pyo1plan.intake.sheets.wide_writer import wide_workbook
from pyo1plan.records.population import Population
from pyo1plan.sources.together import put_together
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository

TESTS = Path(__file__).parents[1]
TAMBONS = "ประชากรรายตำบล"
HEAD: dict[tuple[str, str], Any] = {
    (TAMBONS, "B2"): "30 มิ.ย. 2569", (TAMBONS, "B3"): "ทะเบียนราษฎร",
    (TAMBONS, "A7"): "ในเมือง", (TAMBONS, "B7"): "เมือง", (TAMBONS, "D7"): 40, (TAMBONS, "F7"): 38,
}  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Repository:
    shutil.copytree(TESTS / "workspaces" / "small" / "workspaces", tmp_path / "workspaces")
    return Repository(tmp_path)


def filled(office: Repository, cells: dict[tuple[str, str], Any], name: str = "p.xlsx") -> Path:
    year, _ = load_year(office, 2570)
    assert year.frame.office
    form = population_form(year, year.frame.office.record, Asked(), [TESTS.parent / "templates"])
    book = openpyxl.load_workbook(io.BytesIO(wide_workbook(form)))
    for (sheet, cell), value in cells.items():
        book[sheet][cell] = value
    book.save(office.root / name)
    return office.root / name


def imported(office: Repository, file: Path, side: Side | None = None) -> Import:
    done = plan_import(office, 2570, [file], date(2026, 11, 22), lambda _, __: side)
    put_together(office.workspaces, done.changes)
    return done


def held(office: Repository) -> Population:
    year, _ = load_year(office, 2570)
    (population,) = year.every("population", Population)
    return population.record


def test_a_survey_comes_in_and_a_second_time_changes_nothing(office: Repository) -> None:
    cells = {**HEAD, ("ความต้องการ", "A5"): "ไม่มีรถรับส่ง", ("ความต้องการ", "C5"): "แบบสำรวจ"}
    file = filled(office, cells)
    done = imported(office, file)
    assert [fate.state for fate in done.fates] == ["new"]
    assert [f.rule for f in done.all_findings if f.rule == "survey-undated"]
    record = held(office)
    assert (record.as_of, record.source) == (date(2026, 6, 30), "ทะเบียนราษฎร")
    assert [(t.name, dict(t.ages)) for t in record.tambons] == [("ในเมือง", {4: 40, 6: 38})]
    assert imported(office, file).changes == {}


def test_what_a_form_of_the_standing_survey_changes_is_taken(office: Repository) -> None:
    imported(office, filled(office, HEAD))
    assert [f.state for f in imported(office, filled(office, {(TAMBONS, "D7"): 41})).fates] == [
        "changed"
    ]
    assert held(office).tambons[0].ages[4] == 41


def test_an_older_form_waits_for_a_person(office: Repository) -> None:
    older = filled(office, {**HEAD, (TAMBONS, "D7"): 50}, "older.xlsx")
    imported(office, filled(office, HEAD))
    assert [fate.state for fate in imported(office, older).fates] == ["open"]
    assert [fate.state for fate in imported(office, older, "theirs").fates] == ["changed"]
    assert held(office).tambons[0].ages[4] == 50


@pytest.mark.parametrize(
    ("cells", "rule", "cell"),
    [
        ({}, "import-blank", ""),
        ({(TAMBONS, "B2"): None}, "import-survey-head", f"{TAMBONS}!B2"),
        ({(TAMBONS, "D7"): "สี่สิบ"}, "import-number", f"{TAMBONS}!D7"),
        ({(TAMBONS, "A8"): "ในเมือง", (TAMBONS, "B8"): "เมือง", (TAMBONS, "D8"): 1}, "tambon-doubled", f"{TAMBONS}!A8"),
        ({("การเดินทาง", "A5"): "ดอย", ("การเดินทาง", "B5"): "เมือง", ("การเดินทาง", "C5"): "99010077",
          ("การเดินทาง", "H5"): "สำรวจ"}, "travel-school-unknown", "การเดินทาง!A5"),
    ],
)  # fmt: skip
def test_a_wrong_survey_is_refused_at_its_cell(
    office: Repository, cells: dict[tuple[str, str], Any], rule: str, cell: str
) -> None:
    done = imported(office, filled(office, {**HEAD, **cells} if cells else {}))
    assert [fate.state for fate in done.fates] == ["refused"]
    assert cell in [f.place.cell for f in done.all_findings if f.rule == rule]
    assert done.changes == {}
