"""A workbook that went out and came back says what it said, whatever program had it in between."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pyo1plan.intake.sheets.checks import PROPOSAL_CHECKS
from pyo1plan.intake.sheets.choices import choices_of
from pyo1plan.intake.sheets.entries import entered, tree_from
from pyo1plan.intake.sheets.guide import GuideLine
from pyo1plan.intake.sheets.layout import form_of
from pyo1plan.intake.sheets.parcel import Blank, Parcel
from pyo1plan.intake.sheets.reader import meta_of, taken
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.sources.workbook import Sheet, Workbook, read_workbook
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository

ROOT = Path(__file__).parents[3]
YEAR, _ = load_year(Repository(ROOT), 2570)
SENT = [held for held in YEAR.proposals if held.record.group == "promotion"]
assert YEAR.frame.policies is not None
FRAMEWORKS = YEAR.frame.policies.record.frameworks
FORM = form_of(
    "proposal", Proposal, {"align": [(f.key, Words(f.name, f.name)) for f in FRAMEWORKS]}
)
CHOICES = choices_of(FORM, YEAR.frame)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of one group with its proposals and one empty form."""
    blanks = [Blank(h.id, entered(FORM, tree_of(h.record)), frozenset({"group"})) for h in SENT]
    parcel = Parcel(
        FORM,
        "แบบเสนอโครงการ",
        "สำนักงาน",
        {"form": "proposal", "year": "2570", "group": "promotion"},
        [GuideLine("กรอกช่องสีเหลือง")],
        CHOICES,
        [*blanks, Blank("โครงการใหม่")],
        datetime(2026, 11, 22, tzinfo=UTC),
        checks=PROPOSAL_CHECKS,
    )
    file = tmp_path_factory.mktemp("sent") / "promotion.xlsx"
    file.write_bytes(workbook(parcel))
    return file


def opened(file: Path) -> Workbook:
    book = read_workbook(file)
    assert isinstance(book, Workbook), book
    return book


def same_records(book: Workbook) -> None:
    found = taken(book, FORM, CHOICES)
    assert len(found) == len(SENT)
    for one, held in zip(found, SENT, strict=True):
        tree, _ = tree_from(FORM, one.entered)
        assert one.remarks == ()
        assert read_record(Proposal, tree) == held.record


def test_it_comes_back_as_it_was_sent(sent: Path) -> None:
    book = opened(sent)
    assert meta_of(book) == {
        "form": "proposal",
        "version": "1",
        "year": "2570",
        "group": "promotion",
        "sheets": "6",
    }
    same_records(book)


@pytest.mark.needs("soffice")
def test_it_comes_back_through_another_program(sent: Path, tmp_path: Path) -> None:
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(sent)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    same_records(opened(tmp_path / sent.name))


def test_labels_are_enough_where_the_names_are_gone(sent: Path) -> None:
    book = opened(sent)
    bare = tuple(Sheet(s.name, s.cells, s.state, s.merged) for s in book.sheets)
    same_records(Workbook(bare))


def test_every_value_knows_its_cell(sent: Path) -> None:
    book = opened(sent)
    for one in taken(book, FORM, CHOICES):
        tree, spots = tree_from(FORM, one.entered)
        assert one.sheet.cells[one.cells[spots["name",]]].text == tree["name"]
        line = ("activities", 0, "lines", 0, "item")
        cell = one.sheet.cells[one.cells[spots[line]]]
        assert cell.text == tree["activities"][0]["lines"][0]["item"]
