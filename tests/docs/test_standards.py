"""The page on the standards: no step is missing, and what it names is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pyo1plan.documents.catalogue import DOCUMENTS
from pyo1plan.installed import installed
from pyo1plan.records.evidence import Evidence
from pyo1plan.records.standard import load_checklists, steps

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "standards.md"
_WRITE = """\
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tools"]
from reference_standards import standards_page
root = Path(sys.argv[1])
page = standards_page(root / "checklists", root / "workspaces" / "office.yaml")
sys.stdout.buffer.write(page.encode())
"""


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text("utf-8")


@pytest.fixture(scope="module")
def rows(page: str) -> list[list[str]]:
    """The cells of the rows about steps."""
    lines = [line for line in page.splitlines() if re.match(r"\| (\*\*)?[1-6]\.", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_page_is_current(page: str) -> None:
    made = subprocess.run(
        [sys.executable, "-c", _WRITE, str(ROOT)], capture_output=True, check=True, timeout=60
    )
    assert page == made.stdout.decode(), "run: make reference"


def test_every_step_stands_there_in_its_words_once(rows: list[list[str]]) -> None:
    checklists, _ = load_checklists(installed("checklists"))
    told = [row[0] for row in rows if row[0].startswith("**")]
    assert told == [f"**{n}** {step.activity}" for n, step in steps(checklists).items()]


def test_every_step_has_evidence_command_and_document(rows: list[list[str]]) -> None:
    checklists, _ = load_checklists(installed("checklists"))
    leaves = {n: s for n, s in steps(checklists).items() if not s.steps}
    by_step: dict[str, list[list[str]]] = {}
    for row in rows:
        assert len(row) == 5, row
        by_step.setdefault(row[0].strip("*").split("*")[0].split(" ")[0], []).append(row)
    for number, step in leaves.items():
        assert len(by_step[number]) == len(step.evidence)
        for row, evidence in zip(by_step[number], step.evidence, strict=True):
            assert row[1].startswith(f"{evidence.kind}: ")
            assert all(row[1:]), row


def test_commands_and_documents_exist(rows: list[list[str]]) -> None:
    commands = {c for row in rows for c in re.findall(r"`plan ([a-z]+)", row[3])}
    assert commands <= {p.stem for p in (ROOT / "pyo1plan" / "cli").glob("*.py")}
    assert {"validate", "status", "render"} <= commands
    keys = {document.key for document in DOCUMENTS}
    assert {k for row in rows for k in re.findall(r"`plan render ([a-z-]+)`", row[3])} <= keys
    assert {k for row in rows for k in re.findall(r"`([a-z-]+)`", row[4])} <= keys


def test_every_kind_of_evidence_is_explained(page: str) -> None:
    told = re.findall("^### (.+)$", page, re.M)
    assert sorted(told) == sorted(Evidence.model_fields)
