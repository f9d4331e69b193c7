"""A copy of the small example year on which records are put and taken away, and evidence is shown."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pyo1plan.checklists.evidence import Shown
from pyo1plan.checklists.ground import Ground
from pyo1plan.checklists.kinds import show
from pyo1plan.records.evidence import Evidence
from pyo1plan.records.form import read_record
from pyo1plan.rules.engine import validate
from pyo1plan.sources.events import read_values
from pyo1plan.thai.dates import read_day
from pyo1plan.year.load import load_year
from pyo1plan.year.repository import WORKSPACES, Repository

SMALL = Path(__file__).parent.parent / "workspaces" / "small"
YEAR = 2570
#: After both meetings of the small year.
ON = "2570-01-04"


@dataclass(frozen=True)
class Office:
    """The folder of an office; names are relative to its `workspaces/`."""

    root: Path

    def put(self, name: str, text: str) -> Office:
        """Write a record."""
        path = self.root / WORKSPACES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return self

    def keep(self, name: str, data: bytes = b"%PDF") -> Office:
        """Keep a file that is no record."""
        path = self.root / WORKSPACES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return self

    def take(self, name: str) -> Office:
        """Take a file away."""
        (self.root / WORKSPACES / name).unlink()
        return self

    def edit(self, name: str, **fields: Any) -> Office:
        """Set fields at the top of a record; None takes one away."""
        path = self.root / WORKSPACES / name
        held = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        held = {key: value for key, value in {**held, **fields}.items() if value is not None}
        path.write_text(yaml.dump(held, allow_unicode=True, sort_keys=False), "utf-8")
        return self

    def break_(self, name: str) -> Office:
        """Make a file unreadable."""
        return self.put(name, "a: [")

    def ground(self, on: str = ON, judged: bool = False) -> Ground:
        """The year as of a day; with the findings of all rules where it is `judged`."""
        repository, day = Repository(self.root), read_day(on)
        if judged:
            verdict = validate(repository, YEAR, day)
            return Ground(verdict.year, verdict.findings, day, self.root)
        return Ground(load_year(repository, YEAR)[0], (), day, self.root)

    def show(self, asked: str, on: str = ON, step: str = "2.4.1", judged: bool = False) -> Shown:
        """What the workspace shows of a piece of evidence, written as in a checklist."""
        return show(evidence(asked), self.ground(on, judged), step)


def evidence(text: str) -> Evidence:
    """The evidence that `text` asks for."""
    read = read_record(Evidence, read_values(text))
    assert isinstance(read, Evidence), read
    return read


def office_in(root: Path) -> Office:
    """A copy of the small office in `root`."""
    shutil.copytree(SMALL / WORKSPACES, root / WORKSPACES)
    return Office(root)
