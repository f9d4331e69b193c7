"""What a form is sent out with comes back from the real file, and nothing in it acts."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import warnings
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator

from pyo1plan.intake.importing.said import CannotHold
from pyo1plan.intake.sheets.entries import Entered, entered
from pyo1plan.intake.sheets.layout import form_of
from pyo1plan.intake.sheets.loss import bare
from pyo1plan.intake.sheets.validation import BODY, HEAD
from pyo1plan.intake.sheets.writer import GUIDE, LISTS, META, workbook
from pyo1plan.records.form import read_record
from pyo1plan.records.proposal import Proposal
from pyo1plan.words import Words
from pyo1plan.year.amending import tree_of
from tests.intake.written import CHOICES, FORM, ROOT, YEAR, opened, parcel_of, records_in
from tests.rules.any_record import KEYS, Tree, records

FILLED = {held.id: entered(FORM, tree_of(held.record)) for held in YEAR.proposals}
BOOK = workbook(parcel_of(*FILLED.values(), Entered({"group": "supervision"})))
NASTY = ("=1+1", "+66 54 123", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "{=1}", "007", "1E5", "TRUE", "_x0041_", "'ก", "a\tb\nค")  # fmt: skip


def test_every_proposal_of_the_example_year_comes_back() -> None:
    wanted = [bare(tree_of(held.record)) for held in YEAR.proposals]
    back = records_in(opened(BOOK))
    assert [bare(tree_of(record)) for record in back] == wanted  # type: ignore[arg-type]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records(Proposal))
def test_any_proposal_comes_back(tree: Tree) -> None:
    record = read_record(Proposal, tree)
    assert isinstance(record, Proposal)
    form = form_of("proposal", Proposal, {"align": [(key, Words(key, key)) for key in KEYS]})
    filled = entered(form, tree_of(record))
    (back,) = records_in(opened(workbook(parcel_of(filled, form=form))), form) or [None]
    assert isinstance(back, Proposal), back
    assert bare(tree_of(back)) == bare(tree_of(record))


def test_no_text_from_data_is_ever_a_formula() -> None:
    rows = {
        "objectives": [{"": text} for text in NASTY],
        "activities.lines": [{"of": "1", "item": text, "unit": text} for text in NASTY],
    }
    entries = {"group": "supervision", "name": NASTY[0], "rationale": NASTY[4], "owner.phone": "=2"}
    data = workbook(parcel_of(Entered(entries, rows)))
    book = openpyxl.load_workbook(io.BytesIO(data))
    found = {c.value for ws in book for row in ws.iter_rows() for c in row if c.data_type == "s"}
    assert {text.replace("_x0041_", "_x005F_x0041_") for text in NASTY} - found <= {"_x005F_x0041_"}
    formulas = {c.value for ws in book for row in ws.iter_rows() for c in row if c.data_type == "f"}
    assert formulas
    assert not formulas & set(NASTY)
    assert all(f.startswith(("=IF(", "=SUM(", "=SUMPRODUCT(")) for f in formulas)
    (one,) = _taken(data)
    assert [row[""] for row in one.rows["objectives"]] == list(NASTY)


def _taken(data: bytes) -> list[Entered]:
    from pyo1plan.intake.sheets.reader import taken

    return [one.entered for one in taken(opened(data), FORM, CHOICES)]


def test_the_same_data_give_the_same_bytes_anywhere(tmp_path: Path) -> None:
    script = (
        "import sys, hashlib; from tests.intake.sheets.test_writer import BOOK;"
        "print(hashlib.sha256(BOOK).hexdigest())"
    )
    sums = set()
    for zone, folder in (("Asia/Bangkok", ROOT), ("America/Lima", tmp_path)):
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=folder,
            env=os.environ
            | {"TZ": zone, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(len(zone))},
            capture_output=True,
            text=True,
            check=True,
        )
        sums.add(done.stdout)
    assert len(sums) == 1


def test_office_programs_have_nothing_to_repair(tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(BOOK)
    result = OpenXmlValidator().validate(file)
    assert [e.description for e in result.errors] == []


def test_only_entries_are_open() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(BOOK))
    assert book.sheetnames[0] == GUIDE
    assert book.sheetnames[-2:] == [LISTS, META]
    assert book[META].sheet_state == "hidden"
    sheet = book[book.sheetnames[1]]
    assert all(ws.protection.sheet for ws in book)
    assert sheet.protection.insertRows is False  # false: not locked
    name = book.defined_names["plan.1.name"].attr_text.split("!")[1].replace("$", "")
    code = book.defined_names["plan.1.id"].attr_text.split("!")[1].replace("$", "")
    assert sheet[name].protection.locked is False
    assert sheet[code].protection.locked is True
    assert sheet[f"A{sheet[name].row}"].protection.locked is True
    assert sheet.freeze_panes == "A3"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_what_validations_say_is_within_excel_s_limits() -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOK))
    rules = [rule for ws in book for rule in ws.data_validations.dataValidation]
    assert len(rules) > 100
    for rule in rules:
        assert len(rule.promptTitle or "") <= HEAD
        assert len(rule.prompt or "") <= BODY
        assert len(rule.error or "") <= BODY
        if rule.type == "list":
            assert rule.formula1 in book.defined_names


def test_a_choice_shows_words_and_several_codes_show_commas() -> None:
    (sheet, *_), names = opened(BOOK).sheets[1:], opened(BOOK).names

    def text(name: str) -> str | None:
        area = names[f"plan.1.{name}"][0]
        return sheet.cells[area.first_row, area.first_column].text

    first = YEAR.proposals[0].record
    assert text("group") == "กลุ่มอำนวยการ"
    assert str(text("strategy")).startswith(f"{first.strategy} ")
    several = next(key for key, codes in first.align.items() if len(codes) > 1)
    assert text(f"align.{several}") == ", ".join(first.align[several])
    assert str(text("start")).endswith(("2569", "2570"))


@pytest.mark.parametrize(
    ("text", "code"), [("ก" * 32_768, "32,768"), ("ก\x0bข", "U+000B"), ("ก\x00", "U+0000")]
)
def test_what_no_cell_can_hold_is_refused(text: str, code: str) -> None:
    with pytest.raises(CannotHold) as refused:
        workbook(parcel_of(Entered({"rationale": text})))
    assert refused.value.field == "rationale"
    assert code in refused.value.words.th
    assert code in refused.value.words.en


def test_the_longest_text_goes_in() -> None:
    data = workbook(parcel_of(Entered({"rationale": "ก" * 32_767})))
    (one,) = _taken(data)
    assert one.entries["rationale"] == "ก" * 32_767
