"""A workbook sent back tells at its cells what is wrong, and comes in again once it is mended."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl

from pyo1plan.findings import Finding, Place
from pyo1plan.intake.importing.returning import SHEET, returned
from pyo1plan.words import Words
from tests.intake.handed_in import NEW, Opened, altered, book, imported, new

LIKE = "70-SUP-002"


def wrong() -> bytes:
    def alter(at: Opened) -> None:
        at.cell(NEW, "budget.total").value = "สองแสน"
        at.cell(NEW, "name").value = None

    return altered(book({NEW: new(LIKE, "โครงการทดลอง")}, "supervision"), alter)


def test_complaints_stand_at_their_cells_and_in_a_first_sheet(office: Path, tmp_path: Path) -> None:
    file = tmp_path / "1.xlsx"
    file.write_bytes(wrong())
    done = imported(office, file, write=False)
    back = returned(file.read_bytes(), done.all_findings)
    at = Opened(back)
    sheet = at.book.worksheets[0]
    assert sheet.title == SHEET
    listed = [[cell.value for cell in row[:3]] for row in sheet.iter_rows(min_row=5)]
    name, total = (at.cell(NEW, entry) for entry in ("name", "budget.total"))
    assert listed == [["1", NEW, name.coordinate], ["2", NEW, total.coordinate]]
    assert sheet["C6"].hyperlink.location in (f"'{NEW}'!{total.coordinate}", None)
    assert "ยังไม่ได้กรอก “ชื่อโครงการ”" in name.comment.text
    assert "สองแสน" in total.comment.text
    assert at.book[NEW].protection.sheet
    assert len(at.book[NEW].data_validations.dataValidation) > 3


def test_mended_it_comes_in(office: Path, tmp_path: Path) -> None:
    file = tmp_path / "1.xlsx"
    file.write_bytes(wrong())
    back = returned(file.read_bytes(), imported(office, file, write=False).all_findings)

    def mend(at: Opened) -> None:
        at.cell(NEW, "budget.total").value = 253000
        at.cell(NEW, "name").value = "โครงการทดลอง"

    again = tmp_path / "2.xlsx"
    again.write_bytes(altered(back, mend))
    done = imported(office, again)
    assert [(f.state, f.id) for f in done.fates] == [("new", "70-SUP-006")]


def test_returned_twice_it_lists_only_what_is_left() -> None:
    finding = Finding(
        "x", "error", Place("1.xlsx", cell=f"{NEW}!C5"), Words("=1+1", "a"), Words("แก้", "b")
    )
    once = returned(wrong(), [finding, finding])
    twice = openpyxl.load_workbook(io.BytesIO(returned(once, [finding])))
    assert twice.sheetnames.count(SHEET) == 1
    assert twice[SHEET].max_row == 5
    assert twice[SHEET]["D5"].value == "ต้องแก้: =1+1"
    assert twice[NEW]["C5"].comment.text.count("=1+1") == 1
    assert all(cell.data_type != "f" for row in twice[SHEET].iter_rows() for cell in row)
