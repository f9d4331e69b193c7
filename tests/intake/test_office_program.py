"""A form opened and saved by an office program: names, values, lists, locks and sums survive."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from pyo1plan.intake.sheets.entries import Entered, entered
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.sources.workbook import Workbook, cell_name
from pyo1plan.year.amending import tree_of
from tests.intake.handed_in import ROOT, imported
from tests.intake.written import FORM, YEAR, opened, parcel_of, records_in

SOME = YEAR.proposals[:4]
#: A total that disagrees, a quarter typed as a number, an amount typed as text, a wrong product.
WRONG = Entered(
    {"group": "supervision", "budget.total": "999", "budget.quarters.1": "150"},
    {
        "activities.lines": [
            {"of": "1", "item": "=1+1", "amount": "100", "quarter": "1"},
            {"of": "1", "item": "ข", "amount": "50.25", "quarter": "1", "quantity": "3", "rate": "20"},
            {"of": "1", "item": "ค", "amount": "๑๐๐ บาท", "quarter": "2"},
        ]
    },
)  # fmt: skip
EMPTY = Entered({"group": "supervision"})
#: A workbook of several groups' projects: it names no group of its own.
DATA = workbook(
    replace(
        parcel_of(*(entered(FORM, tree_of(h.record)) for h in SOME), WRONG, EMPTY),
        meta={"form": "proposal", "year": "2570"},
    )
)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The workbook as LibreOffice saves it again, everything computed anew."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "form.xlsx").write_bytes(DATA)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(folder / "out"),
            str(folder / "form.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "out" / "form.xlsx").read_bytes()


@pytest.mark.needs("soffice")
def test_the_records_come_back(saved: bytes) -> None:
    back = records_in(opened(saved))[: len(SOME)]
    wanted = [bare(tree_of(held.record)) for held in SOME]
    assert [bare(tree_of(record)) for record in back] == wanted  # type: ignore[arg-type]


@pytest.mark.needs("soffice")
def test_names_lists_and_locks_survive(saved: bytes) -> None:
    before, after = (openpyxl.load_workbook(io.BytesIO(data)) for data in (DATA, saved))
    ours = {name for name in before.defined_names if name.startswith("plan.")}
    assert ours <= set(after.defined_names)
    assert after.sheetnames == before.sheetnames
    sheet = after.sheetnames[1]
    assert after[sheet].protection.sheet
    lists = [
        {r.formula1 for r in book[sheet].data_validations.dataValidation if r.type == "list"}
        for book in (before, after)
    ]
    assert lists[0]
    assert len(lists[1]) == len(lists[0])


@pytest.mark.needs("soffice")
def test_the_sums_that_were_stored_are_those_that_are_computed(saved: bytes) -> None:
    before, after = opened(DATA), opened(saved)
    computed = _formulas(after)
    assert computed
    assert _formulas(before) == computed


def _formulas(book: Workbook) -> dict[tuple[str, tuple[int, int]], str]:
    return {
        (sheet.name, place): cell.text or ""
        for sheet in book.sheets
        for place, cell in sheet.cells.items()
        if cell.formula is not None
    }


@pytest.mark.parametrize(
    "data", ["written", pytest.param("saved", marks=pytest.mark.needs("soffice"))]
)
def test_a_sum_that_disagrees_is_seen_at_once(data: str, request: pytest.FixtureRequest) -> None:
    book = opened(DATA if data == "written" else request.getfixturevalue("saved"))
    number = len(SOME) + 1

    def beside(entry: str) -> list[str]:
        area = book.names[f"plan.{number}.{entry}"][0]
        sheet = book.sheet(area.sheet)
        assert sheet is not None
        row = [cell.text for (r, c), cell in sorted(sheet.cells.items()) if r == area.first_row and c > area.first_column]  # fmt: skip
        return [text or "" for text in row[1:]]

    assert beside("budget.total") == ["150.25", "ยังไม่ตรงกัน"]
    assert beside("budget.quarters.1") == ["150.25", "ยังไม่ตรงกัน"]
    assert beside("budget.quarters.2") == ["0", ""]
    number = 1
    assert beside("budget.total")[1] == "ตรงกัน"


@pytest.mark.needs("soffice")
def test_a_workbook_of_many_sheets_is_imported_after_it(saved: bytes, tmp_path: Path) -> None:
    """Every proposal that stands in it as it was sent; the two sheets made wrong are told by cell."""
    office = tmp_path / "office"
    keep = shutil.ignore_patterns("submissions")
    shutil.copytree(ROOT / "workspaces", office / "workspaces", ignore=keep)
    file = tmp_path / "ส่งจาก LibreOffice.xlsx"
    file.write_bytes(saved)
    done = imported(office, file, write=False)
    states = {fate.id: fate.state for fate in done.fates if fate.id}
    assert states == {held.id: "unchanged" for held in SOME}
    number = len(SOME) + 1
    assert {f.place.cell.rpartition("!")[0] for f in done.all_findings} == {f"โครงการ {number}"}
    area = opened(saved).names[f"plan.{number}.activities.lines.of.rows"][0]
    rows = [cell_name(area.first_row + row, area.first_column) for row in range(3)]
    strays = [f.place.cell for f in done.all_findings if f.rule == "import-row"]
    assert strays == [f"โครงการ {number}!{cell}" for cell in rows]
