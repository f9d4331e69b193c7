"""The small office: forms made for it, filled in as people do, and imported."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pyo1plan.intake.asking.ask import Asked
from pyo1plan.intake.asking.forms import kind_of
from pyo1plan.intake.importing.importing import Import, plan_import
from pyo1plan.intake.importing.merging import Side
from pyo1plan.intake.sheets.writer import workbook
from pyo1plan.sources.together import alone, put_together
from pyo1plan.year.load import load_year
from pyo1plan.year.model import Year
from pyo1plan.year.repository import Repository
from tests.intake.handed_in import Opened, altered

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "workspaces" / "small"
NUMBER = 2570
DAY = date(2027, 1, 11)
TEMPLATES = [ROOT / "templates"]


def opened_in(folder: Path) -> Path:
    """A copy of the small office in `folder`."""
    shutil.copytree(SMALL / "workspaces", folder / "office" / "workspaces")
    return folder / "office"


def year_of(office: Path) -> Year:
    """The office's year as it stands, with nothing that could not be read."""
    year, findings = load_year(Repository(office), NUMBER)
    assert findings == []
    return year


def form(office: Path, key: str, name: str, asked: Asked) -> bytes:
    """The workbook of kind `key` for the one called `name`."""
    kind, year = kind_of(key), year_of(office)
    assert kind is not None
    whom = kind.audience.named(year, name)
    assert whom is not None
    return workbook(kind.parcel(year, whom, asked, TEMPLATES))


def filled(data: bytes, values: Mapping[tuple[str, int], Any]) -> bytes:
    """The workbook with `values` typed in, by the entry or column and the row (from 1)."""

    def alter(at: Opened) -> None:
        (sheet,) = {sheet for sheet, _ in at.areas if sheet != "plan"}
        for (name, row), value in values.items():
            at.cell(sheet, name, row).value = value

    return altered(data, alter)


def imported(
    office: Path, folder: Path, *sent: tuple[str, bytes], side: Side | None = None
) -> Import:
    """What importing the files did."""
    paths = [folder / name for name, _ in sent]
    for path, (_, data) in zip(paths, sent, strict=True):
        path.write_bytes(data)
    repository = Repository(office)
    with alone(repository.workspaces):
        done = plan_import(repository, NUMBER, paths, DAY, lambda *_: side)
        put_together(repository.workspaces, done.changes)
    return done
