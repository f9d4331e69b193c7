"""Workbooks as groups hand them in: made by the program itself, then made wrong as people do it."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from pyo1plan.intake.asking.proposals import proposal_form
from pyo1plan.intake.importing.importing import Import, plan_import
from pyo1plan.intake.importing.merging import Side
from pyo1plan.intake.sheets.checks import PROPOSAL_CHECKS
from pyo1plan.intake.sheets.choices import choices_of
from pyo1plan.intake.sheets.entries import entered
from pyo1plan.intake.sheets.parcel import Blank, Parcel
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.sources.together import alone, put_together
from pyo1plan.year.amending import tree_of
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import Repository

ROOT = Path(__file__).parents[2]
NUMBER = 2570
DAY = date(2026, 11, 22)
YEAR, _ = load_year(Repository(ROOT), NUMBER)
FORM = proposal_form(YEAR.frame)
CHOICES = choices_of(FORM, YEAR.frame)
Tree = Any
NEW = "โครงการใหม่ 1"


def tree(id_: str) -> Tree:
    """A proposal of the example year as a tree that may be changed."""
    held = YEAR.proposal(id_)
    assert held is not None
    return deepcopy(tree_of(held.record))


def new(like: str, name: str) -> Tree:
    """A sound new proposal without a code."""
    made = tree(like)
    del made["id"]
    made["name"] = name
    return made


def book(sheets: Mapping[str, Tree], group: str, year: int = NUMBER) -> bytes:
    """The group's workbook with one filled sheet for each tree."""
    blanks = [
        Blank(name, entered(FORM, one), frozenset({"id", "group"})) for name, one in sheets.items()
    ]
    meta = {"form": "proposal", "year": str(year), "group": group}
    return workbook(
        Parcel(
            FORM, "แบบเสนอโครงการ", "สำนักงาน", meta, [], CHOICES, blanks,
            datetime(2026, 11, 22, tzinfo=UTC), checks=PROPOSAL_CHECKS,
        )
    )  # fmt: skip


class Opened:
    """A workbook in another program: cells are found by what they are for."""

    def __init__(self, data: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(data))
        self.areas: dict[tuple[str, str], str] = {}
        for name, defined in self.book.defined_names.items():
            parts = name.split(".", 2)
            if len(parts) == 3 and parts[1].isdigit():
                [(sheet, area)] = defined.destinations
                self.areas[sheet, parts[2]] = area.replace("$", "")

    def cell(self, sheet: str, name: str, row: int = 1) -> Any:
        """The cell of an entry, or of a column's row."""
        first = self.book[sheet][self.areas[sheet, name].split(":")[0]]
        return self.book[sheet].cell(first.row + row - 1, first.column)

    def place(self, sheet: str, name: str, row: int = 1) -> str:
        return f"{sheet}!{self.cell(sheet, name, row).coordinate}"

    def saved(self) -> bytes:
        buffer = io.BytesIO()
        self.book.save(buffer)
        return buffer.getvalue()


def altered(data: bytes, alter: Callable[[Opened], object]) -> bytes:
    opened = Opened(data)
    alter(opened)
    return opened.saved()


def imported(
    root: Path, *files: Path, side: Side | None = None, write: bool = True, on: date = DAY
) -> Import:
    """What importing the files did (or would do)."""
    repository = Repository(root)
    with alone(repository.workspaces):
        done = plan_import(repository, NUMBER, files, on, lambda *_: side)
        if write:
            put_together(repository.workspaces, done.changes)
    return done
