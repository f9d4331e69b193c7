"""The work standards that a command judges by: the office's own copy, else the installed one."""

from __future__ import annotations

from pyo1plan.findings import Finding
from pyo1plan.installed import installed
from pyo1plan.records.checklist import Checklist
from pyo1plan.records.standard import load_checklists
from pyo1plan.year.repository import Repository

CHECKLISTS = "checklists"


def the_standards(repository: Repository) -> tuple[tuple[Checklist, ...], list[Finding]]:
    """The checklists by job, and what is wrong with those that cannot be read."""
    own = repository.root / CHECKLISTS
    return load_checklists(own if own.is_dir() else installed(CHECKLISTS))
