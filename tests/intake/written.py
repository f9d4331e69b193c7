"""Workbooks written by the program and read back, as tests ask for them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pyo1plan.intake.asking.proposals import LINES, SETTLED, proposal_form
from pyo1plan.intake.sheets.checks import PROPOSAL_CHECKS, PROPOSAL_PRODUCTS
from pyo1plan.intake.sheets.choices import choices_of
from pyo1plan.intake.sheets.entries import Entered, tree_from
from pyo1plan.intake.sheets.guide import GuideLine
from pyo1plan.intake.sheets.layout import Form
from pyo1plan.intake.sheets.parcel import Blank, Parcel, sheet_names
from pyo1plan.intake.sheets.reader import taken
from pyo1plan.intake.sheets.writer import OWN_SHEETS
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.sources.workbook import Complaint, Workbook, workbook_of
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository

ROOT = Path(__file__).parents[2]
YEAR: Year = load_year(Repository(ROOT), 2570)[0]
FORM: Form = proposal_form(YEAR.frame)
CHOICES = choices_of(FORM, YEAR.frame)


def parcel_of(*filled: Entered, form: Form = FORM, notice: str = "ตัวอย่าง & ทดลอง") -> Parcel:
    """A parcel of proposals that holds `filled`, one sheet each."""
    names = sheet_names([f"โครงการ {n}" for n in range(1, len(filled) + 1)], OWN_SHEETS)
    return Parcel(
        form,
        "แบบเสนอโครงการ",
        "สำนักงาน",
        {"form": "proposal", "year": "2570", "group": "supervision"},
        (GuideLine("กรอกอย่างไร", heading=True), GuideLine("=1+1")),
        choices_of(form, YEAR.frame),
        [Blank(name, one, SETTLED) for name, one in zip(names, filled, strict=True)],
        datetime(2026, 10, 1, tzinfo=UTC),
        notice,
        {},
        LINES,
        PROPOSAL_CHECKS,
        PROPOSAL_PRODUCTS,
    )


def opened(data: bytes) -> Workbook:
    """The workbook as the program reads what people send."""
    book = workbook_of(data, "form.xlsx")
    assert not isinstance(book, Complaint), book.message.en
    return book


def records_in(book: Workbook, form: Form = FORM) -> list[object]:
    """The proposals that the workbook's sheets hold, or what does not fit."""
    found = taken(book, form, choices_of(form, YEAR.frame))
    assert not any(one.remarks for one in found)
    return [read_record(Proposal, tree_from(form, one.entered)[0]) for one in found]
